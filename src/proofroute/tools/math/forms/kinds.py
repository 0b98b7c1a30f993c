"""The forms of mathematical question that are read from a task's own text."""

from dataclasses import dataclass, field
from typing import TypeAlias

from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Relation


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Work out, simplify or expand one expression: the answer has its value."""

    expr: Expr

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        return f"the value of {show(self.expr)}"


@dataclass(frozen=True, slots=True)
class DefiniteIntegral:
    """The integral of ``body`` over an interval."""

    body: Expr
    variable: str
    low: Expr
    high: Expr

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        bounds = f"from {self.variable} = {show(self.low)} to {show(self.high)}"
        return f"the integral of {show(self.body)} d{self.variable} {bounds}"


@dataclass(frozen=True, slots=True)
class IndefiniteIntegral:
    """All antiderivatives of ``body``; any single one where ``one`` is asked for."""

    body: Expr
    variable: str
    one: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        which = "an antiderivative" if self.one else "all antiderivatives"
        return f"{which} of {show(self.body)} by {self.variable}"


@dataclass(frozen=True, slots=True)
class Differentiation:
    """The derivative of ``order``, at a point where one is given."""

    body: Expr
    variable: str
    order: int = 1
    at: Expr | None = None

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        order = {1: "first", 2: "second", 3: "third"}.get(self.order, f"{self.order}th")
        where = f" at {self.variable} = {show(self.at)}" if self.at is not None else ""
        return f"the {order} derivative of {show(self.body)} by {self.variable}{where}"


@dataclass(frozen=True, slots=True)
class Equation:
    """All values of the variable for which the relation holds.

    Args:
        relation: the equation.
        variable: its unknown.
        real: only real values are asked for.
        complex: it is said that complex values are asked for.
    """

    relation: Relation
    variable: str
    real: bool = field(default=False)
    complex: bool = field(default=False)

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        which = "real " if self.real else "complex " if self.complex else ""
        return f"all {which}{self.variable} with {show(self.relation)}"


Form: TypeAlias = Evaluation | DefiniteIntegral | IndefiniteIntegral | Differentiation | Equation | Posed
