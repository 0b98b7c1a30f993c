"""Formal proofs: SMT-LIB by two solvers, Coq and Lean 4 by their own checkers behind the wall."""

from proofroute.tools.proof.formal.asked import asked_statement
from proofroute.tools.proof.formal.blocks import formal_blocks, language_of, without_fence
from proofroute.tools.proof.formal.checking import check_proof
from proofroute.tools.proof.formal.coq import coq_is_here
from proofroute.tools.proof.formal.lean import lean_is_here
from proofroute.tools.proof.formal.outcome import NAMES, Found, Language
from proofroute.tools.proof.formal.smtlib import decide_statement, states_the_same

__all__ = [
    "NAMES",
    "Found",
    "Language",
    "asked_statement",
    "check_proof",
    "coq_is_here",
    "decide_statement",
    "formal_blocks",
    "language_of",
    "lean_is_here",
    "states_the_same",
    "without_fence",
]
