"""The way of a request through the graph, with doubles at the seams."""

import asyncio
import threading
from dataclasses import replace
from typing import Any, TypedDict

import pytest
from pydantic import BaseModel

from proofroute.core import (
    Answer,
    Asking,
    Budget,
    Completion,
    Delta,
    Finished,
    InputError,
    Judged,
    Message,
    MissingKeyError,
    Noted,
    Routed,
    Task,
    Verifying,
    from_data,
    to_data,
)
from proofroute.router import Config, Policy, Router
from proofroute.router.config.values import default_policies
from tests.router.doubles import ABSTAIN, Knows, Says, Silent, Sleeps, router_of, said, unreachable

QUESTION = Task(prompt="What is the answer?", kind="math")


def limited(**budget: Any) -> Config:
    return Config(models={}, policies=default_policies(), budget=Budget(**budget))


async def test_a_refuted_answer_is_mended_with_its_counterexample() -> None:
    reasoner = Says("test:reasoner", ["It is 41.", "It is 42."])
    answer = await router_of(reasoner=reasoner).asolve(QUESTION)
    assert (answer.verdict.status, answer.verdict.assurance) == ("verified", "proved")
    assert (answer.text, answer.value, answer.accepted, answer.ending) == (
        "It is 42.",
        "42",
        True,
        "accepted",
    )
    statuses = [attempt.verdict.status for attempt in answer.attempts if attempt.verdict]
    assert statuses == ["undecided", "refuted", "verified"]  # the solver abstained first
    assert '{"x": "41"}' in reasoner.told()
    assert "does not satisfy the equation" in reasoner.told()
    assert "It is 41." in reasoner.told()
    assert answer.usage.input_tokens == 20


async def test_neither_the_reference_nor_a_hidden_test_reaches_a_model() -> None:
    reasoner = Says("test:reasoner", ["It is 41.", "It is 40.", "It is 39."])
    task = replace(
        QUESTION, reference="31337", tests="assert secret_name(1) == 777", tests_hidden=True, entry_point="f"
    )
    router = Router(
        limited(),
        models={"solver": Says("solver", [ABSTAIN]), "reasoner": reasoner, "general": reasoner},
        verifiers=[
            Knows("31337", check="math.reference"),
            Knows("31337", name="code", check="code.tests"),
            Silent("proof"),
            Silent("extraction"),
        ],
        env={},
    )
    answer = await router.asolve(task)
    assert answer.ending == "not_accepted"
    assert len(reasoner.requests) == 3
    told = "\n".join(reasoner.told(number) for number in range(3))
    assert "it does not hold" in told
    for secret in ("31337", "777", "secret_name", "satisfy the equation"):
        assert secret not in told


async def test_feedback_hides_the_reference_even_where_a_check_found_the_same_value() -> None:
    reasoner = Says("test:reasoner", ["It is 41.", "It is 42."])
    await router_of(reasoner=reasoner).asolve(replace(QUESTION, reference="41"))
    assert "41" not in reasoner.requests[-1].messages[-1].content


async def test_the_solver_answers_without_a_model() -> None:
    reasoner = Says("test:reasoner", ["never"])
    answer = await router_of(solver=Says("solver", [said("42")]), reasoner=reasoner).asolve(QUESTION)
    assert answer.text == "42"
    assert reasoner.requests == []


async def test_a_wrong_solver_is_followed_by_a_model() -> None:
    solver = Says("solver", ["41"])
    answer = await router_of(solver=solver).asolve(QUESTION)
    assert len(solver.requests) == 1
    assert (answer.text, answer.verdict.status) == ("It is 42.", "verified")


async def test_a_refuted_answer_is_never_the_answer() -> None:
    answer = await router_of(reasoner=Says("test:reasoner", ["It is 41."])).asolve(QUESTION)
    assert (answer.text, answer.value, answer.accepted) == (None, None, False)
    assert answer.draft == "It is 41."
    assert (answer.ending, answer.verdict.status) == ("not_accepted", "refuted")
    assert len(answer.attempts) == 4  # the solver and three tries


async def test_nonsense_is_retried_and_returned_marked() -> None:
    reasoner = Says("test:reasoner", ["bla bla"])
    answer = await router_of(reasoner=reasoner).asolve(QUESTION)
    assert len(reasoner.requests) == 3
    assert "could not be checked" in reasoner.told()
    assert (answer.text, answer.accepted, answer.ending) == ("bla bla", False, "not_accepted")
    assert answer.verdict.status == "undecided"


async def test_no_model_can_be_reached() -> None:
    answer = await router_of(reasoner=Says("test:reasoner", [unreachable()])).asolve(QUESTION)
    assert (answer.ending, answer.text, answer.draft) == ("unreachable", None, None)
    assert "http://127.0.0.1:9/v1" in answer.notes[0]


