"""Compare equations and inequalities: labels, equations up to a factor, chains."""

from collections.abc import Callable
from fractions import Fraction
from typing import Literal

from proofroute.tools.math.algebra.apart import has_own_root
from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.algebra.order import sign
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.build import (
    substitute,
    written_negative,
    written_product,
    written_sum,
)
from proofroute.tools.math.errors import Undefined
from proofroute.tools.math.grading.labels import is_label, labelled, same_label
from proofroute.tools.math.grading.named_functions import as_functions, under_its_argument
from proofroute.tools.math.grading.outcomes import all_of, met, unknown, unmet
from proofroute.tools.math.grading.solutions import by_polynomials
from proofroute.tools.math.tree import (
    ZERO,
    Add,
    Const,
    Expr,
    Interval,
    Relation,
    RelationOp,
    Sym,
    Union,
    Value,
    num,
    variables,
    walk,
)

CompareValues = Callable[[Value, Value], Equality]


def _is_plain_sum(expr: Expr) -> bool:
    # What tasks ask for: m + n, a + b + c.
    return isinstance(expr, Add) and all(is_label(term) for term in expr.terms)


def compare_with_value(relation: Relation, value: Value, compare: CompareValues, *, first: bool) -> Equality:
    """Hold a relation against a plain value.

    Args:
        relation: such as ``x = 5``.
        value: such as ``5``.
        compare: compares the values.
        first: the relation is the reference.
    """
    if set(relation.ops) != {"="}:
        if isinstance(value, Interval | Union):
            return unknown("an inequality whose solutions are not known here")
        return unmet("one is an inequality, the other a value")
    named = labelled(relation)
    shown = named[1] if named else relation.sides[-1]
    found = compare(shown, value) if first else compare(value, shown)
    if first and named is not None and isinstance(value, Expr):
        found = _whole_family(named[0], shown, value, found)
    if named is not None or _is_plain_sum(relation.sides[0]) or not variables(*relation.sides):
        return found
    if len(relation.sides) == 2 and _is_plain_sum(relation.sides[1]) and not variables(relation.sides[0]):
        return compare(relation.sides[0], value) if first else compare(value, relation.sides[0])
    if found.outcome == "equal" and not first:
        return unknown("the answer is an equation whose last side has the reference's value")
    return unmet("one is an equation, the other a value")


def compare_relations(reference: Relation, answer: Relation, compare: CompareValues) -> Equality:
    """Compare two equations, inequalities or chains."""
    equations = set(reference.ops) == {"="}, set(answer.ops) == {"="}
    if equations == (True, True):
        return _equations(reference, answer, compare)
    if any(equations):
        return unmet("one is an equation, the other an inequality")
    pairs = _oriented(reference), _oriented(answer)
    if len(pairs[0]) != len(pairs[1]):
        return unknown("chains of different length")
    return _matched(*pairs)


def _equations(reference: Relation, answer: Relation, compare: CompareValues) -> Equality:
    first, second = labelled(reference), under_its_argument(reference, answer)
    if first is not None and second is not None:
        (label, value), (other, shown) = first, second
        if same_label(label, other):
            return _whole_family(label, value, shown, compare(value, shown))
        if not variables(value, shown):
            found = compare(value, shown)
            if found.outcome == "equal" and not (isinstance(label, Sym) and isinstance(other, Sym)):
                return unknown("the values agree; whether the names mean the same is not known")
            return unmet("they say something of different variables")
    if len(reference.sides) == 2 and len(answer.sides) == 2:
        found = _same_equation(_difference(reference), _difference(answer))
        if found.outcome != "equal" and first is not None and second is not None:
            return as_functions(first, second, found)
        return found if found.outcome == "equal" else _by_sides(reference, answer, compare, found)
    if len(reference.sides) == len(answer.sides):
        pairs = zip(reference.sides, answer.sides, strict=True)
        found = all_of([equal(left, right) for left, right in pairs], "the same chain")
        return found if found.outcome == "equal" else unknown("chains of equalities")
    return unknown("chains of equalities")


def _whole_family(label: Expr, reference: Expr, answer: Expr, found: Equality) -> Equality:
    """Refuse one function for the family ``y = x^2 + C``; an antiderivative F may leave its constant out."""
    if found.outcome == "equal" and not (isinstance(label, Sym) and label.name.startswith("F")):
        constants = {"C", "c"} & variables(reference)
        if constants and not variables(answer) - variables(reference) and not constants & variables(answer):
            return unknown("the reference is a family of functions, the answer one of them")
    return found


