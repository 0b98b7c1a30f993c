"""Answer: what goes back to the asker, with everything that was tried on the way."""

from dataclasses import dataclass, field
from typing import Literal

from proofroute.core.attempt import Attempt, Usage
from proofroute.core.json import Json
from proofroute.core.route import Route
from proofroute.core.task import Task
from proofroute.core.verdict import Verdict

SCHEMA_VERSION = 1
"""Version of the JSON of an answer and of a verdict. Fields may be added to it, never renamed."""

Ending = Literal["accepted", "not_accepted", "unreachable", "budget_spent"]
"""How a request ended. ``unreachable``: no model could be asked at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Digests that let anyone notice a changed task or answer (RFC 8785, SHA-256).

    Args:
        task: digest of the task.
        answer: digest of text and typed value.
    """

    task: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to a task.

    Args:
        id: a fresh name of this request.
        text: the reply when it is accepted or returned marked; None when nothing may be returned as one.
        value: the typed answer read from it.
        verdict: what was checked, by what, how strongly.
        route: the way the task went.
        attempts: every reply with its verdict, in order.
        accepted: whether the route's rule accepts it.
        ending: how the request ended.
        draft: the best refuted attempt where ``text`` is None; a draft, not an answer.
        task: the task as it was asked.
        receipt: digests of task and answer.
        usage: tokens of all attempts.
        cost_usd: money of all attempts; None where a price is not known.
        seconds: wall-clock time of the request.
        notes: what went wrong on the way without stopping it (a model that did not answer ...).
        config_digest: digest of the configuration that was in force.
        version: version of proofroute.
        schema_version: version of this JSON.
    """

    id: str
    text: str | None
    value: Json
    verdict: Verdict
    route: Route
    attempts: tuple[Attempt, ...]
    accepted: bool
    ending: Ending
    task: Task
    receipt: Receipt
    usage: Usage = field(default_factory=Usage)
    cost_usd: float | None = 0.0
    seconds: float = 0.0
    draft: str | None = None
    notes: tuple[str, ...] = ()
    config_digest: str = ""
    version: str = ""
    schema_version: int = SCHEMA_VERSION
