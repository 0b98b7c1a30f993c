"""A closing tag that an answer only speaks of does not cut it."""

import time

import pytest

from proofroute.tools.reply import CLOSE, ReasoningSplitter, Split, split_reasoning

SPOKEN_OF = [
    '{"v": "a</think>b"}',
    '[1, "</think>"]',
    'Here it is: {"a": [1, {"b": "</think>"}]} and no more',
    'Here:\n```json\n{"v": "a</think>b"}\n```\nDone.',
    '```python\nprint("</think>")\nx = "<b></think></b>"\n```',
    "```html\n</think>\n```",
    "~~~\n</think>\n~~~",
    "R1 ends its thinking with `</think>`.",
    "Write '</think>' at the end.",
    'The tag is "</think>" here.',
]


@pytest.mark.parametrize("reply", SPOKEN_OF)
def test_a_tag_that_is_spoken_of_cuts_nothing(reply: str) -> None:
    assert split_reasoning(reply) == Split("", reply)


MEANT = [
    ("17*23 = 391</think>It is 391.", "17*23 = 391", "It is 391."),
    ("</think>It is 4.", "", "It is 4."),
    ('Let {x} be [1, 2].\n</think>\n\n{"a": 1}', "Let {x} be [1, 2].", '{"a": 1}'),
    ('The JSON {"a": 1} </think> {"b": 2}', 'The JSON {"a": 1}', '{"b": 2}'),
    ("I must write `</think>` once.\n</think>\n\n42", "I must write `</think>` once.", "42"),
    ("```\nx = 1\n```\n</think>\n```\nx = 2\n```", "```\nx = 1\n```", "```\nx = 2\n```"),
    (
        "```python\nleft open\n</think>\n```python\nx = 1\n```",
        "```python\nleft open",
        "```python\nx = 1\n```",
    ),
    ("```\nleft open\n</think>\n\nIt is 4.", "```\nleft open", "It is 4."),
    ('{"draft": "</think>{"x": 1}', '{"draft": "', '{"x": 1}'),
]


@pytest.mark.parametrize(("reply", "reasoning", "content"), MEANT)
def test_a_tag_that_is_meant_ends_the_reasoning(reply: str, reasoning: str, content: str) -> None:
    split = split_reasoning(reply)
    assert (split.reasoning, split.content) == (reasoning, content)
    splitter = ReasoningSplitter()
    for character in reply:
        splitter.feed(character)
    assert splitter.finish() == split


@pytest.mark.parametrize(
    "reply",
    ["{" * 200_000 + CLOSE, ('{"a":"' + CLOSE) * 5_000, "```\n" + f"{CLOSE}\n" * 20_000 + "```\n"],
    ids=["braces", "strings", "lines of a block"],
)
def test_hostile_replies_are_split_quickly(reply: str) -> None:
    started = time.process_time()
    split_reasoning(reply)
    assert time.process_time() - started < 2
