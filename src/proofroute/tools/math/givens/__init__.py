"""What a text lets letters stand for before it asks: ``Let f(x) = x^2 + 1`` or ``Suppose 3*a = 6``."""

from proofroute.tools.math.givens.given import Givens
from proofroute.tools.math.givens.statements import read_givens

__all__ = ["Givens", "read_givens"]
