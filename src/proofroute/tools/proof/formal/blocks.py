"""Which formal language a statement is in, and the formal proofs that a reply holds."""

from collections.abc import Mapping
from typing import Final

from proofroute.tools.code.blocks import labelled_blocks
from proofroute.tools.proof.formal.coq import is_coq, looks_like_coq
from proofroute.tools.proof.formal.lean import is_lean
from proofroute.tools.proof.formal.outcome import Language
from proofroute.tools.proof.formal.smtlib import is_smtlib

FENCES: Final[Mapping[str, Language]] = {
    **dict.fromkeys(("smt2", "smtlib", "smtlib2", "smt-lib", "smt-lib2", "smt"), "smtlib"),
    **dict.fromkeys(("coq", "v", "gallina", "rocq"), "coq"),
    **dict.fromkeys(("lean", "lean4"), "lean"),
}


def language_of(statement: str) -> Language | None:
    """Tell which formal language a statement is in; None where it is in words or in the signs of mathematics.

    >>> language_of("(forall ((x Real)) (>= (* x x) 0.0))"), language_of("x^2 >= 0 for all real x")
    ('smtlib', None)
    """
    text = without_fence(statement)
    if is_smtlib(text):
        return "smtlib"
    if is_coq(text):
        return "coq"
    return "lean" if is_lean(text) else None


def without_fence(statement: str) -> str:
    """Return what stands in the fence, where all of a statement stands in one."""
    if not statement.lstrip().startswith(("```", "~~~")):
        return statement
    blocks = labelled_blocks(statement.strip())
    return blocks[0].text if len(blocks) == 1 else statement


def formal_blocks(reply: str) -> tuple[tuple[Language, str], ...]:
    """Return the formal proofs of a reply, each with its language; also a reply that is nothing else."""
    blocks = labelled_blocks(reply.replace("\r\n", "\n"))
    found: list[tuple[Language, str]] = []
    for block in blocks:
        language = FENCES.get(block.label)
        if language is not None:
            found.append((language, block.text))
    if found or blocks:
        return tuple(found)
    if is_smtlib(reply):
        return (("smtlib", reply),)
    return (("coq", reply),) if looks_like_coq(reply) else ()
