"""Samples of one model held against each other: by whom, and what becomes of their verdicts."""

import asyncio
import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, Protocol, runtime_checkable

from proofroute.core import Attempt, Evidence, Findings, Task, UsageError, Verdict, from_data, to_data
from proofroute.router.parts import Parts
from proofroute.router.sampling import CHECK, is_compared, is_elected
from proofroute.verifiers.combine import combine

_LOG: Final = logging.getLogger(__name__)


@runtime_checkable
class Comparer(Protocol):
    """A verifier that can also hold several replies to one task against each other."""

    async def compare(self, task: Task, attempts: Sequence[Attempt]) -> tuple[tuple[Evidence, ...], ...]:
        """Return further evidence for each attempt, one item of the check ``<name>.agreement`` among it.

        It is passed for those that are elected, and undecided for all others.
        """
        ...


def comparer(parts: Parts, names: Iterable[str]) -> Comparer | None:
    """Return the first of these verifiers that compares."""
    for name in names:
        verifier = parts.verifier(name)
        if isinstance(verifier, Comparer):
            return verifier
    return None


async def compared(
    task: Task, attempts: Sequence[Attempt], by: Comparer | None, seconds: float | None = None
) -> list[Attempt]:
    """Return the attempts with what comparing them says.

    Args:
        task: what was asked.
        attempts: judged attempts of one model.
        by: what compares them.
        seconds: time that it has; None for no bound.

    Raises:
        UsageError: the comparer cannot be used as it is configured.
    """
    problem = "No verifier of this route compares samples."
    evidence: tuple[tuple[Evidence, ...], ...] | None = None
    try:
        async with asyncio.timeout(seconds):
            evidence = await by.compare(task, attempts) if by is not None else None
        for items in evidence or ():
            findings = Findings(evidence=items)
            from_data(Findings, to_data(findings))
    except TimeoutError:
        problem = "The deadline came before the samples were compared."
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001 - the boundary round comparers, users' own among them
        _LOG.exception("comparing samples broke")
        problem, evidence = f"Comparing the samples broke: {type(error).__name__}: {error}", None
    if evidence is None or len(evidence) != len(attempts):
        evidence = ((_uncompared(problem),),) * len(attempts)
    return [_with(attempt, items) for attempt, items in zip(attempts, evidence, strict=True)]


async def recompared(
    task: Task, judged: Attempt, pairs: Sequence[tuple[Attempt, Attempt]], by: Comparer | None
) -> tuple[Attempt, list[tuple[Attempt, Attempt]]]:
    """Compare again the stored attempts that say that they were compared, those of each model together.

    Args:
        task: what was asked.
        judged: the stored answer's reply, judged now.
        pairs: each stored attempt, and the same judged now.
        by: what compares them.

    Returns:
        ``judged`` and ``pairs`` with what the comparison says now.
    """
    found = list(pairs)
    groups: dict[str, list[int]] = {}
    for place, (stored, _) in enumerate(pairs):
        if is_compared(stored):
            groups.setdefault(stored.model, []).append(place)
    for places in groups.values():
        again = await compared(task, [pairs[place][1] for place in places], by)
        for place, attempt in zip(places, again, strict=True):
            found[place] = (pairs[place][0], attempt)
            judged = attempt if attempt.content == judged.content and is_elected(attempt) else judged
    return judged, found


def _uncompared(problem: str) -> Evidence:
    return Evidence(
        claim="tests", check=f"router{CHECK}", outcome="undecided", assurance="none", statement=problem
    )


def _with(attempt: Attempt, items: tuple[Evidence, ...]) -> Attempt:
    verdict = attempt.verdict or Verdict(status="unchecked", assurance="none")
    findings = Findings(claims=verdict.claims, evidence=(*verdict.evidence, *items))
    return replace(attempt, verdict=combine([findings]))
