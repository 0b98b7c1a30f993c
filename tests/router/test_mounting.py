"""The graph, mounted and called in every way that LangGraph offers."""

import asyncio
from typing import Any, TypedDict

import pytest
from langgraph.graph import END, START, StateGraph
from pydantic import BaseModel

from proofroute.core import Answer, Attempt, Findings, InputError, Task, from_data, to_data
from proofroute.router import Router
from tests.router.doubles import Says, Silent, router_of

QUESTION = Task(prompt="What is the answer?", kind="math")


class Outer(TypedDict, total=False):
    task: Any
    answer: dict[str, Any]


def mounted() -> Any:
    outer: Any = StateGraph(Outer)
    outer.add_node("ask", router_of().graph)
    outer.add_edge(START, "ask")
    outer.add_edge("ask", END)
    return outer.compile()


def both() -> list[Any]:
    return [router_of().graph, mounted()]


GIVEN = [
    pytest.param(to_data(QUESTION), id="all keys"),
    pytest.param({"prompt": "What is the answer?", "kind": "math"}, id="some keys"),
    pytest.param(QUESTION, id="a Task"),
]


@pytest.mark.parametrize("given", GIVEN)
def test_it_answers_without_an_event_loop(given: object) -> None:
    for graph in both():
        result: Any = graph.invoke({"task": given})
        assert from_data(Answer, result["answer"]).text == "It is 42."


@pytest.mark.parametrize("given", GIVEN)
async def test_it_answers_in_an_event_loop(given: object) -> None:
    for graph in both():
        result: Any = await graph.ainvoke({"task": given})
        assert from_data(Answer, result["answer"]).text == "It is 42."


async def test_it_answers_without_awaiting_inside_an_event_loop() -> None:
    result: Any = mounted().invoke({"task": QUESTION})
    assert result["answer"]["accepted"]


def test_a_question_alone_is_a_task() -> None:
    result: Any = mounted().invoke({"task": "How are you?"})
    assert result["answer"]["text"] == "Hello."


def test_events_stream_without_an_event_loop() -> None:
    graph: Any = router_of().graph
    events = list(graph.stream({"task": QUESTION}, stream_mode="custom"))
    assert type(events[-1]).__name__ == "Finished"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, 'the graph needs a task: give {"task"'),
        ({"prompt": "What is 2+2?"}, 'the graph needs a task: give {"task"'),
        ({"task": None}, "the graph needs a task"),
        ({"task": {}}, "has no question: give a prompt"),
        ({"task": {"prompt": "  "}}, "has no question: give a prompt"),
        ({"task": Task()}, "has no question: give a prompt"),
        ({"task": 5}, r"the task is an int \(5\): give the question as text"),
        ({"task": {"promt": "What is 2+2?"}}, "promt"),
        ({"task": {"prompt": 5}}, "prompt: "),
        ({"task": {"prompt": object()}}, "not plain JSON data"),
    ],
)
def test_what_is_no_task_is_said(given: dict[str, Any], message: str) -> None:
    graph: Any = router_of().graph
    with pytest.raises(InputError, match=message):
        graph.invoke(given)
    with pytest.raises(InputError, match=message):
        asyncio.run(graph.ainvoke(given))


class Person(BaseModel):
    name: str


def test_a_pydantic_class_of_a_task_stays_with_it() -> None:
    seen: list[type | None] = []

    class Looks(Silent):
        async def verify(self, task: Task, attempt: Attempt) -> Findings:
            seen.append(task.output_type)
            return await super().verify(task, attempt)

    names = ("solver", "reasoner", "general")
    graph: Any = Router(
        models={name: Says(f"test:{name}", ["{}"]) for name in names},
        verifiers=[Looks("extraction"), *(Silent(name) for name in ("math", "proof", "code"))],
        env={},
    ).graph
    graph.invoke({"task": Task(prompt="Who is it?", output_type=Person)})
    assert set(seen) == {Person}
