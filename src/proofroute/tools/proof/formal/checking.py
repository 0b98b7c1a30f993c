"""Have the formal proof of a reply checked by the checker of its language."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from proofroute.tools.proof.formal.coq import check_coq
from proofroute.tools.proof.formal.lean import check_lean
from proofroute.tools.proof.formal.outcome import Found, Language, not_accepted
from proofroute.tools.proof.formal.smtlib import decide_own


async def check_proof(language: Language, statement: str | None, blocks: Sequence[str]) -> Found:
    """Check what a reply wrote in ``language``.

    Args:
        language: of the proof.
        statement: the task's own, in the same language; None where the reply formalises words itself.
        blocks: the texts of its blocks, in their order.

    Raises:
        SandboxUnavailable: the isolation cannot be had.
    """
    found = not_accepted("The reply holds no formal proof.")
    for number, text in enumerate(_attempts(blocks)):
        tried = await _checked(language, statement, text)
        if tried.strength != "none":
            return tried
        found = found if number else tried  # what is said of the likeliest text
    return found


def _attempts(blocks: Sequence[str]) -> Iterator[str]:
    """Yield what may be the proof: the last block, then all of them together."""
    if blocks:
        yield blocks[-1]
    if len(blocks) > 1:
        yield "\n".join(blocks)


async def _checked(language: Language, statement: str | None, text: str) -> Found:
    match language:
        case "smtlib":
            return await decide_own(text)
        case "coq":
            return await check_coq(statement, text)
        case "lean":
            return await check_lean(statement, text)
        case _:
            assert_never(language)
