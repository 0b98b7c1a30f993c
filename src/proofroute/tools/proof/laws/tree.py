"""Formulas of propositional logic, and of sets: an element is in ``A ∩ B`` where it is in A and in B."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, assert_never

Connective = Literal["and", "or", "implies", "iff", "xor"]


@dataclass(frozen=True, slots=True)
class Letter:
    """A proposition, or a set."""

    name: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """What always holds, or never; as a set, the universe or the empty set."""

    value: bool


@dataclass(frozen=True, slots=True)
class Negation:
    """The opposite; of a set, its complement."""

    part: "Formula"


@dataclass(frozen=True, slots=True)
class Joined:
    """Two formulas and what joins them."""

    op: Connective
    left: "Formula"
    right: "Formula"


@dataclass(frozen=True, slots=True)
class Included:
    """A relation of sets: ``left ⊆ right``, or ``left = right``."""

    left: "Formula"
    right: "Formula"
    equal: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """The element ``name`` is in a set."""

    name: str
    of: "Formula"


Formula: TypeAlias = Letter | Fixed | Negation | Joined | Included | Member


@dataclass(frozen=True, slots=True)
class Law:
    """The claim that a formula holds whatever its letters stand for: propositions, or sets."""

    formula: Formula
    about_sets: bool = False

    @property
    def mixes_elements(self) -> bool:
        """Whether it speaks of elements and of relations of whole sets."""
        kinds = {type(part) for part in parts(self.formula)}
        return Member in kinds and Included in kinds


_SIGNS: Final[dict[Connective, str]] = {"and": "∧", "or": "∨", "implies": "→", "iff": "↔", "xor": "⊕"}
_SET_SIGNS: Final[dict[Connective, str]] = {"and": "∩", "or": "∪", "implies": "→", "iff": "↔", "xor": "△"}


def letters(formula: Formula) -> frozenset[str]:
    """Return the letters that occur in ``formula``, without the names of elements."""
    return frozenset(part.name for part in parts(formula) if isinstance(part, Letter))


def parts(formula: Formula) -> Iterator[Formula]:
    """Yield ``formula`` and all its parts."""
    stack = [formula]
    while stack:
        part = stack.pop()
        yield part
        match part:
            case Negation():
                stack.append(part.part)
            case Joined() | Included():
                stack.extend((part.left, part.right))
            case Member():
                stack.append(part.of)
            case Letter() | Fixed():
                continue
            case _:
                assert_never(part)


def joined(op: Connective, left: bool, right: bool) -> bool:
    """Return the truth of two truths that are joined."""
    match op:
        case "and":
            return left and right
        case "or":
            return left or right
        case "implies":
            return not left or right
        case "iff":
            return left == right
        case "xor":
            return left != right


def holds(formula: Formula, values: Mapping[str, bool]) -> bool:
    """Tell whether a formula without relations of sets holds where its letters have these values."""
    match formula:
        case Letter():
            return values[formula.name]
        case Fixed():
            return formula.value
        case Negation():
            return not holds(formula.part, values)
        case Joined():
            return joined(formula.op, holds(formula.left, values), holds(formula.right, values))
        case Included() | Member():
            raise TypeError(f"a relation of sets in the place of a set: {formula!r}")


def show_formula(formula: Formula, *, as_set: bool = False) -> str:
    """Write ``formula`` with its signs.

    >>> show_formula(Negation(Joined("and", Letter("p"), Letter("q"))))
    '¬(p ∧ q)'
    """
    match formula:
        case Letter():
            return formula.name
        case Fixed():
            return ("U" if formula.value else "∅") if as_set else ("true" if formula.value else "false")
        case Negation():
            inner = _bracketed(formula.part, as_set=as_set)
            return f"{inner}ᶜ" if as_set else f"¬{inner}"
        case Joined():
            sign = (_SET_SIGNS if as_set else _SIGNS)[formula.op]
            left, right = (_bracketed(part, as_set=as_set) for part in (formula.left, formula.right))
            return f"{left} {sign} {right}"
        case Included():
            left, right = (show_formula(part, as_set=True) for part in (formula.left, formula.right))
            return f"{left} {'=' if formula.equal else '⊆'} {right}"
        case Member():
            return f"{formula.name} ∈ {show_formula(formula.of, as_set=True)}"


def _bracketed(formula: Formula, *, as_set: bool) -> str:
    text = show_formula(formula, as_set=as_set)
    return f"({text})" if isinstance(formula, Joined | Included | Member) else text
