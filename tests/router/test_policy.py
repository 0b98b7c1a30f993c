"""The decision is a pure function that always comes to an end, within every limit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.core import (
    Acceptance,
    Assurance,
    Attempt,
    Budget,
    Classification,
    Evidence,
    FinishReason,
    Json,
    Kind,
    Outcome,
    Route,
    Status,
    Verdict,
)
from proofroute.router.policy import Ask, Compare, Finish, Next, Step, decide
from proofroute.router.repair import Broken
from tests.core import strategies


def route(
    *,
    kind: Kind = "math",
    ladder: tuple[str, ...] = ("solver", "reasoner", "dear"),
    acceptance: Acceptance | None = None,
    budget: Budget | None = None,
    tries: int = 3,
    samples: int = 1,
) -> Route:
    return Route(
        classification=Classification(
            kind=kind, probability=1.0, runner_up=None, stage="given", reason="test"
        ),
        ladder=ladder,
        verifiers=("math",),
        acceptance=acceptance or Acceptance(),
        budget=budget or Budget(),
        tries_per_rung=tries,
        samples=samples,
    )


def attempt(
    status: Status | None,
    *,
    model: str = "test:model",
    answer: Json = "1",
    reason: FinishReason = "stop",
    passed: int = 0,
) -> Attempt:
    evidence = tuple(
        Evidence(claim=str(n), check="t.t", outcome="passed", assurance="proved", statement="")
        for n in range(passed)
    )
    assurance: Assurance = "none" if status in ("undecided", "unchecked", None) else "proved"
    verdict = Verdict(status=status, assurance=assurance, evidence=evidence) if status else None
    return Attempt(model=model, content="...", answer=answer, verdict=verdict, finish_reason=reason)


def next_of(on: Route, *steps: Step, calls: int = 0, cost: float = 0.0, left: float = 60.0) -> Next:
    return decide(on, steps, calls=calls, cost_usd=cost, seconds_left=left)


REFUTED = attempt("refuted")
UNDECIDED = attempt("undecided")
VERIFIED = attempt("verified")
ABSTAINED = attempt("undecided", model="solver", answer=None, reason="abstained")


def test_the_cheapest_rung_is_asked_first() -> None:
    assert next_of(route()) == Ask("solver")


def test_a_verified_attempt_ends_it() -> None:
    assert next_of(route(), Step("solver", VERIFIED)) == Finish("accepted", VERIFIED)


def test_an_abstaining_solver_makes_way() -> None:
    assert next_of(route(), Step("solver", ABSTAINED)) == Ask("reasoner")


def test_a_refuted_attempt_is_retried_with_its_counterexample() -> None:
    assert next_of(route(), Step("reasoner", REFUTED)) == Ask("reasoner", retry=REFUTED)


def test_the_solver_is_not_asked_twice() -> None:
    wrong = attempt("refuted", model="solver")
    assert next_of(route(), Step("solver", wrong)) == Ask("reasoner")


def test_after_its_tries_the_next_rung_is_asked_afresh() -> None:
    steps = [Step("reasoner", REFUTED)] * 3
    assert next_of(route(), *steps, calls=3) == Ask("dear")


def test_an_undecided_attempt_escalates() -> None:
    assert next_of(route(), Step("reasoner", UNDECIDED)) == Ask("dear")


def test_a_reply_without_an_answer_is_worth_another_try() -> None:
    unread = attempt("undecided", answer=None)
    assert next_of(route(), Step("reasoner", unread)) == Ask("reasoner", retry=unread)
    assert next_of(route(kind="proof"), Step("reasoner", unread)) == Ask("dear")


def test_a_fault_of_one_model_leads_to_the_next() -> None:
    assert next_of(route(), Step("reasoner", None, "unreachable")) == Ask("dear")


def test_no_model_reached_at_all() -> None:
    steps = (Step("solver", ABSTAINED), Step("reasoner", None, "x"), Step("dear", None, "y"))
    assert next_of(route(), *steps) == Finish("unreachable", None)


def test_a_model_that_was_still_at_work_at_the_deadline_was_reached() -> None:
    steps = (Step("solver", ABSTAINED), Step("reasoner", None, "x"), Step("dear", None, "too late"))
    assert next_of(route(), *steps, left=-0.01) == Finish("budget_spent", None)


@pytest.mark.parametrize(
    ("calls", "cost", "left"), [(8, 0.0, 60.0), (1, 0.5, 60.0), (1, 0.0, 0.0)], ids=["calls", "cost", "time"]
)
def test_every_limit_ends_it_with_the_best_attempt(calls: int, cost: float, left: float) -> None:
    limited = route(budget=Budget(cost_usd=0.5))
    found = next_of(limited, Step("reasoner", REFUTED), calls=calls, cost=cost, left=left)
    assert found == Finish("budget_spent", REFUTED)


def test_a_right_answer_counts_even_when_it_comes_late() -> None:
    assert next_of(route(), Step("reasoner", VERIFIED), calls=99, left=-5.0) == Finish("accepted", VERIFIED)


def test_an_undecided_attempt_is_better_than_a_refuted_one() -> None:
    steps = (Step("solver", UNDECIDED), Step("reasoner", REFUTED), Step("dear", REFUTED))
    assert next_of(route(tries=1), *steps) == Finish("not_accepted", UNDECIDED)


def test_among_refuted_drafts_the_one_of_which_more_holds_is_best() -> None:
    better = attempt("refuted", passed=2)
    steps = (Step("solver", REFUTED), Step("reasoner", better), Step("dear", REFUTED))
    assert next_of(route(tries=1), *steps) == Finish("not_accepted", better)


def test_an_attempt_that_the_rule_accepts_goes_before_one_that_looks_stronger() -> None:
    unchecked = attempt("unchecked")
    lenient = route(acceptance=Acceptance(unchecked=True))
    assert next_of(lenient, Step("solver", UNDECIDED), Step("reasoner", unchecked)) == Finish(
        "accepted", unchecked
    )


def test_a_rung_that_stands_twice_on_the_ladder_is_one_rung() -> None:
    twice = route(ladder=("reasoner", "reasoner"))
    assert next_of(twice, Step("reasoner", UNDECIDED)) == Finish("not_accepted", UNDECIDED)


SUPPORTED = replace(UNDECIDED, verdict=Verdict(status="undecided", assurance="supported"))


def said_of(one: Attempt, outcome: Outcome) -> Attempt:
    """Return an attempt that was compared."""
    verdict = one.verdict or Verdict(status="undecided", assurance="none")
    item = Evidence(claim="t", check="x.agreement", outcome=outcome, assurance="agreed", statement="")
    return replace(one, verdict=replace(verdict, evidence=(*verdict.evidence, item)))


SAMPLED = route(kind="code", samples=3)


def test_further_samples_are_fresh() -> None:
    assert next_of(SAMPLED, Step("reasoner", UNDECIDED)) == Ask("reasoner")
    assert next_of(SAMPLED, *[Step("reasoner", UNDECIDED)] * 2) == Ask("reasoner")


def test_an_attempt_that_the_rule_would_accept_waits_for_the_others() -> None:
    assert next_of(route(), Step("reasoner", SUPPORTED)) == Finish("accepted", SUPPORTED)
    assert next_of(SAMPLED, Step("reasoner", SUPPORTED)) == Ask("reasoner")


def test_when_all_samples_are_in_they_are_compared() -> None:
    steps = [Step("solver", ABSTAINED), *[Step("reasoner", UNDECIDED)] * 3]
    assert next_of(SAMPLED, *steps) == Compare((1, 2, 3))


@pytest.mark.parametrize(
    ("calls", "cost", "left"), [(8, 0.0, 60.0), (1, 0.5, 60.0), (1, 0.0, 0.0)], ids=["calls", "cost", "time"]
)
def test_when_the_budget_ends_those_that_are_in_are_compared(calls: int, cost: float, left: float) -> None:
    limited = route(kind="code", samples=5, budget=Budget(cost_usd=0.5))
    steps = [Step("reasoner", UNDECIDED)] * 2
    assert next_of(limited, *steps, calls=calls, cost=cost, left=left) == Compare((0, 1))
    found = next_of(limited, *steps[:1], calls=calls, cost=cost, left=left)
    assert found == Finish("budget_spent", UNDECIDED)


def test_only_open_samples_are_compared() -> None:
    steps = [Step("reasoner", one) for one in (UNDECIDED, REFUTED, UNDECIDED)]
    assert next_of(SAMPLED, *steps) == Compare((0, 2))


def test_a_model_that_breaks_ends_the_sampling() -> None:
    steps = [*[Step("reasoner", UNDECIDED)] * 2, Step("reasoner", None, "broken")]
    assert next_of(route(kind="code", samples=9), *steps) == Compare((0, 1))


def test_a_verified_sample_needs_no_others() -> None:
    steps = [Step("reasoner", UNDECIDED), Step("reasoner", VERIFIED)]
    assert next_of(SAMPLED, *steps) == Finish("accepted", VERIFIED)


def test_the_first_that_is_open_begins_the_sampling() -> None:
    steps = [Step("reasoner", REFUTED), Step("reasoner", UNDECIDED)]
    assert next_of(SAMPLED, *steps[:1]) == Ask("reasoner", retry=REFUTED)
    assert next_of(SAMPLED, *steps) == Ask("reasoner")
    assert next_of(SAMPLED, *steps, *steps[1:] * 2) == Compare((1, 2, 3))


def test_an_elected_sample_goes_before_those_that_it_outvoted() -> None:
    elected = said_of(UNDECIDED, "passed")
    steps = [Step("reasoner", said_of(SUPPORTED, "undecided")), *[Step("reasoner", elected)] * 2]
    last = route(kind="code", samples=3, ladder=("reasoner",))
    assert next_of(last, *steps) == Finish("not_accepted", elected)
    accepted = said_of(SUPPORTED, "passed")
    assert next_of(last, *steps, Step("reasoner", accepted)) == Finish("accepted", accepted)


def test_where_nobody_is_elected_the_rule_holds_as_ever() -> None:
    steps = [Step("reasoner", said_of(one, "undecided")) for one in (UNDECIDED, SUPPORTED, UNDECIDED)]
    assert next_of(SAMPLED, *steps) == Finish("accepted", steps[1].attempt)


def test_a_compared_rung_is_left() -> None:
    steps = [Step("reasoner", said_of(UNDECIDED, "undecided"))] * 2
    assert next_of(route(kind="code", samples=2), *steps, Step("reasoner", REFUTED)) == Ask("dear")


outcomes = st.sampled_from(["error", "abstained", "verified", "refuted", "undecided", "unread", "unchecked"])
names = st.sampled_from(["solver", "a", "b", "c"])


@given(
    outcomes=st.lists(outcomes, min_size=200, max_size=200),
    ladder=st.lists(names, min_size=1, max_size=6).map(tuple),
    acceptance=st.builds(Acceptance, undecided_from=strategies.assurances, unchecked=st.booleans()),
    calls=st.integers(1, 12),
    tries=st.integers(1, 5),
    kind=strategies.kinds,
    samples=st.integers(1, 4),
)
def test_it_always_ends_within_its_limits(
    outcomes: list[str],
    ladder: tuple[str, ...],
    acceptance: Acceptance,
    calls: int,
    tries: int,
    kind: Kind,
    samples: int,
) -> None:
    on = route(
        kind=kind,
        ladder=ladder,
        acceptance=acceptance,
        budget=Budget(calls=calls),
        tries=tries,
        samples=samples,
    )
    steps: list[Step] = []
    asked = 0
    for outcome in outcomes:
        following = decide(on, steps, calls=asked, cost_usd=0.0, seconds_left=60.0)
        if isinstance(following, Finish):
            assert asked <= calls
            assert following.ending != "accepted" or following.best is not None
            return
        if isinstance(following, Compare):
            places = following.places
            assert len(places) > 1
            assert len({steps[place].rung for place in places}) == 1
            for place in places:
                steps[place] = replace(steps[place], attempt=_compared(steps[place], place, places))
            continue
        assert following.rung in ladder
        assert following.retry is None or following.rung == steps[-1].rung
        asked += following.rung != "solver"
        steps.append(_step(following.rung, outcome))
        assert sum(step.rung == following.rung for step in steps) <= tries + samples - 1
    pytest.fail("it did not come to an end")


def _compared(step: Step, place: int, places: tuple[int, ...]) -> Attempt:
    assert step.attempt is not None
    return said_of(step.attempt, "passed" if place == places[-1] else "undecided")


def _step(rung: str, outcome: str) -> Step:
    model = "solver" if rung == "solver" else f"test:{rung}"
    match outcome:
        case "error":
            return Step(rung, None, "unreachable")
        case "abstained":
            return Step(rung, attempt("undecided", model=model, answer=None, reason="abstained"))
        case "unread":
            return Step(rung, attempt("undecided", model=model, answer=None))
        case "verified" | "refuted" | "undecided" | "unchecked":
            return Step(rung, attempt(outcome, model=model))
        case _:
            raise AssertionError(outcome)


def _mendable(*fields: Broken, status: Status = "undecided") -> Step:
    return Step("reasoner", attempt(status), broken=fields)


def test_fields_that_may_be_mended_are_worth_a_retry() -> None:
    way = route(kind="extraction")
    open_field, other = Broken("/a", 1, "open"), Broken("/a", 2, "open")
    first = _mendable(open_field)
    assert next_of(way, first) == Ask("reasoner", retry=first.attempt)
    assert next_of(way, first, _mendable(other)) == Ask("reasoner", retry=_mendable(other).attempt)
    # Nothing improves: the same fields with the same values.
    assert next_of(way, first, first) == Ask("dear")
    assert next_of(way, first, _mendable(other), first) == Ask("dear")


def test_a_repair_goes_on_from_the_least_broken_attempt() -> None:
    way = route(kind="extraction")
    good = Step("reasoner", attempt("refuted", passed=1), broken=(Broken("/a", 1, "wrong"),))
    bad = _mendable(Broken("/a", 2, "wrong"), Broken("/b", 2, "wrong"), status="refuted")
    assert next_of(way, good, bad) == Ask("reasoner", retry=good.attempt)
    assert next_of(way, bad, good) == Ask("reasoner", retry=good.attempt)
    unread = Step("reasoner", attempt("undecided", answer=None))
    assert next_of(way, good, unread) == Ask("reasoner", retry=good.attempt)
