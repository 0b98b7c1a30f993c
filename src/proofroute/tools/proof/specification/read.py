"""Read a specification with the bounded reader; names of several letters become short ones."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations
from typing import Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.text.names import FUNCTIONS
from proofroute.tools.math.text.reader import read_expression, read_relation
from proofroute.tools.math.tree import (
    Call,
    Const,
    Derivative,
    Expr,
    Integral,
    Num,
    Relation,
    Sym,
    num,
    variables,
    walk,
)
from proofroute.tools.proof.atoms import (
    Atom,
    Congruence,
    Divides,
    Perfect,
    Primality,
    Several,
    Sort,
    Variable,
    atom_expressions,
    opposite,
)
from proofroute.tools.proof.specification.lines import lines_of
from proofroute.tools.proof.specification.tree import Sense, Specification

_NAME: Final = r"[A-Za-z][A-Za-z0-9_]{0,30}"
_UNKNOWN: Final = re.compile(rf"({_NAME}(?:\s*,\s*{_NAME})*)\s*(?::|\bin\b|∈|\bis an?\b|\bare\b)?\s+(.+)")
_SORTED: Final = re.compile(
    r"(?:(positive|non-?negative|nonzero)\s+)?(integers?|naturals?|natural numbers?|whole numbers?|ints?|"
    r"reals?|real numbers?|rationals?|rational numbers?)(?:\s*,?\s*(?:in\s+|from\s+)?(.+))?",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(r"\[?\s*(-?[\d.,/]*\d)\s*(?:\.\.+|to|,)\s*(-?\d[\d,/]*(?:\.\d+)?)\s*\]?")
_RESERVED: Final = frozenset(
    ("and", "or", "not", "mod", "is", "pi", "divides", "distinct", "even", "odd", "prime")
)
_MOST_UNKNOWNS: Final = 40
_REMAINDER: Final = re.compile(r"(?<=[\w)\]])\s*%\s*(?=[A-Za-z(\d])")
_PERCENT_OF: Final = re.compile(r"(?<![\w.])[\d.]+%\s*(?=[A-Za-z(\d])")
_COUNT: Final = re.compile(
    r"(?:the )?(?:count|number)(?:\s*(?:of|\()\s*(?:the )?(?:all )?solutions?\)?)?", re.IGNORECASE
)
_DISTINCT: Final = re.compile(r"(?:all )?(?:distinct|different|alldifferent)\s*\(?(.+?)\)?", re.IGNORECASE)
_PROPERTY: Final = re.compile(
    r"(.+?)\s+is\s+(not\s+)?(?:an?\s+)?(even|odd|prime|composite|perfect square|perfect cube|square|cube|"
    r"integer|whole)(?:\s+number)?"
)
_DIVISIBLE: Final = re.compile(r"(.+?)\s+is\s+(not\s+)?(?:divisible by|a multiple of)\s+(.+)")
_DIVIDES: Final = re.compile(r"(.+?)\s+(does not divide|divides)\s+(.+)")


@dataclass
class _Names:
    """The unknowns by the names that the specification gives them."""

    own: dict[str, str] = field(default_factory=dict[str, str])
    sorts: dict[str, Sort] = field(default_factory=dict[str, Sort])

    def declare(self, name: str, sort: Sort) -> str:
        """Take up an unknown.

        Raises:
            Unreadable: its name means something else, or stands there twice.
        """
        if (
            name.lower() in _RESERVED
            or name in FUNCTIONS
            or name in self.own
            or re.fullmatch(r"[eE]\d+", name)
        ):
            raise Unreadable(f"{name!r} cannot be the name of an unknown here")
        if len(self.own) >= _MOST_UNKNOWNS:
            raise Unreadable(f"more than {_MOST_UNKNOWNS} unknowns")
        self.own[name] = f"x_{len(self.own) + 1}"
        self.sorts[self.own[name]] = sort
        return self.own[name]

    def put(self, text: str) -> str:
        """Write our names in the place of the unknowns'."""
        if not self.own:
            return text
        listed = "|".join(sorted(self.own, key=len, reverse=True))
        return re.sub(
            rf"(?<![A-Za-z_])(?:{listed})(?![A-Za-z0-9_])", lambda match: f" {self.own[match[0]]} ", text
        )


def read_specification(text: str) -> Specification:
    r"""Read the text of a block.

    Raises:
        Unreadable: it is no specification, speaks of what it does not declare, or asks for nothing.
        TooLarge: it goes beyond the reader's bounds.

    >>> read_specification("unknown a: natural\ngiven 2*a = 14\nask a + 1").variables
    (Variable(name='x_1', sort='integer', assumed=False),)
    """
    lines = lines_of(text)
    names = _Names()
    constraints: list[Atom] = []
    for keyword, body in lines:
        if keyword == "unknown":
            constraints += _unknown(body, names)
    bounds = len(constraints)
    asked: list[Expr | None] = []
    objectives: list[tuple[Sense, Expr]] = []
    for keyword, body in lines:
        match keyword:
            case "unknown":
                continue
            case "given":
                constraints.append(_constraint(body, names))
            case "ask":
                count = _COUNT.fullmatch(body) if body not in names.own else None
                asked.append(None if count else _expression(body, names))
            case "maximise" | "minimise":
                objectives.append((keyword, _expression(body, names)))
    if len(asked) != 1 or len(objectives) > 1:
        raise Unreadable("it asks for not exactly one value, or has more than one objective")
    if asked[0] is None and (objectives or not names.own):
        raise Unreadable("a number of solutions of nothing")
    exprs = [expr for expr in (asked[0], *(expr for _, expr in objectives)) if expr is not None]
    exprs += [expr for atom in constraints for expr in atom_expressions(atom)]
    parts = [part for expr in exprs for part in walk(expr)]
    numbers = frozenset(abs(part.value) for part in parts if isinstance(part, Num))
    numbers |= {Fraction(atom.modulus) for atom in constraints if isinstance(atom, Congruence)}
    return Specification(
        variables=tuple(Variable(name, sort) for name, sort in names.sorts.items()),
        constraints=tuple(constraints),
        asked=asked[0],
        objective=objectives[0] if objectives else None,
        written=tuple(f"{keyword} {body}" for keyword, body in lines),
        numbers=numbers,
        works_out=not all(_only_names(atom) for atom in constraints[bounds:])
        or any(not isinstance(expr, Num | Sym | Const) for expr in exprs[: 1 + len(objectives)])
        or asked[0] is None,
    )


