"""A task refuses what it cannot hold, at once and in words."""

import json
from typing import Any

import pytest

from proofroute.core import CallExample, InputError, Message, StdioExample, Task, from_json, to_json


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"prompt": 5}, r"Task\.prompt is an int \(5\): give the question as text"),
        ({"prompt": None}, r"Task\.prompt is None: give the question as text"),
        ({"prompt": b"x"}, r"Task\.prompt is a bytes: give"),
        ({"prompt": "x", "kind": "maths"}, r"did you mean 'math'\?"),
        ({"prompt": "x", "kind": 1}, "give one of math, proof"),
        ({"prompt": "x", "json_schema": "{}"}, r"Task\.json_schema is a str \('{}'\): give a JSON Schema"),
        ({"prompt": "x", "output_type": "Person"}, r"Task\.output_type is a str"),
        ({"prompt": "x", "tests": ["assert f(1)"]}, r"Task\.tests is a list: give text"),
        ({"prompt": "x", "source": 1}, r"Task\.source is an int"),
        ({"prompt": "x", "reference": 42}, r"Task\.reference is an int \(42\): give text"),
        ({"prompt": "x", "entry_point": print}, r"Task\.entry_point is a builtin_function_or_method"),
        ({"prompt": "x", "statement": 1}, r"Task\.statement"),
        ({"prompt": "x", "id": 1}, r"Task\.id is an int"),
        ({"prompt": "x", "tests_hidden": "yes"}, r"Task\.tests_hidden is a str"),
        ({"prompt": "x", "metadata": {"n": 1}}, r"Task\.metadata is a dict: give a dict from text to text"),
        (
            {"prompt": "x", "constraints": "be brief"},
            r"Task\.constraints is a str \('be brief'\): give a tuple",
        ),
        ({"prompt": "x", "constraints": [1]}, r"Task\.constraints\[0\] is an int"),
        ({"messages": "hi"}, r"Task\.messages is a str \('hi'\): give a tuple of Message"),
        ({"messages": [("user", "hi")]}, r"Task\.messages\[0\] is a tuple: give Message"),
        ({"messages": [{"role": "user"}]}, "content: Field required"),
        ({"examples": [1]}, r"Task\.examples\[0\] is an int"),
        ({"examples": [{"args": [1], "expect": 1}]}, "expected: Field required"),
    ],
)
def test_a_field_of_a_wrong_type_is_said(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        Task(**fields)


@pytest.mark.parametrize(
    ("role", "content", "message"),
    [("human", "hi", "give one of system, user, assistant"), ("user", 5, r"Message\.content is an int")],
)
def test_a_message_of_a_wrong_type_is_said(role: Any, content: Any, message: str) -> None:
    with pytest.raises(InputError, match=message):
        Message(role, content)


def test_lists_and_mappings_are_taken_for_what_they_say() -> None:
    fields: dict[str, Any] = {
        "messages": [{"role": "user", "content": "Write f."}],
        "examples": [{"args": [1], "expected": 2}, {"stdin": "1", "stdout": "2"}],
        "constraints": ["Be brief."],
    }
    task = Task(**fields)
    assert task == Task(
        messages=(Message("user", "Write f."),),
        examples=(CallExample(args=(1,), expected=2), StdioExample(stdin="1", stdout="2")),
        constraints=("Be brief.",),
    )
    assert from_json(Task, to_json(task)) == task == from_json(Task, json.dumps(fields))


@pytest.mark.parametrize("field", ["prompt", "source", "reference", "tests"])
def test_text_that_nobody_can_write_is_said(field: str) -> None:
    fields: dict[str, Any] = {"prompt": "x", field: "ab\udcff"}
    with pytest.raises(InputError, match=rf"Task\.{field} holds a broken character \(at 2\)"):
        Task(**fields)
