"""Where several values compete, or the prose denies one, the reader says so and takes none."""

import pytest

from proofroute.tools.json_reader import Found, Unreadable, find_json

A, B = '{"cash": 500}', '{"cash": 600}'


@pytest.mark.parametrize(
    "reply",
    [
        f"{A}\n\nor\n\n{B}",
        f"Either {A} or {B}",
        f"{A} or maybe {B}",
        f"Option A: {A}\nOption B: {B}",
        f"```json\n{A}\n```\n```json\n{B}\n```",
        f"```json\n{A}\n```\nor\n```json\n{B}\n```",
        f"Option 1:\n```json\n{A}\n```\nOption 2:\n```json\n{B}\n```",
        f"<answer>{A}</answer>\n<answer>{B}</answer>",
        f'{A}\nSource: {{"page": 1}}',
        f'{A}\n\nThe schema was: {{"type": "object"}}',
        f"The correct one is {A}, not {B}",
        f"{A}\n\n(An invalid reply would be {B})",
        f"{A}\nInstead of {B}",
        f"An input {A} gives {B}",
    ],
)
def test_different_values_that_compete_are_ambiguous(reply: str) -> None:
    read = find_json(reply)
    assert isinstance(read, Unreadable)
    assert "which one is the answer is open" in read.reason


@pytest.mark.parametrize(
    "reply",
    [
        f"{A}\nThis is wrong.",
        f"{A} is not the answer.",
        f"{A} is incorrect.",
        f"{A}\nI am not sure this is right.",
        f"{A}\nWait, no.",
        f"{A}\n\nIgnore the above.",
        f"{A}\nThose values: I made them up.",
        f"```json\n{A}\n```\nActually, that is wrong.",
        f"Wrong answer:\n```json\n{A}\n```",
        f"The following is incorrect: {A}",
        f"The following is not correct.\n{A}",
        f"Do not use this: {A}",
        f"This is just an example: {A}",
        f"I cannot answer. {A}",
        f"I'm sorry, I can’t do that. {A}",
    ],
)
def test_a_value_that_the_reply_denies_is_no_answer(reply: str) -> None:
    read = find_json(reply)
    assert isinstance(read, Unreadable)
    assert "there is a JSON value, but" in read.reason


@pytest.mark.parametrize(
    ("reply", "cash"),
    [
        (A, 500),
        (f"Here it is, following your template: {A}", 500),
        (f"{A}\nLet me know if something is wrong.", 500),
        (f"{A}\nIf this is not correct, tell me.", 500),
        (f"{A}\nI hope this is right.", 500),
        (f"{A}\n\nNote: the text gives no date.", 500),
        (f"I could not find a date. {A}", 500),
        (f"The answer is {A}, and {A} only.", 500),
        (f"The first guess would be wrong; the result is: {A}", 500),
        (f"<answer>{A}</answer>", 500),
        (f"First I thought {A}, but the answer is {B}.", 600),
        (f"Draft:\n```json\n{A}\n```\nFinal:\n```json\n{B}\n```", 600),
        (f"```json\n{A}\n```\nThat was wrong. Corrected:\n```json\n{B}\n```", 600),
    ],
)
def test_a_value_that_the_reply_stands_by_is_taken(reply: str, cash: int) -> None:
    read = find_json(reply)
    assert isinstance(read, Found), read
    assert read.value == {"cash": cash}
