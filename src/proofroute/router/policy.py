"""What happens next: a pure function from what has been tried to the next step.

A refuted attempt is retried on the same rung with its counterexample, an attempt in which no answer could be
read likewise, and one with fields that may be mended alone, unless the same fields came with the same values
before; then the next rung is asked. Any other undecided attempt escalates to the next rung, and when there is
none the best attempt is returned marked. Where the route takes several samples, the others of the rung are
asked for first, and all are compared. Where the question could not be read and nothing else speaks for its
answer, the route's formaliser is asked once for a specification. Where fields of an extraction are not
settled in the end, the route's second reader reads them once more. Limits end everything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from proofroute.core import ASSURANCES, Attempt, Ending, Kind, Route, Verdict
from proofroute.router.repair import Broken, least_broken
from proofroute.router.sampling import is_compared, is_elected, is_open
from proofroute.router.second_read import is_reread, weak_fields

READABLE: Final[frozenset[Kind]] = frozenset({"math", "code", "extraction"})
"""Kinds whose answer has a form: a reply in which it is not found is worth another try."""

UNREAD: Final = "math.question"
"""The check that says that a question was not read."""

_TOO_LITTLE: Final = 0.05
"""Seconds before the deadline from which on it counts as reached: nobody answers in less."""


@dataclass(frozen=True, slots=True)
class Step:
    """One call of a model: which rung, and the attempt, or the reason why there is none.

    Args:
        rung: the model's name on the ladder.
        attempt: the judged reply; None when there is none that could be judged.
        error: why there is no attempt, or no answer in it.
        reached: whether the model was at work, although there is no attempt.
        broken: the fields of the attempt that another try could mend, the rest being kept.
        formalises: the model was asked for a specification of the task, not for an answer.
        rereads: the model was asked for the weak fields of an extraction, from the source alone.
        notes: what was changed or went wrong on the way to the attempt.
        calls: how often the model was asked.
        late: the model was still at work when the time of this call was up.
    """

    rung: str
    attempt: Attempt | None
    error: str | None = None
    reached: bool = False
    broken: tuple[Broken, ...] = ()
    formalises: bool = False
    rereads: bool = False
    notes: tuple[str, ...] = ()
    calls: int = 1
    late: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask this rung, continuing the conversation with ``retry`` where there is one.

    With ``formalises`` a specification of the task is asked for, to be held against the answer of ``retry``;
    with ``rereads`` its weak fields are, by somebody who does not see it.
    """

    rung: str
    retry: Attempt | None = None
    formalises: bool = False
    rereads: bool = False


@dataclass(frozen=True, slots=True)
class Compare:
    """Hold the samples against each other that stand at these places among the steps."""

    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Finish:
    """Nothing more is to be done; ``best`` is the attempt to return, if there is one."""

    ending: Ending
    best: Attempt | None


Next: TypeAlias = Ask | Compare | Finish


def decide(
    route: Route, steps: Sequence[Step], *, calls: int, cost_usd: float, seconds_left: float, tokens: int = 0
) -> Next:
    """Choose the next step.

    Args:
        route: ladder, rule and limits.
        steps: what has been tried, in order.
        calls: model calls so far, the solver's not counted.
        cost_usd: money spent so far.
        seconds_left: time left until the deadline.
        tokens: tokens spent so far.
    """
    said = _said([step for step in steps if not step.rereads])
    budget = route.budget
    late = seconds_left <= _TOO_LITTLE
    dear = budget.cost_usd is not None and cost_usd >= budget.cost_usd
    long = budget.tokens is not None and tokens >= budget.tokens
    spent = late or dear or long or calls >= budget.calls
    sample = _sample(route, steps, spent=spent)
    accepted = [
        attempt
        for attempt in said
        if attempt.content.strip() and attempt.verdict and route.acceptance.accepts(attempt.verdict)
        # What is undecided waits for the other samples.
        if sample is None or attempt.verdict.status == "verified"
    ]
    if accepted:
        best = _best(accepted)
        return _rereading(route, steps, best, spent=spent) or Finish("accepted", _reread(steps, best))
    if sample is not None:
        return sample
    best = _best(said)
    following = _formalising(route, steps) or _following(
        route, [step for step in steps if not (step.formalises or step.rereads)]
    )
    if following is None:
        again = _rereading(route, steps, best, spent=spent)
        if again is not None:
            return again
        twin = _reread(steps, best)
        if twin is not best and twin and twin.verdict and route.acceptance.accepts(twin.verdict):
            return Finish("accepted", twin)
        return Finish(_ending_of_the_ladder(steps, best, late=late), twin)
    return Finish("budget_spent", best) if spent else following


def _formalising(route: Route, steps: Sequence[Step]) -> Ask | None:
    """Return the one call for a specification, where the last answer has nothing to be held against."""
    if route.formalise is None or not steps or any(step.formalises for step in steps):
        return None
    attempt = steps[-1].attempt
    if attempt is None or not is_open(attempt) or attempt.verdict is None:
        return None
    unread = any(item.check == UNREAD for item in attempt.verdict.evidence)
    if not unread or attempt.verdict.assurance != "none":
        return None
    return Ask(route.formalise, retry=attempt, formalises=True)