def _by_sides(reference: Relation, answer: Relation, compare: CompareValues, found: Equality) -> Equality:
    """Decide by equal left sides before constants, or by a root of one equation that is none of the other."""
    (left, right), (other, constant) = reference.sides, answer.sides
    if not variables(right, constant) and equal(left, other).outcome == "equal":
        return compare(right, constant)
    sides = _difference(reference), _difference(answer)
    solved = labelled(reference) or labelled(answer)
    if found.outcome != "undecided" or solved or variables(sides[0]) != variables(sides[1]):
        return found
    if has_own_root(*sides) or has_own_root(*sides[::-1]):
        return unmet("one of the equations has a root that the other has not")
    return found


def _difference(relation: Relation) -> Expr:
    return written_sum(relation.sides[0], written_negative(relation.sides[1]))


def _same_equation(left: Expr, right: Expr) -> Equality:
    names = variables(left), variables(right)
    if names[0] != names[1]:
        return (
            unmet("equations in different variables")
            if names[0] and names[1]
            else unknown("an equation without variables")
        )
    match _ratio(left, right):
        case "positive" | "negative" | "complex":
            return met("the equations differ by a constant factor")
        case "unknown":
            return unknown("whether the equations are the same could not be decided")
        case "none":
            return by_polynomials(left, right)


def _ratio(left: Expr, right: Expr) -> Literal["positive", "negative", "complex", "none", "unknown"]:
    """Tell whether ``left`` is a nonzero constant times ``right``, and the sign of it."""
    at: list[Expr] = []
    for expr in (left, right):
        for index, name in enumerate(sorted(variables(left, right))):
            expr = substitute(expr, name, num(Fraction(17 * index + 29, 8)))
        at.append(expr)
    try:
        if any(part == Const("i") for part in (*walk(left), *walk(right))):
            return _complex_ratio((left, right), at)
        signs = sign(at[0]), sign(at[1])
        if signs[0] is None or signs[1] is None or not signs[0] or not signs[1]:
            return "none" if 0 in signs and set(signs) & {1, -1} else "unknown"
        crossed = equal(written_product(left, at[1]), written_product(right, at[0]))
    except Undefined:
        return "unknown"
    match crossed.outcome:
        case "equal":
            return "positive" if signs[0] == signs[1] else "negative"
        case "different":
            return "none"
        case "undecided":
            return "unknown"


def _complex_ratio(sides: tuple[Expr, Expr], at: list[Expr]) -> Literal["complex", "unknown"]:
    if any(equal(value, ZERO).outcome != "different" for value in at):
        return "unknown"
    crossed = equal(written_product(sides[0], at[1]), written_product(sides[1], at[0]))
    return "complex" if crossed.outcome == "equal" else "unknown"


def _oriented(relation: Relation) -> list[tuple[Expr, RelationOp]]:
    """Write each step of a chain as a difference that is above zero, or at least zero."""
    steps: list[tuple[Expr, RelationOp]] = []
    for left, op, right in zip(relation.sides, relation.ops, relation.sides[1:], strict=False):
        if op in ("<", "<="):
            steps.append((written_sum(right, written_negative(left)), ">" if op == "<" else ">="))
        else:
            steps.append((written_sum(left, written_negative(right)), op))
    return steps


def _matched(left: list[tuple[Expr, RelationOp]], right: list[tuple[Expr, RelationOp]]) -> Equality:
    rest = list(right)
    for difference, op in left:
        found = [_step(difference, op, *other) for other in rest]
        if "equal" in found:
            del rest[found.index("equal")]
        elif "undecided" in found:
            return unknown("whether the inequalities are the same could not be decided")
        else:
            return unmet("the inequalities are not the same")
    return met("the inequalities differ by positive constant factors")


def _step(difference: Expr, op: RelationOp, other: Expr, other_op: RelationOp) -> str:
    ratio = _ratio(difference, other)
    if ratio in ("unknown", "complex"):
        return "undecided"
    if op != other_op:
        return "different"
    if ratio == "positive" or (ratio == "negative" and op in ("!=", "=")):
        return "equal"
    # Denominators may hide that two inequalities have the same solutions.
    return (
        "different"
        if variables(difference) != variables(other) or len(variables(difference)) > 1
        else "undecided"
    )
