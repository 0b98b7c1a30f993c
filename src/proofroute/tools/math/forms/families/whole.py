"""Whole numbers between bounds that fit conditions, whatever is asked about them."""

from dataclasses import dataclass

from proofroute.tools.math.algebra.sign_chart import holds_at
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Relation, num


@dataclass(frozen=True, slots=True)
class Whole(Posed):
    """A question about the whole numbers from ``low`` to ``high``, if given, that fit all conditions."""

    conditions: tuple[Relation, ...]
    name: str
    low: int | None = None
    high: int | None = None

    @property
    def described(self) -> str:
        """The name of such a number, its bounds and its conditions."""
        bounds = "" if self.low is None else f" >= {self.low}"
        bounds += "" if self.high is None else f" <= {self.high}"
        return f"{self.name}{bounds} with {' and '.join(map(show, self.conditions))}"

    def fits(self, value: int) -> bool:
        """Tell whether ``value`` is one of them."""
        if (self.low is not None and value < self.low) or (self.high is not None and value > self.high):
            return False
        return all(holds_at(condition, self.name, num(value)) for condition in self.conditions)
