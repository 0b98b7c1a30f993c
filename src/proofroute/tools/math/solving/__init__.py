"""Answer a question exactly, by algebra alone, or not at all."""

from proofroute.tools.math.solving.solve import solve

__all__ = ["solve"]
