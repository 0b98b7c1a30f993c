"""Ask one model once: within the time that is left, with faults as values."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, cast

from proofroute.core import (
    Attempt,
    Completion,
    Delta,
    Message,
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
from proofroute.models.faults.values import LARGEST_BOUND
from proofroute.router.formalising import beside
from proofroute.router.in_parts import excerpt, joined, part_turn, parts_to_ask
from proofroute.router.policy import Step
from proofroute.router.prompts import Turn, formalising, next_turn
from proofroute.router.repair import Broken, mend
from proofroute.router.second_read import says_again, second_turn
from proofroute.tools.grounding.parts import Part

_LOG: Final = logging.getLogger(__name__)
_SLACK: Final = 0.1
"""Seconds that a model has to say itself that its time is up, and what it tried."""

_OF_SCHEMAS: Final = ("schema", "grammar", "response_format", "structured", "regex", "guided")
"""Words of servers that refuse a request for the schema in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What is left for one step.

    Args:
        seconds: of time.
        calls: of models; None for no cap.
        tokens: of prompts and replies; None for no cap.
        patience: seconds that one wait for a server that fails may take; None for what the time allows.
    """

    seconds: float
    calls: int | None = None
    tokens: int | None = None
    patience: float | None = None


async def ask(
    model: Model,
    rung: str,
    task: Task,
    route: Route,
    *,
    retry: Attempt | None,
    left: Left,
    on_delta: Callable[[Delta], None],
    formalises: bool = False,
    rereads: bool = False,
) -> Step:
    """Ask ``model`` and return its attempt, or the reason why there is none.

    Args:
        model: the model.
        rung: its name on the ladder.
        task: what is asked.
        route: the task's route.
        retry: the attempt whose counterexamples go along; None for a fresh start.
        left: time, calls and tokens left.
        on_delta: gets each piece of the reply.
        formalises: ask for a specification of the task, which is put beside the answer of ``retry``.
        rereads: ask for the weak fields of ``retry``, which is not shown.

    Raises:
        UsageError: the model cannot be used as it is configured (a missing key).
    """
    if rereads and retry is not None:
        turn = second_turn(excerpt(task, route, retry), retry)
    elif formalises:
        turn = Turn(messages=formalising(task))
    elif retry is None and (parts := parts_to_ask(task, route)):
        return await _in_parts(model, rung, task, route, parts, left, on_delta)
    else:
        turn = await asyncio.to_thread(_next_turn, task, route, retry)
    step = await _asked(model, rung, task, route, turn, None if rereads else retry, left, on_delta)
    attempt = step.attempt
    if attempt is not None and retry is not None and rereads:
        attempt = says_again(retry, attempt)
    elif attempt is not None and retry is not None and formalises:
        attempt = beside(retry, attempt)
    return replace(step, attempt=attempt, formalises=formalises, rereads=rereads)


def _next_turn(task: Task, route: Route, retry: Attempt | None) -> Turn:
    return next_turn(task, route.classification.kind, retry, excerpt(task, route, retry))


async def _in_parts(
    model: Model,
    rung: str,
    task: Task,
    route: Route,
    parts: Sequence[Part],
    left: Left,
    on_delta: Callable[[Delta], None],
) -> Step:
    """Ask for each part of a long source, one after the other, and make one attempt of the replies."""
    if left.calls is not None and len(parts) > left.calls:
        said = f"the source has {len(parts)} parts, and only {left.calls} calls are left"
        return Step(rung, None, f"{model.name} was not asked: {said}", reached=True, calls=left.calls)
    started = time.monotonic()
    asked: list[tuple[Part, Attempt]] = []
    notes: tuple[str, ...] = ()
    calls = 0
    for number, part in enumerate(parts, 1):
        seconds = max(left.seconds - (time.monotonic() - started), 0.01)
        turn = part_turn(task, part, number, len(parts))
        step = await _asked(model, rung, task, route, turn, None, replace(left, seconds=seconds), on_delta)
        notes, calls = (*notes, *step.notes), calls + step.calls
        if step.attempt is not None:
            asked.append((part, step.attempt))
        if step.attempt is None or step.error is not None:
            problem = f"part {number} of {len(parts)}: {step.error}"
            attempt = await asyncio.to_thread(joined, task, asked) if asked else None
            if attempt is not None:
                # What the first parts say is not the answer to all of them.
                attempt = replace(attempt, content="", reply=None)
            return replace(step, attempt=attempt, error=problem, notes=notes, calls=calls)
    attempt = await asyncio.to_thread(joined, task, asked)
    notes = (*notes, f"the source was read in {len(parts)} parts")
    return Step(rung, attempt, _emptiness(attempt), notes=notes, calls=calls)


async def _asked(
    model: Model,
    rung: str,
    task: Task,
    route: Route,
    turn: Turn,
    retry: Attempt | None,
    left: Left,
    on_delta: Callable[[Delta], None],
) -> Step:
    request = ModelRequest(
        messages=turn.messages,
        question=task.question,
        kind=route.classification.kind,
        json_schema=turn.schema,
        seconds=left.seconds,
        think=turn.think,
        thoughts=_thoughts(turn.messages, retry),
        calls_left=left.calls,
        tokens_left=left.tokens,
        patience=left.patience,
        max_tokens=left.tokens if (left.tokens or 0) <= LARGEST_BOUND else None,
    )
    started = time.perf_counter()
    notes: tuple[str, ...] = ()
    asked = 0
    try:
        async with asyncio.timeout(left.seconds + _SLACK):
            try:
                completion = await model.generate(request, on_delta)
            except ModelRejected as error:
                if not _refuses_schema(request, error):
                    raise
                # The check here holds the reply to the schema all the same.
                said = f"{model.name} was asked without the schema, which its server does not take: {error}"
                notes, asked = (*error.notes, said), error.calls
                completion = await model.generate(replace(request, json_schema=None), on_delta)
                completion = replace(completion, calls=completion.calls + asked)
    except ModelError as error:
        calls = asked + error.calls
        return Step(
            rung,
            None,
            str(error),
            reached=isinstance(error, ModelTooLong),
            notes=(*notes, *error.notes),
            calls=calls,
            late=time.perf_counter() - started >= left.seconds,
        )
    except UsageError:
        raise
    except TimeoutError:
        said = f"{model.name} did not answer within the {left.seconds:.0f} s that were left"
        return Step(rung, None, said, notes=notes, late=True)
    except Exception as error:  # noqa: BLE001 - the boundary round models, users' own among them
        _LOG.exception("the model %r broke", model.name)
        return Step(rung, None, f"{model.name} broke: {type(error).__name__}: {error}")
    problem = _unsound(completion)
    if problem is not None:
        return Step(rung, None, f"{model.name} broke: {problem}")
    attempt = _attempt(model, completion, time.perf_counter() - started)
    if not turn.think:
        attempt = _spoken(attempt)
    if turn.broken and retry is not None:
        attempt = await asyncio.to_thread(_mended, attempt, retry, turn.broken)
    notes = (*notes, *completion.notes)
    return Step(rung, attempt, _emptiness(attempt), notes=notes, calls=completion.calls)


def _thoughts(messages: Sequence[Message], retry: Attempt | None) -> dict[int, str]:
    """Return what the model thought before its last reply, by the place of that reply."""
    if retry is None or not retry.reasoning:
        return {}
    places = [place for place, turn in enumerate(messages) if turn.role == "assistant"]
    return {places[-1]: retry.reasoning} if places else {}


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
