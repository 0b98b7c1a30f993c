"""A specification that one model wrote of a task, put beside the answer of another."""

from dataclasses import replace

from proofroute.core import Attempt
from proofroute.tools.code.blocks import labelled_blocks

LABELS = ("spec", "specification")


def beside(answered: Attempt, formalised: Attempt) -> Attempt:
    """Put the specification in ``formalised`` beside the answer of ``answered``, to be checked together.

    What the second model wrote stays as its reply; one without a specification is no attempt at the task.
    """
    blocks = [block for block in labelled_blocks(formalised.content) if block.label in LABELS]
    if not blocks:
        return replace(formalised, finish_reason="abstained")
    text = blocks[-1].text.strip().replace("```", "")
    content = f"{answered.content.rstrip()}\n\n```spec\n{text}\n```"
    return replace(formalised, content=content, reply=formalised.content)