def _rereading(route: Route, steps: Sequence[Step], best: Attempt | None, *, spent: bool) -> Ask | None:
    """Return the one call for a second read, where the answer to return has fields that are not settled."""
    if route.second_read is None or spent or best is None or any(step.rereads for step in steps):
        return None
    return Ask(route.second_read, retry=best, rereads=True) if weak_fields(best) else None


def _reread(steps: Sequence[Step], best: Attempt | None) -> Attempt | None:
    """Return the attempt that holds what a second read said of ``best``, where there is one."""
    found = (step.attempt for step in steps if step.rereads and step.attempt is not None and best is not None)
    return next((one for one in found if best and one.content == best.content and is_reread(one)), best)


def _said(steps: Sequence[Step]) -> list[Attempt]:
    """Return the attempts that say something; where samples of a rung were elected, of those no other one."""
    decided = {step.rung for step in steps if is_elected(step.attempt)}
    return [
        step.attempt
        for step in steps
        if step.attempt and step.attempt.finish_reason != "abstained"
        if step.rung not in decided or is_elected(step.attempt) or _is_verified(step.attempt)
    ]


def _is_verified(attempt: Attempt) -> bool:
    return attempt.verdict is not None and attempt.verdict.status == "verified"


def _sample(route: Route, steps: Sequence[Step], *, spent: bool) -> Ask | Compare | None:
    """Return what the samples of the last rung still need: another one, or to be compared."""
    mine = [place for place, step in enumerate(steps) if step.rung == steps[-1].rung]
    found = [place for place in mine if is_open(steps[place].attempt)]
    if route.samples < 2 or not found or any(is_compared(steps[place].attempt) for place in mine):
        return None
    asked = sum(place >= found[0] for place in mine)
    if not spent and asked < route.samples and steps[-1].attempt is not None:
        return Ask(steps[-1].rung)
    return Compare(tuple(found)) if len(found) > 1 else None


def _best(attempts: Sequence[Attempt]) -> Attempt | None:
    # The strongest verdict, the earlier one among equals.
    return min(attempts, key=_weakness, default=None)


def _ending_of_the_ladder(steps: Sequence[Step], best: Attempt | None, *, late: bool) -> Ending:
    if best is not None or any(step.reached for step in steps) or not any(step.error for step in steps):
        return "not_accepted"
    # A model that was still at work when the deadline came was reached all right.
    return "budget_spent" if late else "unreachable"


def _weakness(attempt: Attempt) -> tuple[bool, int, int, int]:
    verdict = attempt.verdict or Verdict(status="unchecked", assurance="none")
    order = {"verified": 0, "undecided": 1, "unchecked": 2, "refuted": 3}
    passed = sum(item.outcome == "passed" for item in verdict.evidence)
    # A refuted draft is better the more of it holds; assurance there tells how surely it is wrong.
    strength = 0 if verdict.status == "refuted" else ASSURANCES.index(verdict.assurance)
    empty = not attempt.content.strip()
    return empty, order[verdict.status], strength, -passed


def _following(route: Route, steps: Sequence[Step]) -> Ask | None:
    if not steps:
        return Ask(route.ladder[0])
    last = steps[-1]
    tries = sum(step.rung == last.rung for step in steps)
    compared = any(step.rung == last.rung and is_compared(step.attempt) for step in steps)
    again = last.attempt is not None and tries < route.tries_per_rung and not compared
    if last.attempt is not None and again and _worth_a_retry(route, last.attempt, last.broken):
        mine = [step for step in steps if step.rung == last.rung]
        if not _repeats(mine):
            judged = [(step.attempt, step.broken) for step in mine if step.attempt is not None]
            return Ask(last.rung, retry=least_broken(judged) or last.attempt)
    asked = {step.rung for step in steps}  # a rung that stands twice on the ladder is one rung
    later = [rung for rung in route.ladder[route.ladder.index(last.rung) + 1 :] if rung not in asked]
    if later:
        return Ask(later[0])
    if last.late and tries < route.tries_per_rung:
        # There is nobody else to ask, and the request has time left: a single call may have hung.
        said = [step.attempt for step in steps if step.rung == last.rung and step.attempt is not None]
        return Ask(last.rung, retry=said[-1] if said else None)
    return None


def _repeats(steps: Sequence[Step]) -> bool:
    """Tell whether the last step leaves the same fields broken, with the same values, as another one."""
    last = steps[-1].broken
    return bool(last) and any(set(map(repr, step.broken)) == set(map(repr, last)) for step in steps[:-1])


def _worth_a_retry(route: Route, attempt: Attempt, broken: Sequence[Broken]) -> bool:
    if attempt.finish_reason == "abstained" or attempt.verdict is None:
        return False
    if not attempt.content.strip():
        # What its provider withholds, and what ended in thought, comes out the same a second time.
        return attempt.model != "solver" and attempt.finish_reason not in ("content_filter", "length")
    if attempt.verdict.status == "refuted":
        # The solver is deterministic: asked again it says the same.
        return attempt.model != "solver"
    if attempt.verdict.status != "undecided" or attempt.model == "solver":
        return False
    return bool(broken) or (attempt.answer is None and route.classification.kind in READABLE)
