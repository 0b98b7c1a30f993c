"""SMT-LIB: statements and refutations, decided by two solvers."""

from proofroute.tools.proof.formal.smtlib.check import decide_own, decide_statement, states_the_same
from proofroute.tools.proof.formal.smtlib.script import is_smtlib

__all__ = ["decide_own", "decide_statement", "is_smtlib", "states_the_same"]
