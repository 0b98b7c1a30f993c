"""How many zeros a polynomial has: by Sturm's theorem, and again by certified enclosures of all zeros."""

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import flint

from proofroute.tools.math.algebra.ball import precision
from proofroute.tools.math.build import neg
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.tree import Add, Expr, RelationOp, num
from proofroute.tools.proof.atoms import RootCount, Sort, atom_variables
from proofroute.tools.proof.decision import Decision, undecided
from proofroute.tools.proof.facts import Facts
from proofroute.tools.proof.fragments import relation
from proofroute.tools.proof.polynomials import whole_coefficients
from proofroute.tools.proof.roots import count_real_roots, rational_roots
from proofroute.tools.proof.show_atoms import show_atom
from proofroute.tools.proof.statement import Statement
from proofroute.tools.proof.truth import relation_holds

if TYPE_CHECKING:
    from proofroute.core import Json

NOUN: Final = (
    r"(?:(?:(?:the|this|an?|every) )?(?:(?:linear|cubic|quartic|quintic|quadratic|polynomial)"
    r"(?: equation| polynomial| function)?|equation|polynomial|function)(?: [a-zP]\([a-z]\) =)? |"
    r"[fgpqP]\([a-z]\) = )?"
)
_NUMBERS: Final = {
    word: at
    for at, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    )
}
_NUMBER: Final = rf"{'|'.join(_NUMBERS)}|\d{{1,2}}"
_HOW: Final[dict[str, RelationOp]] = {
    "exactly": "=", "precisely": "=", "just": "=", "only": "=", "at most": "<=", "no more than": "<=",
    "not more than": "<=", "at least": ">=", "no fewer than": ">=", "no less than": ">=", "more than": ">",
    "fewer than": "<", "less than": "<",
}  # fmt: skip
_BOUND: Final = r"-?\d+(?:/\d+|\.\d+)?"
_WHERE: Final = (
    rf"(?: (?:in|on|inside|within|∈)(?: the)?(?: open)?(?: interval)? \(\s*({_BOUND})\s*,\s*({_BOUND})\s*\)| "
    rf"(?:that lies |lying )?between ({_BOUND}) and ({_BOUND}))?"
)
_COUNTED: Final = re.compile(
    rf"{NOUN}(.+?) (?:has|have|admits?|possesses) "
    rf"(?:(?:({'|'.join(_HOW)}) )?({_NUMBER}|an?)|(a unique|a single|one and only one)) "
    r"(?:(distinct|different) )?(?:(positive|negative) )?(?:(real|integer|integral|rational) )?"
    rf"(?:distinct )?(?:roots?|solutions?|zeros?|zeroes){_WHERE}"
)


def read_root_count(text: str, facts: Facts) -> RootCount | None:
    """Read ``x^3 + x - 1 = 0 has exactly one real root``; None where it is something else.

    Raises:
        Unreadable: it can be read in two ways, or is no equation in one unknown.
    """
    match = _COUNTED.fullmatch(text)
    if match is None:
        return None
    written, how, number, unique, distinct, sign, kind = match.groups()[:7]
    low, high = match[8] or match[10], match[9] or match[11]
    if kind is None and sign is None and low is None:
        raise Unreadable("roots, but of which kind is not said")
    equation = relation(written if "=" in written else f"{written} = 0", facts.sorts)
    names = atom_variables(equation)
    if equation.ops != ("=",) or len(names) != 1 or not names.isdisjoint(facts.sorts):
        raise Unreadable("roots of something that is no equation in one unknown")
    (name,) = names
    article = number in ("a", "an")
    sort: Sort = (
        "integer" if kind in ("integer", "integral") else "rational" if kind == "rational" else "real"
    )
    op: RelationOp = "=" if unique else ">=" if article else _HOW.get(how or "", "=")
    count = 1 if unique or article else _NUMBERS.get(number) if number in _NUMBERS else int(number)
    assert count is not None  # noqa: S101 - it was looked up where it is a word
    return RootCount(
        expr=_difference(*equation.sides),
        name=name,
        op=op,
        count=count,
        sort=sort,
        low=Fraction(0) if sign == "positive" else None if low is None else Fraction(low),
        high=Fraction(0) if sign == "negative" else None if high is None else Fraction(high),
        distinct=distinct is not None or "distinct" in text,
        loose=how is None and not unique and not article,
    )


