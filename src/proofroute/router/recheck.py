"""Recheck a stored answer: compute its verdict anew, with no model, and never trust what is stored."""

from dataclasses import dataclass

from proofroute.core import Answer, Attempt, Verdict, at_least
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


def compare(answer: Answer, judged: Attempt) -> Recheck:
    """Compare a stored answer with what the checks say of its reply now."""
    verdict = judged.verdict or Verdict(status="unchecked", assurance="none")
    problems = [*_changes(answer), *_differences(answer.verdict, verdict)]
    if answer.text is not None and judged.answer != answer.value:
        problems.append("the typed value is not the one that is read from the answer now")
    return Recheck(holds=not problems, stored=answer.verdict, verdict=verdict, problems=tuple(problems))


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
