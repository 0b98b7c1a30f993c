"""From all that was tried to the answer that goes back."""

import uuid
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from proofroute.core import (
    Answer,
    Attempt,
    Json,
    Receipt,
    Route,
    Task,
    Usage,
    Verdict,
    digest,
    to_data,
)
from proofroute.router.policy import Finish, Step


def make_answer(
    task: Task, route: Route, steps: Sequence[Step], finish: Finish, *, seconds: float, config_digest: str
) -> Answer:
    """Put the answer together: what is refuted is a draft, never the answer."""
    attempts = tuple(step.attempt for step in steps if step.attempt is not None)
    best = finish.best
    verdict = best.verdict if best and best.verdict else Verdict(status="undecided", assurance="none")
    said = best if best is not None and best.content.strip() else None
    shown = said if verdict.status != "refuted" else None
    text = shown.content if shown else None
    value = shown.answer if shown else None
    return Answer(
        id=uuid.uuid4().hex,
        text=text,
        value=value,
        verdict=verdict,
        route=route,
        attempts=attempts,
        accepted=finish.ending == "accepted",
        ending=finish.ending,
        task=task,
        receipt=make_receipt(task, text, value),
        usage=sum((attempt.usage for attempt in attempts), Usage()),
        cost_usd=total_cost(attempts),
        seconds=seconds,
        draft=said.content if said is not None and shown is None else None,
        notes=_notes(steps),
        config_digest=config_digest,
        version=_version(),
    )


def _notes(steps: Sequence[Step]) -> tuple[str, ...]:
    said = [note for step in steps for note in (*step.notes, step.error) if note]
    return tuple(dict.fromkeys(said))


def make_receipt(task: Task, text: str | None, value: Json) -> Receipt:
    """Digest task and answer, so that a change of either is noticed."""
    return Receipt(task=digest(to_data(task)), answer=digest({"text": text, "value": value}))


def total_cost(attempts: Sequence[Attempt]) -> float | None:
    """Add up money; None as soon as one price is not known."""
    costs = [attempt.cost_usd for attempt in attempts]
    known = [cost for cost in costs if cost is not None]
    return sum(known) if len(known) == len(costs) else None


def known_cost(attempts: Sequence[Attempt]) -> float:
    """Add up the money that is known: an unknown price does not hide the others from a cap."""
    return sum(attempt.cost_usd or 0.0 for attempt in attempts)


def total_tokens(attempts: Sequence[Attempt]) -> int:
    """Add up the tokens of prompts and replies."""
    return sum(attempt.usage.input_tokens + attempt.usage.output_tokens for attempt in attempts)


def _version() -> str:
    try:
        return version("proofroute")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "unknown"
