"""Tests that the candidates hold themselves, each run against every candidate by the ordinary judge."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from proofroute.core import Limits, Sandbox, SandboxUnavailable, WorkerError
from proofroute.tools.code import Shown, ShownCall, ShownScript
from proofroute.verifiers.code.agreement.calls import is_plain
from proofroute.verifiers.code.agreement.candidates import Candidate
from proofroute.verifiers.code.render import render
from proofroute.verifiers.code.trial import hold_trial

_FROM_ONE: Final = 10
"""Tests of one candidate that count, so that none floods the others."""
_SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True)
class Pooled:
    """One test.

    Args:
        shown: what it says.
        authors: places of the candidates that hold it.
    """

    shown: Shown
    authors: frozenset[int]

    @property
    def text(self) -> str:
        """The test in one line."""
        return " ".join(self.shown.text.split())


def pooled(candidates: Sequence[Candidate], name: str) -> list[Pooled]:
    """Gather the tests of ``name``; the same test of several candidates is one."""
    found: dict[str, tuple[Shown, set[int]]] = {}
    for place, candidate in enumerate(candidates):
        for shown in [item for item in candidate.own if _is_about(item, name)][:_FROM_ONE]:
            found.setdefault(_said(shown, name), (shown, set()))[1].add(place)
    return [Pooled(shown, frozenset(authors)) for _, (shown, authors) in sorted(found.items())]


async def passed_tests(
    sandbox: Sandbox, limits: Limits, candidate: Candidate, name: str, tests: Sequence[Pooled]
) -> frozenset[int]:
    """Return the places of the tests that ``candidate`` passes.

    Tests that are more than a call and its value run apart from those of other authors: they could end the
    process that runs them.
    """
    groups: dict[frozenset[int], list[int]] = {}
    for place, test in enumerate(tests):
        groups.setdefault(frozenset() if _is_data(test.shown) else test.authors, []).append(place)
    bounds = replace(
        limits, seconds=min(limits.seconds, _SECONDS), cpu_seconds=min(limits.cpu_seconds, _SECONDS)
    )
    passed = await asyncio.gather(
        *(
            _passed(sandbox, bounds, candidate.code, name, {place: tests[place].shown for place in places})
            for places in groups.values()
        )
    )
    return frozenset[int]().union(*passed)


async def _passed(
    sandbox: Sandbox, limits: Limits, code: str, name: str, tests: dict[int, Shown]
) -> frozenset[int]:
    rendered = render(list(tests.values()), code, name)
    try:
        trial = await hold_trial(sandbox, limits, code, rendered.tests, (), name)
    except (SandboxUnavailable, WorkerError):  # it ran before: a sandbox may refuse single programs
        return frozenset()
    units = zip(tests, rendered.units, strict=True)
    return frozenset(
        place
        for place, unit in units
        if unit is not None
        and trial.used
        and unit in trial.results
        and trial.results[unit].outcome == "passed"
    )


def _is_about(shown: Shown, name: str) -> bool:
    match shown.what:
        case ShownCall(name=called):
            return called in (name, None)
        case ShownScript(names=names):
            return names == frozenset({name})
        case _:
            return False


def _said(shown: Shown, name: str) -> str:
    match shown.what:
        case ShownCall(expected=expected) as call:
            return f"{call.source(name)} == {expected}"
        case ShownScript(lines=lines):
            return "\n".join(lines)
        case _:
            return shown.text


def _is_data(shown: Shown) -> bool:
    what = shown.what
    return isinstance(what, ShownCall) and all(map(is_plain, (*what.args, what.expected)))
