"""Values that an annotation allows: a few plain ones, and a strategy for more."""

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofroute.tools.code.literals import is_literal, literal_value, parse_expression

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import SearchStrategy

_DEEPEST: Final = 5
_LONGEST: Final = 5
_WORDS: Final = ("a", "abc", "hello world", "Aa1", "racecar", "x,y", "123", "")
_PLAIN: Final[dict[str, tuple[object, ...]]] = {
    "int": (1, 0, 2, -1, 5, 10),
    "float": (0.5, 0.0, 1.0, -1.0, 2.5, 10.0),
    "complex": (1j, 0j, 1 + 2j, 2 + 0j),
    "str": ("a", "", "abc", "hello world", "Aa1"),
    "bool": (True, False),
    "bytes": (b"a", b"", b"abc"),
    "None": (None,),
}
_SEQUENCES: Final = frozenset(
    ["list", "List", "Sequence", "Iterable", "Collection", "MutableSequence", "Container", "Reversible"]
)
_SETS: Final = frozenset(["set", "Set", "MutableSet", "AbstractSet"])
_FROZEN: Final = frozenset(["frozenset", "FrozenSet"])
_MAPPINGS: Final = frozenset({"dict", "Dict", "Mapping", "MutableMapping", "defaultdict", "OrderedDict"})
_TUPLES: Final = frozenset({"tuple", "Tuple"})
_UNHASHABLE: Final = _SEQUENCES | _SETS | _MAPPINGS
_BARE: Final = {
    **dict.fromkeys((*_SEQUENCES, *_SETS, *_FROZEN), "int"),
    **dict.fromkeys(_MAPPINGS, "str, int"),
    **dict.fromkeys(_TUPLES, "int, ..."),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What may stand in one place.

    Args:
        plain: ordinary values and edges, the most ordinary first.
        more: a strategy for others.
    """

    plain: tuple[object, ...]
    more: "SearchStrategy[object]"


def annotated(node: ast.expr | None, aliases: dict[str, ast.expr] | None = None) -> Kind | None:
    """Return what ``node`` allows; None where it is not understood. Nothing of it is evaluated."""
    return _Reader(aliases or {}).read(node, 0)


def read_aliases(code: str) -> dict[str, ast.expr]:
    """Return the names that a program gives to types, such as ``Grid = list[list[int]]``."""
    try:
        body = ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    return {
        name: value
        for node in body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(value := node.value, ast.Subscript | ast.BinOp)
        for name in [target.id]
    }


@dataclass(frozen=True, slots=True)
class _Reader:
    aliases: dict[str, ast.expr]

    def read(self, node: ast.expr | None, depth: int) -> Kind | None:
        if depth > _DEEPEST:
            return None
        match node:
            case ast.Constant(value=None):
                return _plain("None")
            case ast.Constant(value=str(text)):
                return self.read(parse_expression(text), depth + 1)
            case ast.Attribute(value=ast.Name(), attr=name) | ast.Name(id=name):
                return self._named(name, depth)
            case ast.BinOp(op=ast.BitOr()):
                return self._either(_flat(node), depth)
            case ast.Subscript(value=ast.Name(id=name) | ast.Attribute(attr=name), slice=inner):
                parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
                return self._generic(name, parts, depth)
            case _:
                return None

    def _named(self, name: str, depth: int) -> Kind | None:
        if name in _BARE:
            inner = parse_expression(f"({_BARE[name]},)")
            return self._generic(name, inner.elts if isinstance(inner, ast.Tuple) else [], depth)
        if name in self.aliases:
            return self.read(self.aliases[name], depth + 1)
        return _plain(name)

    def _generic(self, name: str, parts: list[ast.expr], depth: int) -> Kind | None:
        if name == "Literal":
            return _chosen(parts)
        if name == "Optional":
            return self._either([*parts, ast.Constant(value=None)], depth)
        if name == "Union":
            return self._either(parts, depth)
        if name in ("Annotated", "Final", "Required"):
            return self.read(parts[0], depth + 1)
        if name in _TUPLES:
            return self._tuple(parts, depth)
        if name in _MAPPINGS and len(parts) == 2:
            return self._mapping(parts, depth)
        if name in _SEQUENCES | _SETS | _FROZEN and len(parts) == 1:
            if name not in _SEQUENCES and not _hashable(parts[0]):
                return None
            return self._many(parts[0], name, depth)
        return None

    def _either(self, parts: list[ast.expr], depth: int) -> Kind | None:
        from hypothesis import strategies as st

        read = [self.read(part, depth + 1) for part in parts]
        kinds = [kind for kind in read if kind is not None]
        if not kinds or all(kind.plain == (None,) for kind in kinds):
            return None
        plain = [value for kind in kinds for value in kind.plain]
        return Kind(tuple(plain), st.one_of([kind.more for kind in kinds]))

    def _many(self, part: ast.expr, name: str, depth: int) -> Kind | None:
        from hypothesis import strategies as st

        items = self.read(part, depth + 1)
        if items is None:
            return None
        make = _maker(name)
        some = _cycled(items.plain, 3)
        plain = (make(some[:1]), make(()), make(some[:2]), make([some[2], *some[:2]]))
        return Kind(plain, st.lists(items.more, max_size=_LONGEST).map(make))

    def _tuple(self, parts: list[ast.expr], depth: int) -> Kind | None:
        from hypothesis import strategies as st

        if len(parts) == 2 and isinstance(parts[1], ast.Constant) and parts[1].value is Ellipsis:
            return self._many(parts[0], "tuple", depth)
        read = [self.read(part, depth + 1) for part in parts]
        kinds = [kind for kind in read if kind is not None]
        if len(kinds) < len(read) or not kinds:
            return None
        count = max(len(kind.plain) for kind in kinds)
        rows = tuple(zip(*(_cycled(kind.plain, count) for kind in kinds), strict=True))
        return Kind(rows[:6], st.tuples(*(kind.more for kind in kinds)))

    def _mapping(self, parts: list[ast.expr], depth: int) -> Kind | None:
        from hypothesis import strategies as st

        keys, values = self.read(parts[0], depth + 1), self.read(parts[1], depth + 1)
        if keys is None or values is None or not _hashable(parts[0]):
            return None
        pairs = list(zip(_cycled(keys.plain, 3), _cycled(values.plain, 3), strict=True))
        plain: tuple[object, ...] = (dict(pairs[:1]), {}, dict(pairs[:2]), dict(pairs))
        return Kind(plain, st.lists(st.tuples(keys.more, values.more), max_size=_LONGEST).map(dict))


def _plain(name: str) -> Kind | None:
    from hypothesis import strategies as st

    plain = _PLAIN.get(name)
    if plain is None:
        return None
    more: dict[str, SearchStrategy[object]] = {
        "int": st.integers(-10, 100),
        "float": st.integers(-40, 400).map(lambda number: number / 4),
        "complex": st.tuples(st.integers(-3, 3), st.integers(-3, 3)).map(lambda pair: complex(*pair)),
        "str": st.one_of(
            st.sampled_from(_WORDS), st.lists(st.sampled_from("abcABC 12"), max_size=8).map("".join)
        ),
        "bytes": st.lists(st.sampled_from(b"abc 12"), max_size=6).map(bytes),
    }
    return Kind(plain, more.get(name, st.sampled_from(plain)))


def _chosen(parts: list[ast.expr]) -> Kind | None:
    from hypothesis import strategies as st

    values = tuple(literal_value(part) for part in parts if is_literal(part))
    return Kind(values, st.sampled_from(values)) if values else None


def _flat(node: ast.expr) -> list[ast.expr]:
    match node:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return [*_flat(left), right]
        case _:
            return [node]


def _hashable(node: ast.expr) -> bool:
    names = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
    names |= {part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)}
    return not names & _UNHASHABLE and not any(
        isinstance(part, ast.Constant) and isinstance(part.value, str) for part in ast.walk(node)
    )


def _cycled(values: tuple[object, ...], count: int) -> list[object]:
    return [values[number % len(values)] for number in range(count)]


def _maker(name: str) -> "Callable[[Sequence[object]], object]":
    if name in _SETS:
        return set
    if name in _FROZEN:
        return frozenset
    return tuple if name == "tuple" else list
