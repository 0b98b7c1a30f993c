"""Functions of functions, as formulas: ``(f∘g)(x)`` where the result is no polynomial."""

from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.factors import as_polynomial
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, variables

_QUESTION: Final = whole_question(
    rf"(?:{ASK})(?:(?:composition|composite\s+function|formula\s+for|expression\s+for)\s+)?"
    r"\$?(?P<f>[a-zA-Z])\(\s*(?P<g>[a-zA-Z])\(\s*(?P<x>[a-z])\s*\)\s*\)\$?"
)


@dataclass(frozen=True, slots=True)
class Composed(Posed):
    """What one function makes of another."""

    vocabulary: ClassVar[str] = "composition composite function substitute replace plug into inside"

    expr: Expr

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the composition {show(self.expr)}, in any form"

    @property
    def letters(self) -> frozenset[str]:
        """The variable."""
        return variables(self.expr)


def read_composed(question: str, givens: Givens) -> Composed | None:
    """Read a question for the composition of two functions that were defined before."""
    match = _QUESTION.match(question)
    if match is None or not {match["f"], match["g"]} <= givens.functions.keys():
        return None
    expr = givens.expression(f"{match['f']}({match['g']}({match['x']}))", [match["x"]])
    if not variables(expr) or not is_plain(expr) or is_modular(expr) or as_polynomial(expr) is not None:
        return None
    return Composed(expr)
