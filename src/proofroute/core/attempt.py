"""Attempt: one reply of one model, with its cost and its verdict."""

from dataclasses import dataclass, field
from typing import Literal

from proofroute.core.json import Json
from proofroute.core.verdict import Verdict

FinishReason = Literal["stop", "length", "content_filter", "tool_calls", "abstained", "unknown"]
"""Why a model stopped. ``abstained``: it says itself that it cannot answer (the solver does)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens of one call or of several together."""

    input_tokens: int = 0
    output_tokens: int = 0
    reasoning_tokens: int = 0
    cached_input_tokens: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        """Add two usages, field by field."""
        return Usage(
            input_tokens=self.input_tokens + other.input_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            reasoning_tokens=self.reasoning_tokens + other.reasoning_tokens,
            cached_input_tokens=self.cached_input_tokens + other.cached_input_tokens,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One reply of one model.

    Args:
        model: which model, as ``provider:name``.
        content: the reply without the chain of thought.
        reasoning: the chain of thought, empty where the model gives none.
        answer: the typed answer that the verifiers read in the content.
        verdict: what they found; None before they ran.
        usage: tokens of this call.
        cost_usd: money of this call; None where the price is not known.
        seconds: wall-clock time of the call.
        finish_reason: why the model stopped.
        reply: what the model wrote itself, where ``content`` was put together from an earlier attempt and
            this; None elsewhere.
    """

    model: str
    content: str
    reasoning: str = ""
    answer: Json = None
    verdict: Verdict | None = None
    usage: Usage = field(default_factory=Usage)
    cost_usd: float | None = 0.0
    seconds: float = 0.0
    finish_reason: FinishReason = "stop"
    reply: str | None = None