async def test_another_rung_answers_for_an_unreachable_one() -> None:
    policies = default_policies()
    policies["math"] = Policy(ladder=("solver", "reasoner", "general"), verifiers=("math",))
    config = Config(models={}, policies=policies)
    router = router_of(
        config=config,
        reasoner=Says("test:reasoner", [unreachable()]),
        general=Says("test:general", ["It is 42."]),
    )
    answer = await router.asolve(QUESTION)
    assert (answer.ending, answer.verdict.status) == ("accepted", "verified")
    assert len(answer.notes) == 1


async def test_the_number_of_calls_is_a_limit() -> None:
    reasoner = Says("test:reasoner", ["It is 41."])
    answer = await router_of(reasoner=reasoner, config=limited(calls=2)).asolve(QUESTION)
    assert len(reasoner.requests) == 2
    assert (answer.ending, answer.draft) == ("budget_spent", "It is 41.")


async def test_money_is_a_limit() -> None:
    reasoner = Says("test:reasoner", [said("It is 41.", cost_usd=0.75)])
    answer = await router_of(reasoner=reasoner, config=limited(cost_usd=1.0)).asolve(QUESTION)
    assert len(reasoner.requests) == 2
    assert (answer.ending, answer.cost_usd) == ("budget_spent", 1.5)


async def test_the_deadline_is_a_limit() -> None:
    answer = await router_of(reasoner=Sleeps("test:reasoner", []), config=limited(seconds=0.2)).asolve(
        QUESTION
    )
    assert (answer.ending, answer.text) == ("budget_spent", None)
    assert answer.seconds < 5
    assert "did not answer" in answer.notes[0]


async def test_a_checker_that_hangs_does_not_outlive_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    class Hangs(Knows):
        async def verify(self, task: Task, attempt: Any) -> Any:
            await asyncio.Event().wait()

    reasoner = Says("test:reasoner", ["It is 42."])

    def seconds_left(*_: object) -> float:
        # The deadline comes once the reply is there, however slow the machine is.
        return 0.0 if reasoner.requests else 60.0

    monkeypatch.setattr("proofroute.router.graph._GRACE", 0.1)
    monkeypatch.setattr("proofroute.router.graph._seconds_left", seconds_left)
    router = Router(
        models={
            "solver": Says("solver", [ABSTAIN]),
            "reasoner": reasoner,
            "general": Says("test:general", ["."]),
        },
        verifiers=[Hangs("42"), Silent("proof"), Silent("code"), Silent("extraction")],
        env={},
    )
    answer = await router.asolve(QUESTION)
    assert (answer.text, answer.accepted) == ("It is 42.", False)
    assert answer.verdict.evidence[0].check == "router.deadline"


async def test_a_task_that_went_the_wrong_way_is_still_checked() -> None:
    general = Says("test:general", ["It is 41.", "It is 42."])
    answer = await router_of(general=general).asolve(replace(QUESTION, kind="general"))
    assert [attempt.verdict.status for attempt in answer.attempts if attempt.verdict] == [
        "refuted",
        "verified",
    ]


async def test_what_has_no_claim_is_accepted_unchecked_where_the_route_says_so() -> None:
    answer = await router_of(general=Says("test:general", ["Roses are red."])).asolve(
        Task(prompt="Write a poem", kind="creative")
    )
    assert (answer.text, answer.accepted, answer.verdict.status) == ("Roses are red.", True, "unchecked")


async def test_events_come_in_order() -> None:
    router = router_of(reasoner=Says("test:reasoner", ["It is 41.", "It is 42."]))
    events = [event async for event in router.astream(QUESTION)]
    order = [type(event) for event in events if not isinstance(event, Delta)]
    model = [Asking, Verifying, Judged]
    assert order == [Routed, Asking, Judged, *model, *model, Finished]
    assert [event.number for event in events if isinstance(event, Asking)] == [1, 2, 3]
    pieces = [event.content for event in events if isinstance(event, Delta)]
    assert pieces == ["It", "is", "41.", "It", "is", "42."]


async def test_a_fault_is_noted_while_it_happens() -> None:
    router = router_of(reasoner=Says("test:reasoner", [unreachable()]))
    events = [event async for event in router.astream(QUESTION)]
    assert any(isinstance(event, Noted) and "cannot be reached" in event.message for event in events)


async def test_a_missing_key_is_the_callers_to_mend() -> None:
    router = router_of(
        reasoner=Says("test:reasoner", [MissingKeyError("DEEPSEEK_API_KEY", "deepseek:flash")])
    )
    with pytest.raises(MissingKeyError, match="DEEPSEEK_API_KEY"):
        await router.asolve(QUESTION)


@pytest.mark.parametrize("prompt", ["", "  \n"])
async def test_no_question_is_refused(prompt: str) -> None:
    with pytest.raises(InputError, match="no question"):
        await router_of().asolve(prompt)


