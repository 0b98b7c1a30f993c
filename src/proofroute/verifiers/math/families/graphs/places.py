"""Check particular points of a graph: each one by what it has to meet, and how many there are."""

import re
from collections.abc import Sequence
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.analysis.marks import marks_of
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families.graphs import Places
from proofroute.tools.math.forms.families.graphs.places import Said
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Expr, Relation, Sym, Value, Word, variables
from proofroute.verifiers.math.nothing import says_none
from proofroute.verifiers.math.reading import as_solutions
from proofroute.verifiers.math.scribe import Scribe

_NONE: Final = re.compile(
    r"(?:(?:there\s+(?:is|are)|it\s+has|(?:the\s+)?(?:function|graph)\s+has)\s+)?(?:none|no\s+(?:real\s+|such\s+|local\s+|relative\s+)?"
    r"(?:(?:critical|stationary|inflection|[xy]-?)\s?)?(?:points?|numbers?|values?|intercepts?|maxim(?:um|a)|minim(?:um|a)|extrema|(?:vertical|horizontal)\s+asymptotes?)"
    r"(?:\s+of\s+inflection)?)",
    re.IGNORECASE,
)
_Point = tuple[Expr, Expr]
_Reading = tuple[Said, tuple[Expr | _Point, ...]]


def check_places(form: Places, value: Value, text: str) -> list[Evidence] | None:
    """Compare the points that a reply gives with those that there are."""
    scribe = Scribe("solutions", "math.points", form.read_as)
    none = says_none(value) or (isinstance(value, Word) and _NONE.fullmatch(text.strip(" .$*")) is not None)
    readings: list[_Reading] = [("place", ())] if none else _readings(form, value)
    if not readings:
        return None
    try:
        right = marks_of(form.sort, form.relation, form.body, form.name)
        found = [_compared(scribe, form, said, given, right) for said, given in readings]
    except (Unreadable, TooLarge, Undefined) as error:
        return [scribe.undecided(f"It could not be compared: {error}.")]
    for evidence in found:
        if all(item.outcome == "passed" for item in evidence):
            return evidence
    unclear = [evidence for evidence in found if any(item.outcome == "undecided" for item in evidence)]
    return (unclear or found)[0]


def _readings(form: Places, value: Value) -> list[_Reading]:
    """Return what the values may be: points, places or heights."""
    items = _flat(value)
    points = [_point(item) for item in items]
    known = tuple(point for point in points if point is not None)
    if known:
        return [("point", known)] if len(known) == len(points) and "point" in form.kinds else []
    found: list[_Reading] = []
    named = {item.sides[0] for item in items if isinstance(item, Relation)}
    for said in sorted(form.kinds - {"point"}):
        name = "y" if form.sort == "y-intercept" else form.name
        if any(isinstance(left, Sym) and left.name in ("x", "y", form.name) for left in named):
            # What x is said to be is a place, what y is said to be a height.
            own = {Sym(name) if said == "place" else Sym("y")}
            if not named <= own:
                continue
            name = next(iter(own)).name
        roots = as_solutions(value, name)
        if roots is not None and not any(variables(root) for root in roots):
            found.append((said, roots))
    return found


def _flat(value: Value) -> list[Value]:
    if isinstance(value, Collection) and value.kind in ("set", "list"):
        return [part for item in value.items for part in _flat(item)]
    return [value]


def _point(value: Value) -> _Point | None:
    match value:
        case Collection(kind="tuple", items=(left, right)) if isinstance(left, Expr) and isinstance(
            right, Expr
        ):
            return None if variables(left, right) else (left, right)
        case _:
            return None


def _compared(
    scribe: Scribe, form: Places, said: Said, given: Sequence[Expr | _Point], right: Sequence[_Point]
) -> list[Evidence]:
    wanted = [_as_said(form, said, point) for point in right]
    matched: set[int] = set()
    for one in given:
        outcomes = [_same(one, other) for other in wanted]
        if "equal" in outcomes:
            matched |= {place for place, outcome in enumerate(outcomes) if outcome == "equal"}
            continue
        if "undecided" in outcomes:
            return [scribe.undecided(f"{_shown(one)} could not be compared.")]
        count = Scribe("completeness", scribe.check, scribe.read_as)
        return [
            scribe.failed("proved", f"{_shown(one)} is none of them.", {"given": _shown(one)}),
            count.undecided("A value that is none of them was given."),
        ]
    count = Scribe("completeness", scribe.check, scribe.read_as)
    held = scribe.passed("proved", "Each one meets what defines it.")
    if len(matched) == len(wanted):
        return [held, count.passed("proved", f"There are {len(wanted)}, and all are given.")]
    missing = next(_shown(point) for place, point in enumerate(wanted) if place not in matched)
    text = f"There are {len(wanted)}; {missing} is missing."
    return [held, count.failed("proved", text, {"missing": missing, "count": len(wanted)})]


def _as_said(form: Places, said: Said, point: _Point) -> Expr | _Point:
    if said == "point":
        return point
    upright = form.sort == "y-intercept"
    return point[1] if said == "value" or upright else point[0]


def _same(given: Expr | _Point, right: Expr | _Point) -> str:
    if isinstance(given, tuple) and isinstance(right, tuple):
        found = {equal(left, other).outcome for left, other in zip(given, right, strict=True)}
        return "different" if "different" in found else "undecided" if "undecided" in found else "equal"
    if isinstance(given, tuple) or isinstance(right, tuple):
        return "different"
    return equal(given, right).outcome


def _shown(one: Expr | _Point) -> str:
    return f"({show(one[0])}, {show(one[1])})" if isinstance(one, tuple) else show(one)
