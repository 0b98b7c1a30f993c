"""Refuted, retried with the counterexample, verified: with the real verifiers and a real server."""

import json
from pathlib import Path

from proofroute.core import Json, Task
from proofroute.router import Router
from tests.models.servers import Say, openai_server

SOURCE = "Order of 3 May 2024, signed by Anna Petrova for Miller & Sons Ltd. Total 129.90 EUR."


def router_at(address: str) -> Router:
    env = {"PROOFROUTE_REASONER": f"openai:deepseek-reasoner@{address}", "OPENAI_API_KEY": "sk-test"}
    return Router(env=env)


async def test_an_invented_name_is_refuted_and_mended() -> None:
    schema: dict[str, Json] = {
        "type": "object",
        "properties": {"name": {"type": "string"}},
        "required": ["name"],
    }
    replies = [Say(content='{"name": "John Smith"}'), Say(content='{"name": "Anna Petrova"}')]
    with openai_server(*replies) as served:
        task = Task(prompt="Who signed?", json_schema=schema, source=SOURCE, reference="Nobody at all")
        answer = await router_at(served.address).asolve(task)
    asked = [attempt for attempt in answer.attempts if attempt.finish_reason != "abstained"]
    assert asked[0].verdict is not None
    assert asked[0].verdict.status == "refuted"
    assert "John Smith" in json.dumps(served.requests[1])
    assert "does not stand in the source" in json.dumps(served.requests[1])
    assert "Nobody at all" not in json.dumps(served.requests)
    assert answer.value == {"name": "Anna Petrova"}


async def test_a_hidden_test_is_never_told(tmp_path: Path) -> None:
    wrong = "```python\ndef double(n):\n    return n + 1\n```"
    right = "```python\ndef double(n):\n    return n * 2\n```"
    with openai_server(Say(content=wrong), Say(content=right)) as served:
        task = Task(
            prompt="Write double(n), which returns twice n.",
            kind="code",
            tests="assert double(1) == 2\nassert double(4321) == 8642",
            tests_hidden=True,
            entry_point="double",
        )
        answer = await router_at(served.address).asolve(task)
    assert (answer.verdict.status, answer.verdict.assurance) == ("verified", "checked")
    assert len(served.requests) == 2
    assert "4321" not in json.dumps(served.requests)
    assert "8642" not in json.dumps(served.requests)


async def test_a_visible_test_is_told_with_its_counterexample() -> None:
    wrong = "```python\ndef double(n):\n    return n + 1\n```"
    right = "```python\ndef double(n):\n    return n * 2\n```"
    with openai_server(Say(content=wrong), Say(content=right)) as served:
        task = Task(
            prompt="Write double(n).", kind="code", tests="assert double(7) == 14", entry_point="double"
        )
        answer = await router_at(served.address).asolve(task)
    assert answer.verdict.status == "verified"
    told = served.requests[1]["messages"][-1]["content"]
    assert "double(7) == 14" in told
    assert "8" in told


async def test_a_wrong_value_is_refuted_and_mended() -> None:
    question = "What is the integral of x^2 from 0 to 3?"
    replies = [Say(content="\\boxed{27}", reasoning="x^3 at 3"), Say(content="\\boxed{9}")]
    with openai_server(*replies) as served:
        answer = await router_at(served.address).with_model("reasoner").asolve(question)
    assert (answer.verdict.status, answer.verdict.assurance, len(answer.attempts)) == (
        "verified",
        "proved",
        2,
    )
    told = served.requests[1]["messages"][-1]["content"]
    assert "27" in told
    assert "x^3 at 3" not in json.dumps(served.requests[1])  # R1 wants no earlier chain of thought
