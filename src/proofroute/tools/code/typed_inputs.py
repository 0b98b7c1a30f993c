"""A few small ordinary inputs for a function, from its annotations."""

import ast
from typing import Final

INPUTS: Final = 3
_PLAIN: Final = {
    "int": ("1", "2", "5"),
    "float": ("0.5", "1.0", "2.5"),
    "complex": ("1j", "(1+2j)", "2"),
    "str": ("'a'", "'abc'", "'hello world'"),
    "bool": ("True", "False", "True"),
    "bytes": ("b'a'", "b'abc'", "b'hello'"),
    "None": ("None", "None", "None"),
    "list": ("[1]", "[1, 2]", "[3, 1, 2]"),
    "dict": ("{'a': 1}", "{'a': 1, 'b': 2}", "{'x': 5}"),
    "tuple": ("(1, 2)", "(2, 3)", "(3, 1)"),
    "set": ("{1}", "{1, 2}", "{1, 2, 3}"),
}
_MANY: Final = {
    "list": "[{}]", "List": "[{}]", "Sequence": "[{}]", "Iterable": "[{}]", "Collection": "[{}]",
    "MutableSequence": "[{}]", "set": "{{{}}}", "Set": "{{{}}}", "frozenset": "frozenset({{{}}})",
}  # fmt: skip
_MAPPINGS: Final = frozenset({"dict", "Dict", "Mapping", "MutableMapping"})
_DEEPEST: Final = 4


def typed_inputs(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """Return argument lists as Python text; none where a parameter has no annotation that is understood.

    >>> typed_inputs(ast.parse("def f(x: int, names: list[str]): pass").body[0])
    ["1, ['a']", "2, ['a', 'abc']", "5, ['a', 'abc', 'hello world']"]
    """
    args = function.args
    if args.vararg or args.kwonlyargs or not args.args or args.posonlyargs:
        return []
    needed = args.args[: len(args.args) - len(args.defaults)]
    annotated = [item for item in args.args if item in needed or item.annotation is not None]
    columns = [_values(item.annotation, 0) for item in annotated]
    if any(column is None for column in columns) or any(item.annotation is None for item in needed):
        return []
    known = [column for column in columns if column is not None]
    rows = [", ".join(column[number] for column in known) for number in range(INPUTS)]
    return list(dict.fromkeys(rows))


def _values(node: ast.expr | None, depth: int) -> tuple[str, ...] | None:
    if depth > _DEEPEST:
        return None
    match node:
        case ast.Constant(value=None):
            return _PLAIN["None"]
        case ast.Constant(value=str(text)):
            return _values(_quoted(text), depth + 1)
        case ast.Attribute(value=ast.Name(id="typing"), attr=name) | ast.Name(id=name):
            return _PLAIN.get(name.lower() if name in ("List", "Dict", "Tuple", "Set") else name)
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _values(left, depth + 1) or _values(right, depth + 1)
        case ast.Subscript(value=ast.Name(id=name) | ast.Attribute(attr=name), slice=inner):
            return _generic(name, inner, depth)
        case _:
            return None


def _quoted(text: str) -> ast.expr | None:
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _generic(name: str, inner: ast.expr, depth: int) -> tuple[str, ...] | None:
    parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
    if name == "Optional":
        return _values(inner, depth + 1)
    if name == "Union":
        return next((found for part in parts if (found := _values(part, depth + 1)) is not None), None)
    if name in _MANY:
        items = _values(inner, depth + 1)
        # What a set holds must be hashable: literals of lists are not.
        if items is None or ("{" in _MANY[name] and _MANY[name] != "[{}]" and items[0][0] in "[{"):
            return None
        return tuple(_MANY[name].format(", ".join(items[: number + 1])) for number in range(INPUTS))
    if name in _MAPPINGS and len(parts) == 2:
        keys, values = _values(parts[0], depth + 1), _values(parts[1], depth + 1)
        if keys is None or values is None or keys[0][0] in "[{":
            return None
        pairs = [f"{key}: {value}" for key, value in zip(keys, values, strict=True)]
        return tuple(f"{{{', '.join(pairs[: number + 1])}}}" for number in range(INPUTS))
    if name in ("tuple", "Tuple"):
        if len(parts) == 2 and isinstance(parts[1], ast.Constant) and parts[1].value is Ellipsis:
            parts = [parts[0]] * 2
        columns = [_values(part, depth + 1) for part in parts]
        known = [column for column in columns if column is not None]
        if len(known) < len(columns) or not known:
            return None
        return tuple(f"({', '.join(column[number] for column in known)},)" for number in range(INPUTS))
    return None
