"""Recheck a stored answer: compute its verdict anew, with no model, and never trust what is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.core import Acceptance, Answer, Attempt, Verdict, at_least
from proofroute.router.answering import make_receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Recheck:
    """What became of a stored answer.

    Args:
        holds: the verdict computed now is the stored one or stronger, and nothing was changed.
        stored: the verdict as it was stored.
        verdict: the verdict computed now.
        problems: what does not hold, a sentence each.
    """

    holds: bool
    stored: Verdict
    verdict: Verdict
    problems: tuple[str, ...]


def compare(
    answer: Answer, judged: Attempt, attempts: Sequence[tuple[Attempt, Attempt]], acceptance: Acceptance
) -> Recheck:
    """Compare a stored answer with what the checks say of its reply now.

    Args:
        answer: the stored answer.
        judged: its reply, judged now.
        attempts: every stored attempt that said something, and the same judged now.
        acceptance: the rule in force; that of the file is not trusted.
    """
    verdict = judged.verdict or _UNCHECKED
    problems = [*_changes(answer), *_differences(answer.verdict, verdict)]
    for number, (stored, now) in enumerate(attempts, start=1):
        found = _differences(stored.verdict or _UNCHECKED, now.verdict or _UNCHECKED)
        problems.extend(f"attempt {number}: {problem}" for problem in found)
    if answer.accepted and not acceptance.accepts(verdict):
        problems.append("it is stored as accepted, and the verdict computed now is not accepted")
    if answer.text is not None and judged.answer != answer.value:
        problems.append("the typed value is not the one that is read from the answer now")
    return Recheck(holds=not problems, stored=answer.verdict, verdict=verdict, problems=tuple(problems))


_UNCHECKED: Final = Verdict(status="unchecked", assurance="none")


def _changes(answer: Answer) -> list[str]:
    now = make_receipt(answer.task, answer.text, answer.value)
    changed: list[str] = []
    if now.task != answer.receipt.task:
        changed.append("the task is not the one that was answered: its digest differs from the receipt's")
    if now.answer != answer.receipt.answer:
        changed.append("the answer is not the one that was given: its digest differs from the receipt's")
    return changed


def _differences(stored: Verdict, now: Verdict) -> list[str]:
    if now.status != stored.status:
        if now.status == "verified" and stored.status in ("undecided", "unchecked"):
            return []  # a check that was late or missing then is done now
        return [f"the status was {stored.status} and is {now.status} now"]
    if not at_least(now.assurance, stored.assurance):
        return [f"the assurance was {stored.assurance} and is {now.assurance} now"]
    return [
        f"{old.check} for {old.claim!r} passed and does not now"
        for old in stored.evidence
        if old.outcome == "passed"
        and not any(
            new.outcome == "passed" and (new.check, new.claim) == (old.check, old.claim)
            for new in now.evidence
        )
    ]
