"""A question for a number, or for several in a fixed order, that a known formula gives."""

from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.forms.families.scales import Scale
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr

_WORDS: Final = """
formula line points point slope gradient steepness distance midpoint coordinates vertex parabola area
perimeter circumference volume surface radius diameter height base side sides length width square rectangle
circle sphere cylinder cone cube triangle hypotenuse pythagorean theorem leg legs units cubic number ways
arrangements permutations combinations factorial choose choosing select selecting people seated arranged
arrange different possible total average mean sum increase decrease percent percentage change original new
discount price sale final after common difference ratio term terms series sequence arithmetic geometric first
nth magnitude modulus absolute conjugate imaginary part dot cross vector vectors discriminant logarithm base
subsets set elements interior angles polygon degrees handshakes fibonacci row circular order letters word
rationalized remainder degree leading multiplicity root zero repeated multiples
divisible digit numbers integers
"""


@dataclass(frozen=True, slots=True)
class Computed(Posed):
    """The values of ``parts``, worked out.

    Args:
        what: what they are, in words.
        parts: one expression, or those of a point or vector in their order.
        units: the units that an answer may have, by the names of plain ones; nothing where it is a number.
        scale: the unit of the amounts in the question, to the power that is asked for.
    """

    vocabulary: ClassVar[str] = _WORDS

    what: str
    parts: tuple[Expr, ...]
    units: tuple[str, ...] = ()
    scale: Scale | None = None

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        shown = ", ".join(map(show, self.parts))
        return f"{self.what}: {f'({shown})' if len(self.parts) > 1 else shown}"
