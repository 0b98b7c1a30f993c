"""The formal statement of a prompt: its only block, where the words round it only ask to prove that."""

import re
from typing import Final

from proofroute.tools.code.blocks import labelled_blocks
from proofroute.tools.proof.formal.blocks import FENCES, language_of
from proofroute.tools.proof.formal.outcome import Language

_LONGEST: Final = 20_000
_PROVING: Final = frozenset("prove proof proofs proving show verify demonstrate establish".split())  # noqa: SIM905
_WORDS: Final = _PROVING | frozenset(
    """
    a an and answer are assertion assistant be below block by can checkable claim code compiles complete
    conjecture construct coq could cvc5 exactly fact file find finish following follows for formal
    formally formula fully gallina give given goal have here holds i in is it its kernel language lean
    lean4 lemma lib like machine me must my need of one only please problem property proposition provide
    reply result rocq script smt smtlib solver stated statement tactic tactics task that the theorem
    this to true us use using valid want we which will with would write you your z3
    """.split()  # noqa: SIM905
)
"""What is not listed may deny the statement, change it, or ask for something else."""


def asked_statement(question: str) -> tuple[Language, str] | None:
    r"""Return the formal statement that ``question`` asks to prove; None where it asks for anything else.

    >>> asked_statement("Prove in Coq:\n```coq\nTheorem a : 1 = 1.\n```")
    ('coq', 'Theorem a : 1 = 1.\n')
    >>> asked_statement("Prove the converse of this:\n```coq\nTheorem a : 1 = 1.\n```")
    """
    if ("```" not in question and "~~~" not in question) or len(question) > _LONGEST:
        return None
    blocks = labelled_blocks(question.replace("\r\n", "\n"))
    if len(blocks) != 1:
        return None
    (block,) = blocks
    language = FENCES.get(block.label)
    words = re.findall(r"[^\W_][\w']*", f"{question[: block.start]} {question[block.end :]}".lower())
    plain = [word for word in words if not word.isdigit()]
    if language is None or language_of(block.text) != language or not _PROVING.intersection(plain):
        return None
    return (language, block.text) if all(word in _WORDS for word in plain) else None
