"""What models are told: the opening of an attempt, and feedback on the last one."""

from proofroute.router.prompts.feedback import feedback, with_feedback
from proofroute.router.prompts.opening import opening

__all__ = ["feedback", "opening", "with_feedback"]
