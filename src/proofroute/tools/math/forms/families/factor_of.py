"""Whether one polynomial divides another: ``Is x + 1 a factor of x^3 + 1?``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.division import polynomial
from proofroute.tools.math.forms.operands import pieces_of, whether
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, variables

_QUESTION: Final = whether(
    r"(?P<a>[^=?]+?)",
    r"a\s+(?:factor|divisor)\s+of\s+(?:the\s+polynomial\s+)?(?:[a-z]\([a-z]\)\s*=\s*)?(?P<b>[^=?]+?)",
)
_SAID: Final = re.compile(
    r"(?:(?:it|this|[-+\d\s()x^]+)\s+is|it's)\s+(?:(?P<no>not)\s+)?(?:indeed\s+)?a\s+factor(?:\s+of\s+[^.=]{1,80})?"
)


@dataclass(frozen=True, slots=True)
class FactorOf(Posed):
    """Whether ``factor`` divides ``whole``, both polynomials in ``name``."""

    asks_whether: ClassVar[bool] = True

    factor: Expr
    whole: Expr
    name: str

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"whether {show(self.factor)} divides {show(self.whole)}"

    @property
    def letters(self) -> frozenset[str]:
        """The variable."""
        return frozenset((self.name,))

    def said(self, clause: str) -> bool | None:
        """Read ``it is a factor``."""
        match = _SAID.fullmatch(clause)
        return None if match is None else match["no"] is None


def read_factor_of(question: str, givens: Givens) -> FactorOf | None:
    """Read a question whether a polynomial divides another."""
    match = _QUESTION.match(question)
    if match is None:
        return None
    pieces = pieces_of(match)
    factor, whole = (givens.expression(pieces[name].strip(" $()" if name == "a" else " $")) for name in "ab")
    letters = variables(factor, whole)
    if len(letters) != 1 or variables(factor) != letters or not is_plain(factor, whole) or is_modular(whole):
        return None
    (name,) = letters
    known = polynomial(factor, name), polynomial(whole, name)
    if known[0] is None or known[1] is None or known[0].degree() < 1 or known[1].degree() < 1:
        return None
    return FactorOf(factor, whole, name)
