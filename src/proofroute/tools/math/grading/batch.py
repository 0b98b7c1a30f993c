"""Grade in workers that stay warm: a bounded number of pairs at a time, from any thread or event loop.

A pair that takes too long or breaks its worker is undecided, and costs the others nothing but its own turn.
"""

import asyncio
import functools
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from proofroute.core import Json, UsageError, WorkerError, from_data, to_data
from proofroute.tools.math.grading.grader import Grade
from proofroute.tools.math.grading.options import USUAL, GradeOptions
from proofroute.tools.workers import Job, call, call_now

WORKER: Final = "proofroute.tools.math.grading.worker"
_LONGEST: Final = 2_000_000
_MEMORY: Final = 512 << 20


def grade_many(
    pairs: Iterable[tuple[str, str]], *, options: GradeOptions = USUAL, jobs: int = 2, seconds: float = 5.0
) -> list[Grade]:
    """Hold many answers against their references; it waits in its own thread and needs no event loop.

    Args:
        pairs: reference and answer, each as :func:`~proofroute.tools.math.grade` takes them.
        options: what counts as equal, for all of them.
        jobs: how many are graded at the same time; up to four workers stay warm for the next call.
        seconds: wall-clock limit of one pair.

    Returns:
        a grade for each pair, in their order.

    Raises:
        UsageError: ``jobs`` or ``seconds`` are not positive.
    """
    _check(jobs, seconds)
    with ThreadPoolExecutor(max_workers=jobs, thread_name_prefix="grade") as threads:
        grade_now = functools.partial(_now, options=options, seconds=seconds)
        return list(threads.map(grade_now, pairs))


async def agrade_many(
    pairs: Iterable[tuple[str, str]], *, options: GradeOptions = USUAL, jobs: int = 2, seconds: float = 5.0
) -> list[Grade]:
    """Do what :func:`grade_many` does, for coroutines: the event loop goes on meanwhile."""
    _check(jobs, seconds)
    found: dict[int, Grade] = {}
    numbered = enumerate(pairs)

    async def work() -> None:
        for at, (reference, answer) in numbered:
            found[at] = await agrade(reference, answer, options=options, seconds=seconds)

    async with asyncio.TaskGroup() as group:
        for _ in range(jobs):
            group.create_task(work())
    return [found[at] for at in range(len(found))]


async def agrade(
    reference: str, answer: str, *, options: GradeOptions = USUAL, seconds: float = 5.0
) -> Grade:
    """Grade one pair in a worker, which is killed when the time is over."""
    started = time.perf_counter()
    if (longer := _too_long(reference, answer)) is not None:
        return longer
    try:
        return from_data(Grade, await call(_job(seconds), _argument(reference, answer, options)))
    except WorkerError as error:
        return _unfinished(error, started)


def _now(pair: tuple[str, str], options: GradeOptions, seconds: float) -> Grade:
    started = time.perf_counter()
    if (longer := _too_long(*pair)) is not None:
        return longer
    try:
        return from_data(Grade, call_now(_job(seconds), _argument(*pair, options)))
    except WorkerError as error:
        return _unfinished(error, started)


def _check(jobs: int, seconds: float) -> None:
    if jobs < 1:
        raise UsageError(f"jobs is {jobs}: at least one pair has to be graded at a time")
    if seconds <= 0:
        raise UsageError(f"seconds is {seconds}: give the grading of a pair some time")


def _job(seconds: float) -> Job:
    return Job(WORKER, "grade", seconds=seconds, memory=_MEMORY)


def _argument(reference: str, answer: str, options: GradeOptions) -> Json:
    chosen = None if options == USUAL else to_data(options)
    return {"reference": reference, "answer": answer, "options": chosen}


def _too_long(reference: str, answer: str) -> Grade | None:
    if len(reference) + len(answer) <= _LONGEST:
        return None
    return Grade(equal=None, reason=f"the texts are longer than {_LONGEST} characters")


def _unfinished(error: WorkerError, started: float) -> Grade:
    seconds = time.perf_counter() - started
    return Grade(equal=None, reason=f"grading did not finish: {error}", seconds=seconds)
