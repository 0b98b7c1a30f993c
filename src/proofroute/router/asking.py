"""Ask one model once: within the time that is left, with faults as values."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, cast

from proofroute.core import (
    Attempt,
    Completion,
    Delta,
    Model,
    ModelError,
    ModelRejected,
    ModelRequest,
    ModelTooLong,
    Route,
    Task,
    UsageError,
)
from proofroute.core.given import described
from proofroute.router.formalising import beside
from proofroute.router.policy import Step
from proofroute.router.prompts import Turn, formalising, next_turn
from proofroute.router.repair import Broken, mend

_LOG: Final = logging.getLogger(__name__)
_OF_SCHEMAS: Final = ("schema", "grammar", "response_format", "structured", "regex", "guided")
"""Words of servers that refuse a request for the schema in it."""


async def ask(
    model: Model,
    rung: str,
    task: Task,
    route: Route,
    *,
    retry: Attempt | None,
    seconds: float,
    on_delta: Callable[[Delta], None],
    formalises: bool = False,
) -> Step:
    """Ask ``model`` and return its attempt, or the reason why there is none.

    Args:
        model: the model.
        rung: its name on the ladder.
        task: what is asked.
        route: the task's route.
        retry: the attempt whose counterexamples go along; None for a fresh start.
        seconds: time left.
        on_delta: gets each piece of the reply.
        formalises: ask for a specification of the task, which is put beside the answer of ``retry``.

    Raises:
        UsageError: the model cannot be used as it is configured (a missing key).
    """
    step = await _asked(model, rung, task, route, retry, seconds, on_delta, formalises=formalises)
    return replace(step, formalises=formalises)


async def _asked(
    model: Model,
    rung: str,
    task: Task,
    route: Route,
    retry: Attempt | None,
    seconds: float,
    on_delta: Callable[[Delta], None],
    *,
    formalises: bool,
) -> Step:
    kind = route.classification.kind
    turn = (
        Turn(messages=formalising(task))
        if formalises
        else await asyncio.to_thread(next_turn, task, kind, retry)
    )
    request = ModelRequest(
        messages=turn.messages,
        question=task.question,
        kind=kind,
        json_schema=turn.schema,
        seconds=seconds,
        think=turn.think,
    )
    started = time.perf_counter()
    note: str | None = None
    try:
        async with asyncio.timeout(seconds):
            try:
                completion = await model.generate(request, on_delta)
            except ModelRejected as error:
                if not _refuses_schema(request, error):
                    raise
                # The check here holds the reply to the schema all the same.
                note = f"{model.name} was asked without the schema, which its server does not take: {error}"
                completion = await model.generate(replace(request, json_schema=None), on_delta)
    except ModelTooLong as error:
        return Step(rung, None, str(error), reached=True)
    except ModelError as error:
        return Step(rung, None, str(error))
    except UsageError:
        raise
    except TimeoutError:
        return Step(rung, None, f"{model.name} did not answer within the {seconds:.0f} s that were left")
    except Exception as error:  # noqa: BLE001 - the boundary round models, users' own among them
        _LOG.exception("the model %r broke", model.name)
        return Step(rung, None, f"{model.name} broke: {type(error).__name__}: {error}")
    problem = _unsound(completion)
    if problem is not None:
        return Step(rung, None, f"{model.name} broke: {problem}")
    attempt = _attempt(model, completion, time.perf_counter() - started)
    if not turn.think:
        attempt = _spoken(attempt)
    if formalises and retry is not None:
        attempt = beside(retry, attempt)
    if turn.broken and retry is not None:
        attempt = await asyncio.to_thread(_mended, attempt, retry, turn.broken)
    return Step(rung, attempt, _emptiness(attempt) or note)


def _refuses_schema(request: ModelRequest, error: ModelRejected) -> bool:
    said = str(error).lower()
    return isinstance(request.json_schema, dict) and any(word in said for word in _OF_SCHEMAS)


def _spoken(attempt: Attempt) -> Attempt:
    """Take for the answer what a server took for thinking, where the model was not to think."""
    if attempt.content.strip() or not attempt.reasoning.strip():
        return attempt
    return replace(attempt, content=attempt.reasoning, reasoning="")


def _mended(attempt: Attempt, last: Attempt, broken: Sequence[Broken]) -> Attempt:
    """Put the answer together again; a reply that mends nothing of it stands for itself."""
    content = mend(last.content, attempt.content, broken)
    return attempt if content is None else replace(attempt, content=content, reply=attempt.content)


def _unsound(completion: object) -> str | None:
    """Say what is wrong with what a model gave back, which may be a user's own."""
    if not isinstance(completion, Completion):
        return f"it gave {described(completion)}, not a Completion"
    content = cast("object", completion.content)
    return None if isinstance(content, str) else f"its content is {described(content)}, not text"


def _attempt(model: Model, completion: Completion, seconds: float) -> Attempt:
    return Attempt(
        model=model.name,
        content=_writable(completion.content),
        reasoning=_writable(completion.reasoning),
        usage=completion.usage,
        cost_usd=completion.cost_usd,
        seconds=seconds,
        finish_reason=completion.finish_reason,
    )


def _emptiness(attempt: Attempt) -> str | None:
    """Say why there is no answer in an attempt; None where there is one, or its model abstained."""
    if attempt.content.strip() or attempt.finish_reason == "abstained":
        return None
    match attempt.finish_reason:
        case "length":
            why = "its reply was cut off before the answer began: the bound of its tokens is too low"
        case "content_filter":
            why = "its provider held the answer back (content filter)"
        case "tool_calls":
            why = "it called a tool, and none was offered"
        case _:
            why = "only its reasoning, and no answer" if attempt.reasoning.strip() else "an empty reply"
    return f"{attempt.model} sent nothing that could be an answer: {why}"


def _writable(text: str) -> str:
    # A server may send half a surrogate pair, which no UTF-8 text can hold.
    return text.encode("utf-8", "replace").decode("utf-8")