async def test_a_conversation_is_continued() -> None:
    reasoner = Says("test:reasoner", ["It is 42."])
    messages = (
        Message("system", "Be short."),
        Message("user", "Let x be 6."),
        Message("assistant", "Fine."),
        Message("user", "What is 7x?"),
    )
    await router_of(reasoner=reasoner).asolve(Task(messages=messages, kind="math"))
    sent = reasoner.requests[0].messages
    assert sent[:3] == messages[:3]
    assert sent[3].content.startswith("What is 7x?")
    assert reasoner.requests[0].question == "What is 7x?"


async def test_half_a_character_from_a_server_does_no_harm() -> None:
    answer = await router_of(reasoner=Says("test:reasoner", ["\ud83d It is 42."])).asolve(QUESTION)
    assert answer.verdict.status == "verified"
    assert from_data(Answer, to_data(answer)) == answer


async def test_one_model_only() -> None:
    general = Says("test:general", ["It is 42."])
    answer = await router_of(general=general).with_model("general").asolve(QUESTION)
    assert [attempt.model for attempt in answer.attempts] == ["test:general"]
    assert answer.route.ladder == ("general",)


async def test_many_requests_at_once_keep_apart() -> None:
    class Echo(Says):
        async def generate(self, request: Any, on_delta: Any = None) -> Completion:
            await asyncio.sleep(0)
            return said(request.question.split()[0])

    router = router_of(reasoner=Echo("test:reasoner", []), right="7")
    answers = await asyncio.gather(*(router.asolve(Task(prompt=f"{n} ?", kind="math")) for n in range(20)))
    for number, answer in enumerate(answers):
        shown = answer.text or answer.draft
        assert shown == str(number)
        assert (answer.verdict.status == "verified") == (number == 7)


def test_the_synchronous_door_works_without_and_within_an_event_loop() -> None:
    router = router_of()
    assert router.solve(QUESTION).text == "It is 42."

    async def inside() -> Answer:
        return router.solve(QUESTION)

    assert asyncio.run(inside()).text == "It is 42."


def test_a_router_serves_several_threads() -> None:
    router = router_of()
    found: list[str | None] = []
    threads = [threading.Thread(target=lambda: found.append(router.solve(QUESTION).text)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["It is 42."] * 4


class Outer(TypedDict, total=False):
    task: dict[str, Any]
    answer: dict[str, Any]


async def test_the_graph_can_be_mounted_as_a_node() -> None:
    from langgraph.graph import END, START, StateGraph

    many = Config(models={}, policies=default_policies(), budget=Budget(calls=12))
    many.policies["math"] = Policy(ladder=("reasoner",), verifiers=("math",), tries=12)
    reasoner = Says("test:reasoner", [*["It is 41."] * 11, "It is 42."])
    outer: Any = StateGraph(Outer)
    outer.add_node("ask", router_of(reasoner=reasoner, config=many).graph)
    outer.add_edge(START, "ask")
    outer.add_edge("ask", END)
    result = await outer.compile().ainvoke({"task": to_data(QUESTION)})
    answer = from_data(Answer, result["answer"])
    assert (answer.text, len(answer.attempts)) == ("It is 42.", 12)
    assert set(result) == {"task", "answer"}


async def test_the_graph_runs_on_its_own() -> None:
    graph: Any = router_of().graph
    result = await graph.ainvoke({"task": {"prompt": "What is the answer?", "kind": "math"}})
    assert result["answer"]["text"] == "It is 42."


async def test_a_checkpointer_can_keep_the_state() -> None:
    from langgraph.checkpoint.memory import InMemorySaver
    from langgraph.graph import END, START, StateGraph

    outer: Any = StateGraph(Outer)
    outer.add_node("ask", router_of().graph)
    outer.add_edge(START, "ask")
    outer.add_edge("ask", END)
    graph = outer.compile(checkpointer=InMemorySaver())
    config = {"configurable": {"thread_id": "1"}}
    await graph.ainvoke({"task": to_data(QUESTION)}, config)
    kept = await graph.aget_state(config)
    assert kept.values["answer"]["text"] == "It is 42."


class Person(BaseModel):
    name: str


async def test_a_pydantic_class_reaches_the_verifiers() -> None:
    seen: list[type | None] = []

    class Looks(Silent):
        async def verify(self, task: Task, attempt: Any) -> Any:
            seen.append(task.output_type)
            return await super().verify(task, attempt)

    router = Router(
        limited(),
        models={name: Says(f"test:{name}", ["{}"]) for name in ("solver", "reasoner", "general")},
        verifiers=[Looks("extraction"), Silent("math"), Silent("proof"), Silent("code")],
        env={},
    )
    await router.asolve(Task(prompt="Who?", output_type=Person))
    assert seen[0] is Person
