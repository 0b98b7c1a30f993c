"""A reply in which nothing is said is no answer, and a model that never ends was reached all the same."""

import pytest

from proofroute.core import Completion, FinishReason, ModelTooLong, Task
from tests.router.doubles import Says, router_of

QUESTION = Task(prompt="What is the answer?", kind="math")
CHAT = Task(prompt="How are you?", kind="general")


@pytest.mark.parametrize(
    ("finish", "reasoning", "says"),
    [
        ("stop", "", "an empty reply"),
        ("stop", "Let me see.", "only its reasoning, and no answer"),
        ("length", "Let me", "cut off before the answer began"),
        ("content_filter", "", "held the answer back"),
        ("tool_calls", "", "called a tool"),
    ],
)
@pytest.mark.parametrize("content", ["", " \n"])
async def test_an_empty_reply_is_never_accepted(
    finish: FinishReason, reasoning: str, says: str, content: str
) -> None:
    model = Says("test:general", [Completion(content=content, reasoning=reasoning, finish_reason=finish)])
    answer = await router_of(general=model).asolve(CHAT)
    assert (answer.accepted, answer.ending, answer.text, answer.draft) == (False, "not_accepted", None, None)
    assert len(answer.notes) == 1
    assert says in answer.notes[0]
    assert "test:general sent nothing that could be an answer" in answer.notes[0]


async def test_an_empty_reply_is_asked_for_again() -> None:
    model = Says("test:general", ["", "Hello."])
    answer = await router_of(general=model).asolve(CHAT)
    assert (answer.text, answer.accepted, len(answer.attempts)) == ("Hello.", True, 2)
    assert "Your reply was empty" in model.told()


async def test_a_reply_that_says_something_comes_before_an_empty_one() -> None:
    answer = await router_of(reasoner=Says("test:reasoner", ["It is 41.", ""])).asolve(QUESTION)
    assert (answer.text, answer.draft, answer.ending) == (None, "It is 41.", "not_accepted")


async def test_a_model_that_never_ends_was_reached() -> None:
    endless = ModelTooLong("test:general sent too much", model="test:general")
    answer = await router_of(general=Says("test:general", [endless])).asolve(CHAT)
    assert (answer.ending, answer.text, answer.notes) == (
        "not_accepted",
        None,
        ("test:general sent too much",),
    )
