"""Python code in Monty, an interpreter of its own: where there is no wall of Linux."""

from proofroute.tools.sandbox.monty.sandbox import MontySandbox, is_installed

__all__ = ["MontySandbox", "is_installed"]