def _difference(left: Expr, right: Expr) -> Expr:
    return left if right == num(0) else Add((left, neg(right)))


def decide_root_count(statement: Statement, claim: RootCount) -> Decision:
    """Count the zeros in two ways and compare.

    Raises:
        Unreadable: it is no polynomial, or it is zero everywhere.
        TooLarge: it goes beyond the bounds.
    """
    if statement.variables or statement.assumptions:
        return undecided("sturm", "A number of roots under conditions is not decided.")
    found = _zeros(claim)
    if found is None:
        return undecided("sturm", "Whether some zeros lie inside the bounds was not settled.")
    numbers = {len(found)} if claim.distinct else {len(found), sum(times for _, times in found)}
    ops: set[RelationOp] = {"=", ">="} if claim.loose else {claim.op}
    truths = {relation_holds(op, (n > claim.count) - (n < claim.count)) for op in ops for n in numbers}
    if len(truths) > 1:
        return undecided("sturm", "It depends on how its roots are counted, which is not said.")
    listed: list[Json] = [text for text, _ in found]
    how = f"Sturm's theorem and enclosures of all zeros both count {len(found)} of them."
    if truths == {True}:
        return Decision(holds=True, method="sturm", how=how)
    shown: Json = {"fails": show_atom(claim), "count": len(found), "zeros": listed}
    return Decision(holds=False, method="sturm", how=how, counterexample=shown)


def _zeros(claim: RootCount) -> list[tuple[str, int]] | None:
    """Return the zeros that count, each with its multiplicity; None where it is not certain which do."""
    coefficients = whole_coefficients(claim.expr, claim.name)
    found: list[tuple[str, int]] = []
    real = 0
    with precision(256):
        for factor, times in flint.fmpz_poly(coefficients).factor()[1]:
            for root in _real_roots(factor):
                real += 1
                inside = _is_inside(root, claim)
                if inside is None:
                    return None
                exact = Fraction(-int(factor[0]), int(factor[1])) if factor.degree() == 1 else None
                if inside and _is_of_sort(exact, claim.sort):
                    shown = root.str(12, radius=False) if exact is None else str(exact)
                    found.append((shown, int(times)))
    if real != count_real_roots(claim.expr, claim.name):
        return None
    if claim.sort != "real" and claim.low is None and claim.high is None:
        rational = rational_roots(claim.expr, claim.name)
        if len(found) != sum(_is_of_sort(root, claim.sort) for root in rational):
            return None
    return found


def _real_roots(factor: flint.fmpz_poly) -> list[flint.arb]:
    pairs: Any = factor.complex_roots()  # its stub gives no pairs of a root and its multiplicity
    return [root.real for root, _ in pairs if root.imag == 0]


def _is_of_sort(exact: Fraction | None, sort: Sort) -> bool:
    match sort:
        case "real":
            return True
        case "rational":
            return exact is not None
        case "integer":
            return exact is not None and exact.denominator == 1


def _is_inside(root: flint.arb, claim: RootCount) -> bool | None:
    for bound, above in ((claim.low, True), (claim.high, False)):
        if bound is None:
            continue
        edge = flint.arb(flint.fmpq(bound.numerator, bound.denominator))
        if root > edge if above else root < edge:
            continue
        if root < edge if above else root > edge:
            return False
        if bound == 0 and root == 0 and None in (claim.low, claim.high):
            return False  # zero is neither positive nor negative
        return None
    return True
