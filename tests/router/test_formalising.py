"""A second model writes a specification of a question that is not read, once, and sees no answer."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from proofroute.core import Answer, ConfigError, UsageError
from proofroute.router import Config, Router
from proofroute.router.config import parse_config
from proofroute.router.config.values import default_policies
from tests.router.doubles import ABSTAIN, Says, unreachable

STORY = "A farmer has hens and pigs, 12 heads and 34 legs in all. How many pigs are there?"
SPEC = (
    "```spec\nunknown hens, pigs: natural\ngiven hens + pigs = 12\ngiven 2*hens + 4*pigs = 34\nask pigs\n```"
)


def router_of(
    answers: Sequence[str],
    specs: Sequence[str | Exception],
    *,
    ladder: tuple[str, ...] = ("solver", "reasoner"),
) -> tuple[Router, Says, Says]:
    reasoner, writer = Says("test:reasoner", answers), Says("test:writer", specs)
    policies = default_policies()
    policies["math"] = replace(policies["math"], ladder=ladder, formalise="writer")
    router = Router(
        Config(models={}, policies=policies),
        models={
            "solver": Says("solver", [ABSTAIN]),
            "reasoner": reasoner,
            "dear": Says("test:dear", ["The answer is \\boxed{5}."]),
            "general": Says("test:general", ["Hello."]),
            "writer": writer,
        },
        env={},
    )
    return router, reasoner, writer


def said(answer: Answer) -> str:
    return " ".join(item.statement for item in answer.verdict.evidence)


async def test_an_answer_that_meets_the_specification_is_supported() -> None:
    router, reasoner, writer = router_of(["The answer is \\boxed{5}."], [f"Here it is.\n{SPEC}"])
    answer = await router.asolve(STORY)
    assert (answer.accepted, answer.verdict.status, answer.verdict.assurance) == (
        True,
        "undecided",
        "supported",
    )
    assert [attempt.model for attempt in answer.attempts] == ["solver", "test:reasoner", "test:writer"]
    last = answer.attempts[-1]
    assert last.reply == f"Here it is.\n{SPEC}"
    assert (answer.text or "").startswith("The answer is \\boxed{5}.")
    assert answer.usage.input_tokens == 20
    assert (len(reasoner.requests), len(writer.requests)) == (1, 1)
    assert STORY in writer.told()
    assert "boxed" not in writer.told()
    assert router.recheck(answer).holds


async def test_one_that_does_not_is_returned_marked_and_not_refuted() -> None:
    router, _, writer = router_of(["The answer is \\boxed{6}."], [SPEC])
    answer = await router.asolve(STORY)
    assert (answer.accepted, answer.verdict.status, answer.verdict.assurance) == (False, "undecided", "none")
    assert len(writer.requests) == 1
    shown = [
        item.statement for attempt in answer.attempts if attempt.verdict for item in attempt.verdict.evidence
    ]
    assert any("gives 5, and the reply answers 6" in statement for statement in shown)


async def test_the_next_rung_is_asked_after_it() -> None:
    router, _, writer = router_of(
        ["The answer is \\boxed{6}."], [SPEC], ladder=("solver", "reasoner", "dear")
    )
    answer = await router.asolve(STORY)
    assert [attempt.model for attempt in answer.attempts][-2:] == ["test:writer", "test:dear"]
    assert len(writer.requests) == 1


@pytest.mark.parametrize("wrote", ["The answer is 5.", "```python\nprint(5)\n```", ""])
async def test_a_reply_without_a_specification_changes_nothing(wrote: str) -> None:
    router, _, writer = router_of(["The answer is \\boxed{5}."], [wrote])
    answer = await router.asolve(STORY)
    assert (answer.text, answer.verdict.assurance) == ("The answer is \\boxed{5}.", "none")
    assert (len(writer.requests), answer.usage.input_tokens) == (1, 20)


async def test_a_model_that_is_not_there_is_noted() -> None:
    router, _, _ = router_of(["The answer is \\boxed{5}."], [unreachable("test:writer")])
    answer = await router.asolve(STORY)
    assert (answer.text, answer.verdict.assurance) == ("The answer is \\boxed{5}.", "none")
    assert any("test:writer" in note for note in answer.notes)
    assert answer.ending == "not_accepted"


@pytest.mark.parametrize("question", ["What is 17*23?", "Solve x^2 = 4."])
async def test_a_question_that_is_read_is_not_formalised(question: str) -> None:
    router, _, writer = router_of(["The answer is \\boxed{391}.", "x = 2 or x = -2"], [SPEC])
    await router.asolve(question)
    assert not writer.requests


async def test_an_answer_with_its_own_support_needs_none() -> None:
    router, _, writer = router_of([f"The answer is \\boxed{{5}}.\n\n{SPEC}"], [SPEC])
    answer = await router.asolve(STORY)
    assert (answer.accepted, answer.verdict.assurance, len(writer.requests)) == (True, "supported", 0)


async def test_the_budget_holds_for_it_too() -> None:
    router, _, writer = router_of(["The answer is \\boxed{5}."], [SPEC])
    config = replace(router.config, budget=replace(router.config.budget, calls=1))
    limited = Router(config, models={"solver": Says("solver", [ABSTAIN]), "reasoner": Says("r", ["It is 5."]),
                                     "general": writer, "writer": writer}, env={})  # fmt: skip
    answer = await limited.asolve(STORY)
    assert (answer.ending, len(writer.requests)) == ("budget_spent", 0)


async def test_without_one_nobody_is_asked() -> None:
    router, _, writer = router_of(["The answer is \\boxed{5}."], [SPEC])
    only = router.with_model("reasoner")
    answer = await only.asolve(STORY)
    assert (answer.accepted, len(writer.requests)) == (False, 0)


def test_it_is_read_from_a_file() -> None:
    text = "version: 1\nroutes:\n  math:\n    formalise: general\n"
    assert parse_config(text, "p.yaml", {}).policy("math").formalise == "general"
    assert parse_config("version: 1\n", "p.yaml", {}).policy("math").formalise is None
    with pytest.raises(ConfigError, match="only questions of math are formalised"):
        parse_config(text.replace("math", "code"), "p.yaml", {})


def test_an_unknown_name_is_refused() -> None:
    policies = default_policies()
    policies["math"] = replace(policies["math"], formalise="nobody")
    with pytest.raises(UsageError, match="nobody"):
        Router(
            Config(models={"solver": "solver", "reasoner": "solver", "general": "solver"}, policies=policies)
        )
