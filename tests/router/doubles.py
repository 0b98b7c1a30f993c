"""Doubles at the router's seams: a model that says what it is told, a verifier that knows one answer."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field

from proofroute.core import (
    Attempt,
    Completion,
    Delta,
    Evidence,
    Findings,
    ModelError,
    ModelRequest,
    ModelUnreachable,
    OnDelta,
    Outcome,
    Task,
    Usage,
    ignore,
)
from proofroute.router import Config, Router
from proofroute.router.config.values import default_policies

ABSTAIN = Completion(content="", finish_reason="abstained")


class Says:
    """A model that gives its replies one after the other and keeps every request."""

    def __init__(self, name: str, replies: Iterable[str | Completion | Exception]) -> None:
        self._name = name
        self._replies = list(replies)
        self.requests: list[ModelRequest] = []

    @property
    def name(self) -> str:
        return self._name

    async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
        self.requests.append(request)
        reply = self._replies[min(len(self.requests), len(self._replies)) - 1]
        if isinstance(reply, Exception):
            raise reply
        completion = reply if isinstance(reply, Completion) else said(reply)
        for word in completion.content.split():
            on_delta(Delta(content=word))
        return completion

    def told(self, number: int = -1) -> str:
        """Return all that one request told the model."""
        return "\n".join(message.content for message in self.requests[number].messages)


class Sleeps(Says):
    """A model that never answers."""

    async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
        self.requests.append(request)
        await asyncio.Event().wait()
        raise AssertionError


def said(text: str, *, cost_usd: float | None = 0.0) -> Completion:
    return Completion(content=text, usage=Usage(input_tokens=10, output_tokens=5), cost_usd=cost_usd)


def unreachable(name: str = "openai:deepseek-reasoner") -> ModelError:
    address = "http://127.0.0.1:9/v1"
    return ModelUnreachable(f"{name} cannot be reached at {address}", model=name, address=address)


@dataclass(slots=True)
class Knows:
    """A verifier that passes one answer, refutes every other, and cannot read a reply without a number."""

    right: str
    name: str = "math"
    calls: list[Attempt] = field(default_factory=list[Attempt])
    check: str = "math.double"

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        self.calls.append(attempt)
        numbers = [word.strip(".") for word in attempt.content.split() if word.strip(".").isdigit()]
        if not numbers:
            return self._findings("undecided", None, "No answer could be read.")
        value = numbers[-1]
        if value == self.right:
            return self._findings("passed", value, "The value is right.")
        return self._findings("failed", value, f"The value {value} does not satisfy the equation.")

    def _findings(self, outcome: Outcome, value: str | None, statement: str) -> Findings:
        item = Evidence(
            claim="value",
            check=self.check,
            outcome=outcome,
            assurance="none" if outcome == "undecided" else "proved",
            statement=statement,
            counterexample={"x": value} if outcome == "failed" else None,
        )
        return Findings(claims=("value",), evidence=(item,), answer=value)


@dataclass(slots=True)
class Silent:
    """A verifier that states no claim."""

    name: str

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        return Findings()


def router_of(
    *,
    reasoner: Says | None = None,
    solver: Says | None = None,
    general: Says | None = None,
    right: str = "42",
    config: Config | None = None,
) -> Router:
    """Make a router of doubles: no network, no algebra, no worker."""
    silent = [Silent(name) for name in ("proof", "code", "extraction")]
    return Router(
        config or Config(models={}, policies=default_policies()),
        models={
            "solver": solver or Says("solver", [ABSTAIN]),
            "reasoner": reasoner or Says("test:reasoner", ["It is 42."]),
            "general": general or Says("test:general", ["Hello."]),
        },
        verifiers=[Knows(right), *silent],
        env={},
    )
