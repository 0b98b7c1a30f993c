"""One trial: the judge's process asks, the candidate's process answers, and the parent only carries lines."""

import asyncio
import contextlib
import os
from collections.abc import AsyncGenerator, Sequence
from typing import Any, Final

from proofroute.core import (
    CallExample,
    Limits,
    Outcome,
    Sandbox,
    SandboxUnavailable,
    WorkerError,
    to_data,
)
from proofroute.tools.sandbox.calling import CallingSandbox
from proofroute.tools.sandbox.slots import Slots
from proofroute.verifiers.code.entries import guess_entries
from proofroute.verifiers.code.exchange import Forged, as_line, asked, read_line
from proofroute.verifiers.code.inside.candidate import BROKEN
from proofroute.verifiers.code.inside.limits import is_about_the_sandbox
from proofroute.verifiers.code.plain_trial import hold_plain_trial
from proofroute.verifiers.code.results import STOPPED, Result, Trial
from proofroute.verifiers.code.talk import Conversation, conversation

_LARGEST_LINE: Final = 16 << 20
_TRIES: Final = 2
_TRIALS: Final = Slots(2 * (os.cpu_count() or 1))
"""How many trials go on at once, each with two processes; a waiting one holds none."""

__all__ = ["STOPPED", "Result", "Trial", "hold_trial"]


async def hold_trial(
    sandbox: Sandbox,
    limits: Limits,
    code: str,
    tests: str | None,
    examples: Sequence[CallExample],
    entry_point: str | None,
    *,
    early_stop: bool = False,
) -> Trial:
    """Run ``tests`` and ``examples`` against ``code``.

    Expected values stay in the judge's process; the code gets the arguments of calls and nothing else. Where
    a process that watches over them is killed, they are run again.

    Raises:
        SandboxUnavailable: the isolation cannot be had.
        WorkerError: it was killed each time.
    """
    if isinstance(sandbox, CallingSandbox):
        return await hold_plain_trial(sandbox, limits, code, tests, examples, entry_point)
    limits = Limits(
        seconds=limits.seconds,
        cpu_seconds=limits.cpu_seconds,
        memory=limits.memory,
        output=max(limits.output, _LARGEST_LINE),
    )
    material = {
        "tests": tests,
        "examples": [to_data(item) for item in examples],
        "entry_point": entry_point,
        "guesses": guess_entries(code),
        "early_stop": early_stop,
    }
    async with _TRIALS.one():
        for _ in range(_TRIES):
            with contextlib.suppress(WorkerError):
                return await _held(sandbox, limits, code, material)
        return await _held(sandbox, limits, code, material)


async def _held(sandbox: Sandbox, limits: Limits, code: str, material: dict[str, Any]) -> Trial:
    trial = Trial()
    async with _both(sandbox, limits) as (candidate, judge):
        judge.write(as_line(material))
        try:
            answer = await asked(candidate, {"load": code})
            trial.layers = getattr(candidate, "layers", ())
            if answer is None:
                trial.otherwise = await _ending(candidate, "while it was loaded")
                return trial
            told = read_line(answer)
            raised = told.get("raised")
            if raised is not None:
                trial.otherwise = _not_loaded(raised, walled="walled" in told)
                return trial
            judge.write(answer)
            await _carry(trial, judge, candidate)
            if trial.finished or trial.otherwise is STOPPED:
                # A line that nobody asked for comes before this answer.
                last = await asked(candidate, {})
                why = read_line(last or b"").get("lost")
                if why is not None:
                    trial.doubt(str(why))
        except Forged:
            trial.results.clear()
            text = "The code writes where its results go, beside returning them."
            trial.otherwise = Result(outcome="failed", statement=text, counterexample={"raised": text})
            trial.used = True
    return trial


@contextlib.asynccontextmanager
async def _both(sandbox: Sandbox, limits: Limits) -> AsyncGenerator[tuple[Conversation, Conversation], None]:
    """Start the code's server and the judge at the same time."""
    async with contextlib.AsyncExitStack() as stack:
        contexts = (
            conversation(sandbox, "candidate", limits),
            conversation(sandbox, "judge", limits),
        )
        tasks: list[asyncio.Task[Conversation]] = []
        unavailable: BaseException | None = None
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(stack.enter_async_context(context)) for context in contexts]
        except* SandboxUnavailable as errors:
            unavailable = errors.exceptions[0]
        if unavailable is not None:
            raise unavailable
        candidate, judge = (task.result() for task in tasks)
        yield candidate, judge


async def _carry(trial: Trial, judge: Conversation, candidate: Conversation) -> None:
    gone: Result | None = None
    while (line := await judge.line()) is not None:
        message = read_line(line)
        match message:
            case {"ask": request}:
                answer = None
                if gone is None:
                    answer = await asked(candidate, request)
                if answer is None:
                    gone = gone or await _ending(candidate, "in a call")
                    if gone.outcome == "failed":
                        # The code chose to end its process instead of returning.
                        trial.otherwise = gone
                        return
                    answer = as_line({"gone": gone.statement.rstrip(".")})
                judge.write(answer)
            case {"unit": claim}:
                _add(trial, str(claim), message)
            case {"stopped": True}:
                trial.otherwise = STOPPED
                return
            case {"done": used}:
                trial.used |= bool(used)
                trial.finished = True
                return
            case _:
                break
    end = await judge.end()
    what = {"timeout": "took too long", "memory_limit": "ran out of memory"}.get(end.end, "broke off")
    trial.otherwise = Result(outcome="undecided", statement=f"The tests {what}.", check="code.sandbox")


def _add(trial: Trial, claim: str, message: dict[str, Any]) -> None:
    trial.used |= bool(message["used"])
    result = Result(
        outcome=message["outcome"],
        statement=message["statement"],
        counterexample=message["counterexample"],
        seconds=message["seconds"],
    )
    before = trial.results.get(claim)
    order: list[Outcome] = ["passed", "undecided", "failed"]
    # A test that ran twice has passed only if it passed both times.
    if before is None or order.index(result.outcome) > order.index(before.outcome):
        trial.results[claim] = result


async def _ending(candidate: Conversation, when: str) -> Result:
    end = await candidate.end()
    match end.end:
        case "timeout":
            text = f"The code did not finish within {end.seconds:.3g} s"
        case "memory_limit":
            text = "The code ran out of its memory"
        case "output_limit":
            text = "The code printed more than its limit"
        case "killed":
            text = f"The code's process crashed (exit {end.exit_code})"
        case "exited" if end.exit_code == BROKEN:
            text = "The process that serves the code broke off"
        case "exited":
            text = f"The code ended its own process {when} (exit {end.exit_code})"
            return Result(outcome="failed", statement=f"{text}.", counterexample={"exit": end.exit_code})
    return Result(outcome="undecided", statement=f"{text}.", check="code.sandbox")


def _not_loaded(raised: dict[str, Any], *, walled: bool) -> Result:
    place = f" in line {raised['line']}" if raised.get("line") else ""
    text = f"{raised['kinds'][0]}: {raised['text']}{place}"
    if walled or is_about_the_sandbox(raised):
        return Result(outcome="undecided", statement=f"The code cannot be loaded in the sandbox: {text}.")
    return Result(
        outcome="failed",
        statement=f"The code raises when it is loaded: {text}.",
        counterexample={"raised": text},
    )
