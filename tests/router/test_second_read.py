"""Fields that nothing settles are read a second time, once, by a model that does not see the answer."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest

from proofroute.core import Acceptance, Answer, ConfigError, Json, Task, UsageError
from proofroute.router import Config, Router
from proofroute.router.config import parse_config
from proofroute.router.config.values import default_policies
from tests.router.doubles import ABSTAIN, Says

SOURCE = "Harbour Stationery\n14 Quay Road\n\nLena Ortiz signed for two boxes.\nTotal due: 129.90 EUR\n"
TASK = Task(prompt="Extract the receipt.", kind="extraction", source=SOURCE)


def router_of(
    answers: Sequence[str], second: Sequence[str | Exception], acceptance: Acceptance | None = None
) -> tuple[Router, Says, Says]:
    first, reader = Says("test:first", answers), Says("test:reader", second)
    policies = default_policies()
    policy = replace(policies["extraction"], ladder=("reasoner",), second_read="reader", tries=1)
    policies["extraction"] = policy if acceptance is None else replace(policy, acceptance=acceptance)
    models = {"reasoner": first, "reader": reader, "solver": Says("solver", [ABSTAIN]), "general": first}
    return Router(Config(models={}, policies=policies), models=models, env={}), first, reader


def second(answer: Answer) -> dict[str, tuple[str, str]]:
    evidence = answer.verdict.evidence
    found = [item for item in evidence if item.check == "extraction.second_read"]
    return {item.claim: (item.outcome, item.assurance) for item in found}


async def test_weak_fields_are_read_again_and_settled_ones_are_not() -> None:
    router, _, reader = router_of(
        ['{"shop": "Harbour Stationery", "total": 129.90}'], ['{"/shop": "HARBOUR STATIONERY"}']
    )
    answer = await router.asolve(TASK)
    assert (answer.accepted, answer.verdict.status) == (True, "verified")
    assert second(answer) == {"/shop": ("passed", "agreed")}
    asked = reader.requests[0].messages[-1].content
    assert '"/shop"' in asked
    assert "/total" not in asked
    assert asked.count("Harbour Stationery") == 1  # in the source alone: the answer is not shown
    assert [attempt.model for attempt in answer.attempts] == ["test:first", "test:reader"]
    assert answer.attempts[1].reply == '{"/shop": "HARBOUR STATIONERY"}'
    assert answer.usage.input_tokens == 20
    replay = [item.replay for item in answer.verdict.evidence if item.check == "extraction.second_read"]
    assert [facts["level"] for facts in replay if isinstance(facts, dict)] == ["G5"]


async def test_a_difference_is_reported_and_takes_nothing_away() -> None:
    router, _, _ = router_of(['{"shop": "Quay Road"}'], ['{"/shop": "Harbour Stationery"}'])
    answer = await router.asolve(TASK)
    assert (answer.verdict.status, answer.value) == ("verified", {"shop": "Quay Road"})
    assert second(answer) == {"/shop": ("undecided", "none")}
    told = [item.statement for item in answer.verdict.evidence if item.claim == "/shop"]
    assert "gives 'Harbour Stationery'" in told[-1]


@pytest.mark.parametrize(
    ("read", "outcome", "assurance"),
    [("true", "passed", "agreed"), ("false", "undecided", "none"), ("null", "undecided", "none")],
)
async def test_what_stays_open_is_agreed_at_most(read: str, outcome: str, assurance: str) -> None:
    router, _, _ = router_of(['{"signed": true}'], [f'{{"/signed": {read}}}'])
    answer = await router.asolve(TASK)
    assert second(answer) == {"/signed": (outcome, assurance)}
    assert (answer.verdict.status, answer.verdict.assurance) == ("undecided", assurance)
    assert not answer.accepted
    assert answer.text == '{"signed": true}'


async def test_a_rule_may_accept_what_two_reads_agree_on() -> None:
    rule = Acceptance(undecided_from="agreed")
    router, _, _ = router_of(['{"signed": true}'], ['{"/signed": true}'], rule)
    assert (await router.asolve(TASK)).accepted
    router, _, _ = router_of(['{"signed": true}'], ['{"/signed": false}'], rule)
    assert not (await router.asolve(TASK)).accepted


async def test_of_a_list_the_whole_is_read() -> None:
    router, _, reader = router_of(
        ['{"people": [{"name": "Lena Ortiz"}, {"name": "Quay Road"}]}'],
        ['{"/people": [{"name": "Lena Ortiz"}]}'],
    )
    answer = await router.asolve(TASK)
    assert second(answer) == {"/people/0/name": ("passed", "agreed"), "/people/1/name": ("undecided", "none")}
    assert '"/people"' in reader.requests[0].messages[-1].content


@pytest.mark.parametrize("reply", ["I cannot read that.", "{}", '{"/other": 1}', "[1]"])
async def test_a_reply_that_says_nothing_changes_nothing(reply: str) -> None:
    router, _, reader = router_of(['{"shop": "Harbour Stationery"}'], [reply, reply])
    answer = await router.asolve(TASK)
    assert (answer.verdict.status, second(answer)) == ("verified", {})
    assert len(reader.requests) == 1


async def test_a_reader_that_cannot_be_reached_changes_nothing() -> None:
    router, _, reader = router_of(['{"shop": "Harbour Stationery"}'], [RuntimeError("gone")])
    answer = await router.asolve(TASK)
    assert (answer.verdict.status, second(answer), len(reader.requests)) == ("verified", {}, 1)


@pytest.mark.parametrize(
    ("answer", "calls"),
    [
        ({"total": 129.90}, 0),  # settled by its label
        ({"shop": "Nowhere Ltd"}, 0),  # refuted: there is nothing to agree on
        ({"shop": "Harbour Stationery"}, 1),
    ],
)
async def test_nobody_is_asked_without_need(answer: Json, calls: int) -> None:
    router, _, reader = router_of([json.dumps(answer)], ["{}"])
    await router.asolve(TASK)
    assert len(reader.requests) == calls


async def test_a_stored_answer_is_rechecked_with_what_the_second_reader_wrote() -> None:
    router, _, _ = router_of(['{"signed": true}'], ['{"/signed": true}'])
    answer = await router.asolve(TASK)
    assert (await router.arecheck(answer)).holds
    forged = replace(answer.attempts[1], reply='{"/signed": false}')
    assert not (await router.arecheck(replace(answer, attempts=(answer.attempts[0], forged)))).holds


async def test_the_budget_holds() -> None:
    router, _, reader = router_of(['{"shop": "Harbour Stationery"}'], ["{}"])
    config = replace(router.config, budget=replace(router.config.budget, calls=1))
    models = {"reasoner": Says("test:first", ['{"shop": "Harbour Stationery"}']), "reader": reader}
    others = {"solver": Says("solver", [ABSTAIN]), "general": reader}
    await Router(config, models={**models, **others}, env={}).asolve(TASK)
    assert not reader.requests


def test_the_configuration_names_it() -> None:
    text = "version: 1\nroutes:\n  extraction:\n    second_read: general\n"
    assert parse_config(text, "p.yaml", {}).policy("extraction").second_read == "general"
    with pytest.raises(ConfigError, match="only extractions"):
        parse_config("version: 1\nroutes:\n  math:\n    second_read: general\n", "p.yaml", {})
    policies = default_policies()
    policies["extraction"] = replace(policies["extraction"], second_read="reedr")
    with pytest.raises(UsageError, match="reedr"):
        Router(
            Config(models={"solver": "solver", "reasoner": "solver", "general": "solver"}, policies=policies)
        )
