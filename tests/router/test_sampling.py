"""Several samples where a code task has no tests: when they are asked for, and what becomes of them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from proofroute.core import (
    KINDS,
    Acceptance,
    Answer,
    Attempt,
    Budget,
    ConfigError,
    Event,
    Evidence,
    Findings,
    Finished,
    ModelTooLong,
    Noted,
    Task,
    UsageError,
    Verifier,
    from_json,
    to_json,
)
from proofroute.models.scripted import ScriptedModel
from proofroute.router import Config, Policy, Router
from proofroute.router.config import parse_config
from proofroute.router.config.values import default_policies
from tests.router.doubles import Silent

# Each test runs several replies in the sandbox.
pytestmark = pytest.mark.slow

TASK = Task(prompt="Write largest(xs): the largest number of a list, 0 for an empty one.", kind="code")
MAX = "def largest(xs: list[int]) -> int:\n    return max(xs, default=0)\n"
SORTED = "def largest(xs: list[int]) -> int:\n    return sorted(xs)[-1] if xs else 0\n"
LAST = "def largest(xs: list[int]) -> int:\n    return xs[-1] if xs else 0\n"
FIRST = "def largest(xs: list[int]) -> int:\n    return xs[0] if xs else 0\n"


def router_of(
    model: ScriptedModel,
    samples: int = 3,
    *,
    ladder: tuple[str, ...] = ("a",),
    rule: Acceptance | None = None,
    calls: int = 8,
    verifiers: tuple[Verifier, ...] = (),
) -> Router:
    policies = default_policies()
    for kind in KINDS:
        policies[kind] = replace(policies[kind], ladder=ladder)
    policies["code"] = replace(policies["code"], samples=samples, acceptance=rule or Acceptance())
    config = Config(models={}, policies=policies, budget=Budget(calls=calls))
    return Router(config, models={"a": model, "b": model}, verifiers=verifiers, env={})


def agreement(attempt: Attempt) -> Evidence | None:
    evidence = attempt.verdict.evidence if attempt.verdict else ()
    return next((item for item in evidence if item.check == "code.agreement"), None)


def outcomes(answer: Answer) -> list[str]:
    found = [agreement(attempt) for attempt in answer.attempts]
    return [item.outcome if item is not None else "-" for item in found]


async def test_the_elected_sample_is_the_answer() -> None:
    model = ScriptedModel([LAST, MAX, SORTED])
    answer = await router_of(model).asolve(TASK)
    assert (answer.text, answer.value) == (MAX, MAX)
    assert (answer.verdict.status, answer.verdict.assurance) == ("undecided", "agreed")
    assert (answer.accepted, answer.ending) == (False, "not_accepted")
    assert outcomes(answer) == ["undecided", "passed", "passed"]
    assert [attempt.content for attempt in answer.attempts] == [LAST, MAX, SORTED]
    loser = agreement(answer.attempts[0])
    assert loser is not None
    assert isinstance(loser.counterexample, dict)
    assert set(loser.counterexample) == {"call", "this", "other"}
    told = agreement(answer.attempts[1])
    assert told is not None
    assert "2 of 3 samples agree on" in told.statement
    assert all(attempt.verdict and attempt.verdict.status == "undecided" for attempt in answer.attempts)


async def test_each_sample_is_a_fresh_conversation() -> None:
    model = ScriptedModel([LAST, MAX, SORTED])
    await router_of(model).asolve(TASK)
    assert len(model.requests) == 3
    assert len({str(request.messages) for request in model.requests}) == 1


@pytest.mark.parametrize(
    ("rule", "accepted"),
    [
        (Acceptance(undecided_from="agreed"), True),
        (Acceptance(undecided_from="supported"), False),
        (Acceptance(undecided_from="checked"), False),
    ],
)
async def test_the_rule_of_the_route_says_whether_it_is_accepted(rule: Acceptance, accepted: bool) -> None:
    answer = await router_of(ScriptedModel([LAST, MAX, SORTED]), rule=rule).asolve(TASK)
    assert answer.accepted is accepted
    assert answer.text == MAX


async def test_model_written_tests_that_hold_for_all_support_it() -> None:
    tested = f"{MAX}assert largest([1, 3, 2]) == 3\n"
    model = ScriptedModel([f"{LAST}assert largest([1, 2]) == 2\n", tested, SORTED])
    answer = await router_of(model).asolve(TASK)
    assert answer.text == tested
    assert (answer.verdict.status, answer.verdict.assurance) == ("undecided", "supported")
    assert answer.accepted
    assert len(model.requests) == 3  # the first one's own test would have been enough for the rule


async def test_one_sample_is_as_it_was() -> None:
    model = ScriptedModel([MAX])
    answer = await router_of(model, 1).asolve(TASK)
    assert len(model.requests) == 1
    assert outcomes(answer) == ["-"]


async def test_a_verified_sample_ends_it() -> None:
    shown = replace(TASK, prompt=f"{TASK.prompt} Take them in any order.\n\n>>> largest([3, 1])\n3\n")
    model = ScriptedModel([LAST, MAX, SORTED])
    answer = await router_of(model).asolve(shown)
    assert answer.verdict.status == "verified"
    assert answer.text == MAX
    assert len(model.requests) == 2


@pytest.mark.parametrize("tests", ["assert largest([1, 2]) == 3", "def test_a(): assert other()"])
async def test_a_task_with_tests_takes_one(tests: str) -> None:
    model = ScriptedModel([MAX] * 8)
    answer = await router_of(model).asolve(replace(TASK, tests=tests))
    assert set(outcomes(answer)) == {"-"}


async def test_other_kinds_take_one() -> None:
    model = ScriptedModel(["Hello."] * 3)
    await router_of(model).asolve(Task(prompt="Say hello.", kind="general"))
    assert len(model.requests) == 1


async def test_the_budget_ends_the_sampling_and_what_is_in_is_compared() -> None:
    model = ScriptedModel([LAST, MAX, SORTED, FIRST])
    answer = await router_of(model, 8, calls=3).asolve(TASK)
    assert len(model.requests) == 3
    assert outcomes(answer) == ["undecided", "passed", "passed"]
    assert answer.text == MAX


async def test_one_that_is_in_when_the_budget_ends_is_not_compared() -> None:
    answer = await router_of(ScriptedModel([MAX]), 8, calls=1).asolve(TASK)
    assert (answer.text, outcomes(answer)) == (MAX, ["-"])


async def test_a_model_that_breaks_ends_the_sampling_too() -> None:
    long = ModelTooLong("it is too long", model="scripted:model")
    model = ScriptedModel([MAX, SORTED, long])
    answer = await router_of(model, 5).asolve(TASK)
    assert outcomes(answer) == ["passed", "passed"]
    assert len(model.requests) == 3


async def test_replies_without_code_and_repetitions_do_not_count() -> None:
    model = ScriptedModel([MAX, "I do not know.", f"```python\n{MAX}```", MAX])
    answer = await router_of(model, 4).asolve(TASK)
    assert outcomes(answer) == ["undecided", "-", "undecided", "undecided"]
    told = agreement(answer.attempts[0])
    assert told is not None
    assert "3 samples are the same code" in told.statement


async def test_samples_that_differ_leave_it_as_it_was() -> None:
    answer = await router_of(ScriptedModel([LAST, MAX, FIRST])).asolve(TASK)
    assert outcomes(answer) == ["undecided"] * 3
    assert (answer.verdict.status, answer.verdict.assurance) == ("undecided", "none")
    assert answer.text == LAST


async def test_the_next_rung_is_sampled_by_itself() -> None:
    model = ScriptedModel([LAST, MAX, FIRST, SORTED])
    answer = await router_of(model, 2, ladder=("a", "b")).asolve(TASK)
    assert outcomes(answer) == ["undecided"] * 4
    assert len(model.requests) == 4


async def test_progress_is_told() -> None:
    events: list[Event] = [
        event async for event in router_of(ScriptedModel([LAST, MAX, SORTED])).astream(TASK)
    ]
    assert "3 samples are compared" in [event.message for event in events if isinstance(event, Noted)]
    assert isinstance(events[-1], Finished)


async def test_a_stored_answer_is_compared_again() -> None:
    router = router_of(ScriptedModel([LAST, MAX, SORTED]))
    answer = from_json(Answer, to_json(await router.asolve(TASK)))
    found = await router.arecheck(answer)
    assert found.problems == ()
    assert found.verdict.assurance == "agreed"
    changed = replace(answer, attempts=answer.attempts[:2])
    assert not (await router.arecheck(changed)).holds


class Breaks:
    """A verifier whose comparison breaks."""

    name = "code"

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        return Findings(claims=("tests",), answer=attempt.content)

    async def compare(self, task: Task, attempts: Sequence[Attempt]) -> tuple[tuple[Evidence, ...], ...]:
        raise RuntimeError("no")


class Short(Breaks):
    """A verifier that forgets an attempt."""

    async def compare(self, task: Task, attempts: Sequence[Attempt]) -> tuple[tuple[Evidence, ...], ...]:
        return ((),)


@pytest.mark.parametrize("verifier", [Breaks(), Short()])
async def test_a_comparer_that_breaks_leaves_it_undecided(verifier: Verifier) -> None:
    answer = await router_of(ScriptedModel([MAX, LAST]), 2, verifiers=(verifier,)).asolve(TASK)
    assert any(item.check == "router.agreement" for item in answer.verdict.evidence)
    assert (answer.text, answer.verdict.status) == (MAX, "undecided")


async def test_a_verifier_that_does_not_compare_takes_one() -> None:
    model = ScriptedModel([MAX])
    answer = await router_of(model, 5, verifiers=(Silent("code"),)).asolve(TASK)
    assert answer.route.samples == 1
    assert len(model.requests) == 1


def test_the_number_of_samples_is_read_from_a_file() -> None:
    text = "version: 1\nroutes:\n  code:\n    samples: 5\n"
    assert parse_config(text, "p.yaml", {}).policy("code").samples == 5
    assert parse_config("version: 1\n", "p.yaml", {}).policy("code").samples == 1


@pytest.mark.parametrize(
    ("kind", "samples", "message"),
    [
        ("code", "0", "routes.code.samples: must be greater than or equal to 1"),
        ("code", "17", "routes.code.samples: must be less than or equal to 16"),
        ("code", "many", "p.yaml:4:5"),
        ("math", "3", "p.yaml:4:5: routes.math.samples: only the route of code"),
    ],
)
def test_a_wrong_number_of_samples_is_refused(kind: str, samples: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message.replace(".", "[.]")):
        parse_config(f"version: 1\nroutes:\n  {kind}:\n    samples: {samples}\n", "p.yaml", {})


@pytest.mark.parametrize("samples", [0, -1, 17])
def test_a_policy_has_bounds(samples: int) -> None:
    with pytest.raises(UsageError, match="from 1 to 16"):
        Policy(ladder=("a",), samples=samples)
