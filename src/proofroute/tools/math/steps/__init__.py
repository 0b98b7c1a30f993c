"""The steps of a derivation: what a reply displays, edge by edge, under the conditions that hold there."""

from proofroute.tools.math.steps.judge import MOST, Step, steps_of

__all__ = ["MOST", "Step", "steps_of"]
