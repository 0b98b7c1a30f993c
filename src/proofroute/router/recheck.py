"""Recheck a stored answer: compute its verdict anew, with no model, and never trust what is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.core import Answer, Attempt, Kind, Route, Verdict, at_least
from proofroute.router.answering import make_receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Recheck:
    """What became of a stored answer.

    Args:
        holds: the verdict computed now is the stored one or stronger, and nothing was changed.
        stored: the verdict as it was stored.
        verdict: the verdict computed now.
        problems: what does not hold, a sentence each.
        kind: the kind of the task, as it is classified now.
        accepted: whether the rule in force accepts the answer with the verdict computed now.
    """

    holds: bool
    stored: Verdict
    verdict: Verdict
    problems: tuple[str, ...]
    kind: Kind
    accepted: bool


def compare(
    answer: Answer, judged: Attempt, attempts: Sequence[tuple[Attempt, Attempt]], route: Route
) -> Recheck:
    """Compare a stored answer with what the checks say of its reply now.

    Args:
        answer: the stored answer.
        judged: its reply, judged now.
        attempts: every stored attempt that said something, and the same judged now.
        route: the way that the task goes now; that of the file is not trusted.
    """
    verdict = judged.verdict or _UNCHECKED
    kind = route.classification.kind
    problems = [*_changes(answer), *_other_kind(answer, kind), *_differences(answer.verdict, verdict)]
    for number, (stored, now) in enumerate(attempts, start=1):
        found = _differences(stored.verdict or _UNCHECKED, now.verdict or _UNCHECKED)
        problems.extend(f"attempt {number}: {problem}" for problem in found)
    accepts = route.acceptance.accepts
    problems.extend(_contradictions(answer, accepts(answer.verdict)))
    if answer.accepted and not accepts(verdict):
        problems.append("it is stored as accepted, and the verdict computed now is not accepted")
    if answer.text is not None and judged.answer != answer.value:
        problems.append("the typed value is not the one that is read from the answer now")
    return Recheck(
        holds=not problems,
        stored=answer.verdict,
        verdict=verdict,
        problems=tuple(problems),
        kind=kind,
        accepted=answer.text is not None and accepts(verdict),
    )


_UNCHECKED: Final = Verdict(status="unchecked", assurance="none")


def _changes(answer: Answer) -> list[str]:
    now = make_receipt(answer.task, answer.text, answer.value)
    changed: list[str] = []
    if now.task != answer.receipt.task:
        changed.append("the task is not the one that was answered: its digest differs from the receipt's")
    if now.answer != answer.receipt.answer:
        changed.append("the answer is not the one that was given: its digest differs from the receipt's")
    return changed


def _other_kind(answer: Answer, kind: Kind) -> list[str]:
    stored = answer.route.classification.kind
    return [] if kind == stored else [f"the kind of the task was {stored} and is {kind} now"]


def _contradictions(answer: Answer, acceptable: bool) -> list[str]:
    """Compare what the file says of itself: a rule in force has only one outcome for its verdict."""
    found: list[str] = []
    expected = acceptable and answer.text is not None
    if answer.accepted != expected:
        said, holds = ("accepted", "is not") if answer.accepted else ("not accepted", "is")
        found.append(f"it is stored as {said}, and with the verdict stored beside that it {holds} accepted")
    if answer.accepted != (answer.ending == "accepted"):
        word = "accepted" if answer.accepted else "not accepted"
        found.append(f"it is stored as {word}, and its ending as {answer.ending!r}")
    if answer.text is not None and answer.draft is not None:
        found.append("it holds a draft beside its text: only a refuted answer has one, and no text")
    return found


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