def _only_names(atom: Atom) -> bool:
    """Tell whether a constraint gives an unknown its value and does no more."""
    match atom:
        case Relation(sides=sides, ops=("=",)):
            return all(isinstance(side, Num | Sym) for side in sides)
        case _:
            return False


def _unknown(body: str, names: _Names) -> list[Atom]:
    match = _UNKNOWN.fullmatch(body.replace(":", " : "))
    said = _SORTED.fullmatch(match[2].strip()) if match else None
    if match is None or said is None:
        raise Unreadable(f"unknowns without their sort: {body[:80]!r}")
    word = said[2].lower()
    sort: Sort = (
        "real" if word.startswith("real") else "rational" if word.startswith("rational") else "integer"
    )
    found: list[Atom] = []
    declared = [names.declare(name.strip(), sort) for name in match[1].split(",")]
    for name in declared:
        symbol = Sym(name)
        if word.startswith(("natural", "whole")):
            found.append(Relation((symbol, num(0)), (">=",)))
        match (said[1] or "").lower().replace("-", ""):
            case "positive":
                found.append(Relation((symbol, num(0)), (">",)))
            case "nonnegative":
                found.append(Relation((symbol, num(0)), (">=",)))
            case "nonzero":
                found.append(Relation((symbol, num(0)), ("!=",)))
            case _:
                pass
        if said[3] and (interval := _RANGE.fullmatch(said[3].strip())):
            low, high = (_constant(text) for text in interval.groups())
            found.append(Relation((low, symbol, high), ("<=", "<=")))
    if said[3] and not _RANGE.fullmatch(said[3].strip()):
        found.extend(
            _constraint(part, names) for part in re.split(r"\s*(?:,|\band\b)\s*", said[3].strip()) if part
        )
    return found


def _constant(text: str) -> Expr:
    expr = read_expression(text)
    if variables(expr):
        raise Unreadable(f"the bound {text!r}")
    return expr


def _constraint(text: str, names: _Names) -> Atom:
    """Read relations that are joined by "or" and "and"; "and" binds closer."""
    either = tuple(_every(part, names) for part in re.split(r"\s+(?:or|OR|∨|\|\|)\s+", text))
    return either[0] if len(either) == 1 else Several(either, every=False)


def _every(text: str, names: _Names) -> Atom:
    parts = re.split(r"\s+(?:and|AND|∧|&&)\s+", text)
    atoms = tuple(_atom(part.strip(), names) for part in parts)
    return atoms[0] if len(atoms) == 1 else Several(atoms, every=True)


def _atom(text: str, names: _Names) -> Atom:
    if match := _DISTINCT.fullmatch(text):
        exprs = [_expression(part, names) for part in match[1].split(",")]
        pairs = tuple(Relation(pair, ("!=",)) for pair in combinations(exprs, 2))
        if not pairs:
            raise Unreadable("one value alone is not distinct")
        return Several(pairs, every=True)
    if match := _PROPERTY.fullmatch(text):
        return _property(_expression(match[1], names), match[3], negated=match[2] is not None)
    if match := _DIVISIBLE.fullmatch(text):
        return Divides(_expression(match[3], names), _expression(match[1], names), match[2] is not None)
    if match := _DIVIDES.fullmatch(text):
        return Divides(_expression(match[1], names), _expression(match[3], names), match[2] != "divides")
    found = read_relation(_written(text, names), names.sorts)
    _check(found.sides, names.sorts)
    return found


def _property(expr: Expr, word: str, *, negated: bool) -> Atom:
    atom: Atom
    match word:
        case "even" | "odd":
            atom = Congruence(expr, 2, int(word == "odd"))
        case "integer" | "whole":
            atom = Congruence(expr, 1)
        case "prime" | "composite":
            atom = Primality(expr, word == "prime")
        case _:
            atom = Perfect(expr, 2 if word.endswith("square") else 3)
    denied = opposite(atom) if negated else atom
    assert denied is not None  # noqa: S101 - each of these has an opposite
    return denied


def _expression(text: str, names: _Names) -> Expr:
    expr = read_expression(_written(text, names), names.sorts)
    _check((expr,), names.sorts)
    return expr


def _written(text: str, names: _Names) -> str:
    if "\\" in text or _PERCENT_OF.search(text):
        raise Unreadable(f"a sign that can be read in two ways: {text[:80]!r}")
    return names.put(_REMAINDER.sub(" mod ", text))


def _check(exprs: Iterable[Expr], declared: Mapping[str, Sort]) -> None:
    for expr in exprs:
        unknown = variables(expr) - set(declared)
        if unknown:
            raise Unreadable(f"{', '.join(sorted(unknown))} is not declared")
        for part in walk(expr):
            if isinstance(part, Integral | Derivative) or part in (Const("i"), Const("oo")):
                raise Unreadable("more than arithmetic")
            if isinstance(part, Call) and part.name in ("log", "pm"):
                raise Unreadable(f"{part.name} can be read in two ways")
