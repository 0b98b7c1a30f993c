r"""Sets and tuples in the writing of books: ``\{x \mid x > 2\}``, ``(x, y) = (1, 2)``, ``1 : 2 : 3``."""

import re
from collections.abc import Callable
from typing import Final

from proofroute.tools.math.answers.dress import brackets, split_top
from proofroute.tools.math.build import written_quotient
from proofroute.tools.math.tree import ONE, Collection, Expr, Interval, Num, Relation, Sym, Union, Value

_BAR: Final = re.compile(r"\\mid(?![A-Za-z])|\\vert(?![A-Za-z])|\\colon(?![A-Za-z])|[|:∣]")
_MEMBER: Final = re.compile(
    r"\s*([A-Za-z])\s*(?:\\in\s*(?:\\(?:mathbb|mathbf|Bbb)\s*\{?\s*R\s*\}?|R)\s*)?[,;]?\s*"
)
_IN_THE_REALS: Final = re.compile(
    r"[,;]\s*[A-Za-z]\s*\\in\s*(?:\\(?:mathbb|mathbf|Bbb)\s*\{?\s*R\s*\}?|R)\s*$"
)
_NAMES: Final = re.compile(r"\(\s*([A-Za-z](?:_\{?\w\}?)?(?:\s*,\s*[A-Za-z](?:_\{?\w\}?)?){1,5})\s*\)")
_RATIO_LABEL: Final = re.compile(r"[A-Za-z]{1,3}(?:\s*:\s*[A-Za-z]{1,3})+\s*=\s*(?=.*:)")
_COLON: Final = re.compile(r":|\\colon(?![A-Za-z])")
_MAX_TERMS: Final = 6

Read = Callable[[str], Value]


def described_set(inside: str, read: Read) -> Value | None:
    """Return the real set that ``x | x > 2``, the inside of braces, describes; None for anything else."""
    cut = _BAR.search(inside)
    if cut is None or (member := _MEMBER.fullmatch(inside[: cut.start()])) is None:
        return None
    condition = read(_IN_THE_REALS.sub("", inside[cut.end() :]))
    match condition:
        case Relation():
            names = {side.name for side in condition.sides if isinstance(side, Sym)}
            if names and member[1] not in names:
                return None
            if "=" not in condition.ops:
                return _without_name(condition)
            return Collection("set", (condition,)) if condition.ops == ("=",) else None
        case Interval() | Union() | Collection():
            return condition
        case _:
            return None


def _without_name(condition: Relation) -> Value:
    """Return the set that an inequality describes, whatever its variable is called."""
    from proofroute.tools.math.algebra.real_sets import real_set
    from proofroute.tools.math.algebra.solution_sets import charted_set

    found = real_set(condition) or charted_set(condition)
    if found is None or not found.parts:
        return condition
    return found.parts[0] if len(found.parts) == 1 else Union(found.parts)


def named_tuple(left: str, right: str, read: Read) -> Value | None:
    """Return ``(x, y) = (1, 2)`` as a tuple of equations; None for anything else."""
    names = _NAMES.fullmatch(left.strip())
    if names is None:
        return None
    labels = [Sym(re.sub(r"[{}\s]", "", name)) for name in names[1].split(",")]
    value = read(right)
    if isinstance(value, Collection) and value.kind in ("list", "set"):
        tuples = [_labelled(labels, item) for item in value.items]
        found = [each for each in tuples if each is not None]
        return Collection("list", tuple(found)) if found and len(found) == len(tuples) else None
    return _labelled(labels, value)


def _labelled(labels: list[Sym], value: Value) -> Value | None:
    if not isinstance(value, Collection) or value.kind != "tuple" or len(value.items) != len(labels):
        return None
    items = [item for item in value.items if isinstance(item, Expr)]
    if len(items) != len(labels):
        return None
    equations = (Relation((label, item), ("=",)) for label, item in zip(labels, items, strict=True))
    return Collection("tuple", tuple(equations))


def unlabelled_ratio(text: str) -> str:
    """Drop what a ratio is of: ``a:b:c = 1:2:3``."""
    return _RATIO_LABEL.sub("", text, count=1) if "=" in text and ":" in text else text


def ratio_of_terms(text: str, read: Read) -> Value | None:
    """Return a ratio of two terms as their quotient, of more as those to the first; None where it is none."""
    if ":" not in text and "\\colon" not in text:
        return None
    parts = [piece.strip() for _, piece in split_top(text, _COLON)]
    if not 2 <= len(parts) <= _MAX_TERMS or not all(0 < len(part) < 60 for part in parts):
        return None
    if not any(character.isdigit() for part in parts for character in part) and any(
        re.fullmatch(r"\\?[A-Za-z]+|[A-Za-z] ?[A-Za-z]", part) is None for part in parts
    ):
        return None
    terms = [read(part) for part in parts]
    found = [term for term in terms if isinstance(term, Expr)]
    if len(found) != len(terms) or any(isinstance(term, Num) and not term.value for term in found):
        return None
    if len(found) == 2:
        # What stands before a colon may also be a label.
        return None if isinstance(found[0], Sym) else written_quotient(*found)
    return Collection("tuple", (ONE, *(written_quotient(term, found[0]) for term in found[1:])))


def row_of_brackets(parts: list[str], read: Read) -> Value | None:
    """Return ``[1, 2], [3, 4]``, the inside of square brackets, as a matrix; None for anything else."""
    rows: list[Value] = []
    for part in parts:
        held = brackets(part.strip())
        if held is None or held[0] != "[" or held[2] != "]":
            return None
        rows.append(Collection("tuple", tuple(read(cell) for _, cell in split_top(held[1], re.compile(",")))))
    return Collection("tuple", tuple(rows))
