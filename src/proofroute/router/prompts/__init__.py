"""What models are told: the opening of an attempt, and feedback on the last one."""

from proofroute.router.prompts.feedback import feedback, with_feedback
from proofroute.router.prompts.fields import field_feedback
from proofroute.router.prompts.formalising import formalising
from proofroute.router.prompts.opening import opening
from proofroute.router.prompts.turns import Turn, next_turn, told

__all__ = [
    "Turn",
    "feedback",
    "field_feedback",
    "formalising",
    "next_turn",
    "opening",
    "told",
    "with_feedback",
]
