"""JSON at the edge: values come back as they went, and wrong input says what is wrong."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from proofroute.core import (
    Answer,
    Attempt,
    InputError,
    Json,
    Route,
    Task,
    Verdict,
    digest,
    from_data,
    from_json,
    to_data,
    to_json,
)
from tests.core import strategies


@given(strategies.tasks)
def test_a_task_round_trips(task: Task) -> None:
    assert from_json(Task, to_json(task)) == task


@given(strategies.verdicts)
def test_a_verdict_round_trips(verdict: Verdict) -> None:
    assert from_json(Verdict, to_json(verdict)) == verdict


@given(strategies.attempts)
def test_an_attempt_round_trips(attempt: Attempt) -> None:
    assert from_json(Attempt, to_json(attempt)) == attempt


@given(strategies.routes)
def test_a_route_round_trips(route: Route) -> None:
    assert from_json(Route, to_json(route)) == route


@given(strategies.answers)
def test_an_answer_round_trips(answer: Answer) -> None:
    assert from_json(Answer, to_json(answer)) == answer
    assert from_data(Answer, to_data(answer)) == answer


class Person(BaseModel):
    name: str


def test_a_pydantic_class_stays_in_its_process_and_the_rest_travels() -> None:
    task = Task(prompt="Who?", output_type=Person)
    assert "output_type" not in json.loads(to_json(task))
    assert from_json(Task, to_json(task)) == task


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "Invalid JSON"),
        ('{"prompt": 3}', "prompt: Input should be a valid string"),
        ('{"prompt": "a", "test": "assert f(1)"}', "test: Unexpected keyword argument"),
        ('{"prompt": "a", "kind": "poetry"}', "kind: Input should be 'math'"),
        ('{"prompt": "a", "tests_hidden": "yes"}', "tests_hidden: Input should be a valid boolean"),
        ("[]", "not a valid Task"),
    ],
)
def test_wrong_input_names_the_field(text: str, says: str) -> None:
    with pytest.raises(InputError, match=r".*") as caught:
        from_json(Task, text)
    assert says in str(caught.value)


@given(st.dictionaries(st.text(max_size=5), strategies.json_data, max_size=5))
def test_a_digest_does_not_depend_on_the_order_of_keys(data: dict[str, Json]) -> None:
    turned = dict(reversed(list(data.items())))
    assert digest(data) == digest(turned)


def test_a_digest_tells_wide_integers_apart() -> None:
    assert digest(2**70) != digest(2**70 + 1)
    assert digest(2**70) != digest(str(2**70))
