"""Texts in a program that name attributes: format strings, names given to ``getattr``, annotations."""

import ast
import string
from collections.abc import Iterator

from proofroute.tools.code.words import DANGEROUS, FORBIDDEN_ATTRIBUTES


def folded(node: ast.AST) -> str | None:
    """Return the text that ``node`` stands for; None where it is not known before it runs.

    >>> folded(ast.parse("'__glo' + 'bals__'", mode="eval").body)
    '__globals__'
    """
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            second = folded(right)  # the shorter one: chains lean to the left
            first = None if second is None else folded(left)
            return None if first is None or second is None else first + second
        case ast.JoinedStr(values=values):
            parts = [folded(value) for value in values]
            return "".join(part for part in parts if part is not None) if None not in parts else None
        case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
            return folded(value)
        case _:
            return None


def beginning(node: ast.AST) -> str:
    """Return what the text that ``node`` stands for surely begins with."""
    match node:
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            whole = folded(left)
            return beginning(left) if whole is None else whole + beginning(right)
        case ast.BinOp(left=ast.Constant(value=str(text)), op=ast.Mod()):
            return text.partition("%")[0]
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="format")):
            return text.partition("{")[0]
        case ast.JoinedStr(values=[first, *_]):
            return folded(first) or ""
        case _:
            return folded(node) or ""


def format_attributes(text: str) -> Iterator[str]:
    """Yield the attributes that the format string ``text`` reads; nothing where it is not one.

    >>> list(format_attributes("{0.x:{1.y}} {a[k].z}"))
    ['x', 'y', 'z']
    """
    try:
        for _, field, spec, _ in string.Formatter().parse(text):
            if field:
                # As the interpreter reads it: whatever follows a dot, up to the next one or a bracket.
                for piece in field.split(".")[1:]:
                    yield piece.partition("[")[0]
            if spec:
                yield from format_attributes(spec)
    except ValueError:
        return


def reads_attributes(text: str) -> bool:
    """Say whether ``text`` may be a piece of a format string that reads attributes of a bad name."""
    return any(name in FORBIDDEN_ATTRIBUTES or "_" in name[:3] for name in format_attributes(text)) or (
        text != "__main__" and ("__" in text or ("{" in text and text.rstrip("{}").endswith((".", "_"))))
    )


def dangerous_word(text: str) -> str | None:
    """Return the name of the interpreter's insides that ``text`` spells, if it does."""
    if "__" not in text:
        return None
    return next((word for word in sorted(DANGEROUS) if word in text), None)


def annotations(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the expressions that texts in the annotation ``node`` stand for: some functions evaluate them."""
    if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("Literal"):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            found = ast.parse(node.value.strip(), mode="eval").body
        except (SyntaxError, ValueError):
            return
        for inner in ast.walk(found):
            ast.copy_location(inner, node)
        yield found
        yield from annotations(found)
        return
    for child in ast.iter_child_nodes(node):
        yield from annotations(child)


def documentation(tree: ast.Module) -> set[int]:
    """Return the texts, by identity, that only stand there: docstrings and the like."""
    statements = (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))
    return {id(value) for value in statements if isinstance(value, ast.Constant)}
