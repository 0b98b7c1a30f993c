"""Verifier of mathematics: the answer is checked by another path than the one that found it."""

from proofroute.verifiers.math.verifier import math_verifier

__all__ = ["math_verifier"]
