"""Way: what happened so far on the way to one reply, and what is left of the bounds of its request."""

from dataclasses import dataclass, field, replace

from proofroute.core import Completion, Delta, ModelRequest, OnDelta, Usage
from proofroute.models.faults.values import LARGEST_BOUND


@dataclass(slots=True)
class Way:
    """What happened so far on the way to one reply."""

    request: ModelRequest
    on_delta: OnDelta
    deadline: float | None
    calls: int = 0
    faults: int = 0
    notes: list[str] = field(default_factory=list[str])
    usage: Usage = field(default_factory=Usage)
    cost_usd: float | None = 0.0
    begun: bool = False
    cut: Completion | None = None

    def show(self, delta: Delta) -> None:
        """Pass on a piece of the reply."""
        self.begun = True
        self.on_delta(delta)

    def begin_anew(self) -> None:
        """Say that what was passed on is void."""
        if self.begun:
            self.on_delta(Delta(restart=True))
        self.begun = False

    def left(self, now: float) -> float | None:
        """Return the seconds left; None without a deadline."""
        return None if self.deadline is None else self.deadline - now

    def next_request(self, now: float) -> ModelRequest:
        """Return the request with what is left of its bounds."""
        asked = self.request
        tokens, calls = asked.tokens_left, asked.calls_left
        if tokens is not None:
            tokens = max(tokens - self.usage.input_tokens - self.usage.output_tokens, 1)
        bound = asked.max_tokens
        if tokens is not None and (bound is not None or tokens <= LARGEST_BOUND):
            bound = min(bound or tokens, tokens)
        return replace(
            asked,
            seconds=self.left(now),
            calls_left=None if calls is None else max(calls - self.calls, 1),
            tokens_left=tokens,
            max_tokens=bound,
        )

    def may_call(self) -> bool:
        """Tell whether the model may be asked once more."""
        return self.request.calls_left is None or self.calls < self.request.calls_left

    def add(self, completion: Completion) -> None:
        """Count a reply, whatever becomes of it."""
        self.calls += completion.calls
        self.notes += completion.notes
        self.usage += completion.usage
        known = self.cost_usd is not None and completion.cost_usd is not None
        self.cost_usd = (self.cost_usd or 0.0) + (completion.cost_usd or 0.0) if known else None

    def reply(self, completion: Completion) -> Completion:
        """Return ``completion`` with all that the way to it took."""
        return replace(
            completion,
            notes=tuple(dict.fromkeys(self.notes)),
            calls=self.calls,
            usage=self.usage,
            cost_usd=self.cost_usd,
        )
