"""Systems of linear equations: ``Solve 2x + y = 5, x - y = 1 for x``, ``for x and y``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.linear import linear_row
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.forms.together import announced
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Relation, variables

_NAMES: Final = r"\$?(?P<names>[a-zA-Z](?:\s*(?:,\s*and|,|and)\s*[a-zA-Z])*)\$?"
_SYSTEM: Final = (
    r"(?:the\s+)?(?:(?:following\s+)?(?:linear\s+)?(?:system|equations|pair)"
    r"(?:\s+of\s+(?:linear\s+)?equations)?\s*:?\s+)?"
)
_EQUATIONS: Final = r"(?P<equations>[^=]+=.+?)"
_WHAT: Final = r"(?:what\s+(?:is|are)|find|determine|calculate|solve\s+for)\s+(?:the\s+values?\s+of\s+)?"
_PHRASES: Final = tuple(
    re.compile(rf"^{pattern}$", re.IGNORECASE | re.DOTALL)
    for pattern in (
        rf"solve\s*:?\s+{_SYSTEM}{_EQUATIONS}(?:,?\s+for\s+{_NAMES})?",
        rf"solve\s+for\s+{_NAMES}\s*[:,]?\s+{_EQUATIONS}",
        rf"(?:if|given(?:\s+that)?)\s+{_EQUATIONS},\s*(?:then\s+)?{_WHAT}{_NAMES}",
        rf"{_WHAT}{_NAMES}\s+(?:if|given(?:\s+that)?|when|such\s+that|so\s+that|where)\s+{_EQUATIONS}",
    )
)
_BETWEEN: Final = re.compile(r"\s*(?:,\s*and\s|,|;|\\\\|\band\b)\s*")
_NUMBERS_TOO: Final = frozenset("ei")
"""In a linear system these are unknowns like any other."""
_NAME: Final = re.compile(r"[a-zA-Z]")


@dataclass(frozen=True, slots=True)
class System(Posed):
    """The values of ``unknowns`` for which all of the linear equations hold."""

    several: ClassVar[bool] = True
    equations: tuple[Relation, ...]
    unknowns: tuple[str, ...]

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"{', '.join(self.unknowns)} with {' and '.join(map(show, self.equations))}"

    def restated(self, content: str) -> str:
        """Announce the values that the last sentence gives by name."""
        return announced(content, self.unknowns)

    @property
    def letters(self) -> frozenset[str]:
        """The variables of the equations."""
        return variables(*(side for equation in self.equations for side in equation.sides))


def read_system(question: str, givens: Givens) -> System | None:
    """Read a question about two or more linear equations."""
    for pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        asked = tuple(dict.fromkeys(_NAME.findall(re.sub(r"\band\b", ",", match["names"] or ""))))
        letters = {*asked, *(_NUMBERS_TOO - givens.names)}
        equations = tuple(
            givens.relation(text, letters) for text in _BETWEEN.split(match["equations"].strip(" $"))
        )
        system = System(equations, asked or tuple(sorted(_letters(equations))))
        if len(equations) > 1 and set(system.unknowns) <= system.letters and _is_linear(system):
            return system
    return None


def _letters(equations: tuple[Relation, ...]) -> frozenset[str]:
    return variables(*(side for equation in equations for side in equation.sides))


def _is_linear(system: System) -> bool:
    names = sorted(system.letters)
    return all(
        equation.ops == ("=",)
        and linear_row(add(equation.sides[0], neg(equation.sides[1])), names) is not None
        for equation in system.equations
    )
