"""Vectors of numbers: dot and cross product, length."""

from typing import Final

from proofroute.tools.math.build import add, mul, neg, power
from proofroute.tools.math.forms.families.computed.points import coordinates
from proofroute.tools.math.forms.families.computed.posed import Computed
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import HALF, Expr, num

_VECTOR: Final = (
    r"\$?(?:(?:\\vec\s*\{{?\s*)?[a-z]\}}?\s*=\s*)?"
    r"(?:\(|\[|<|⟨|\\langle)\s*(?P<{0}>[^()<>\[\]⟨⟩\\]{{1,80}})\s*(?:\)|\]|>|⟩|\\rangle)\$?"
)
_P, _Q = (_VECTOR.format(name) for name in "pq")
_VECTORS: Final = r"(?:the\s+)?(?:two\s+)?(?:vectors?\s+)?"
_DOT: Final = whole_question(
    rf"{ASK}(?:dot|scalar|inner)\s+product\s+(?:of|between)\s+{_VECTORS}{_P}\s+(?:and|with)\s+{_VECTORS}{_Q}"
)
_CROSS: Final = whole_question(
    rf"{ASK}(?:cross|vector)\s+product\s+(?:of|between)\s+{_VECTORS}{_P}\s+(?:and|with)\s+{_VECTORS}{_Q}"
)
_LENGTH: Final = whole_question(rf"{ASK}(?:magnitude|length|norm|euclidean\s+norm)\s+of\s+{_VECTORS}{_P}")


def read_vectors(question: str, givens: Givens) -> Computed | None:
    """Read a question about one vector, or two."""
    length = _LENGTH.match(question)
    if length is not None:
        parts = coordinates(length["p"], givens)
        total = add(*(power(part, num(2)) for part in parts))
        shown = length["p"].strip()
        return Computed(f"the length of ({shown})", (power(total, HALF),)) if len(parts) > 1 else None
    dot, cross = _DOT.match(question), _CROSS.match(question)
    match = dot or cross
    if match is None:
        return None
    first, second = (coordinates(match[name], givens) for name in "pq")
    shown = f"({match['p'].strip()}) and ({match['q'].strip()})"
    if len(first) != len(second) or len(first) < 2:
        return None
    if dot is not None:
        products = [mul(a, b) for a, b in zip(first, second, strict=True)]
        return Computed(f"the dot product of {shown}", (add(*products),))
    if len(first) != 3:
        return None
    return Computed(f"the cross product of {shown}", tuple(_cross(first, second, at) for at in range(3)))


def _cross(first: tuple[Expr, ...], second: tuple[Expr, ...], at: int) -> Expr:
    after, last = (at + 1) % 3, (at + 2) % 3
    return add(mul(first[after], second[last]), neg(mul(first[last], second[after])))
