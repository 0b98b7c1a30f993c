"""All real solutions of equations with moduli, roots, exponentials or logarithms."""

from proofroute.tools.math.algebra.solutions.domain import in_real_domain
from proofroute.tools.math.algebra.solutions.search import real_solutions

__all__ = ["in_real_domain", "real_solutions"]
