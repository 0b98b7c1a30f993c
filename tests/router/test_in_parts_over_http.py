"""A long source read in parts by a model behind HTTP, with a server that is busy in between."""

import json
from dataclasses import replace
from typing import Any

import pytest

from proofroute.core import Answer, Task
from proofroute.models.faults import Faults
from proofroute.router import Router, builtin_config
from tests.models.servers import Choose, Refuse, Say, Turn, ollama_server, openai_server
from tests.router.test_in_parts import LINE, SCHEMA, SHOWN, TOTAL, table

CHUNK = 400


def _reads(request: dict[str, Any]) -> Turn:
    """Answer with the rows and the total that the last message shows."""
    shown = SHOWN.search(request["messages"][-1]["content"])
    assert shown is not None
    totals = TOTAL.findall(shown[1])
    lines = [{"item": item, "qty": int(qty)} for item, qty in LINE.findall(shown[1])]
    answer = {"total": int(totals[-1]) if totals else None, "lines": lines}
    return Say(content=f"```json\n{json.dumps(answer)}\n```")


async def _ask(provider: str, source: str, *before: Turn) -> tuple[Answer, int]:
    server = ollama_server if provider == "ollama" else openai_server
    name = "ollama:qwen3:4b" if provider == "ollama" else "openai:gpt-5-mini"
    with server(*before, Choose(_reads)) as served:
        env = {"PROOFROUTE_REASONER": f"{name}@{served.address}", "OPENAI_API_KEY": "none"}
        config = builtin_config(env)
        policy = replace(config.policies["extraction"], ladder=("reasoner",), chunk=CHUNK, tries=1)
        config = replace(
            config,
            policies={**config.policies, "extraction": policy},
            budget=replace(config.budget, calls=20),
            faults=Faults(wait=0.001, most_wait=0.01),
        )
        router = Router(config, env=env)
        task = Task(prompt="Extract the order.", kind="extraction", source=source, json_schema=SCHEMA)
        answer = await router.asolve(task)
        assert answer.text is None or (await router.arecheck(answer)).holds
        return answer, len(served.requests)


@pytest.mark.parametrize("provider", ["openai", "ollama"])
async def test_parts_over_http_become_one_answer_with_spans_in_the_whole(provider: str) -> None:
    source = table(40)
    answer, asked = await _ask(provider, source)
    assert asked > 2
    assert answer.value == {
        "total": 9999,
        "lines": [{"item": f"thing {n}", "qty": n + 1000} for n in range(40)],
    }
    assert answer.verdict.status == "verified"
    spans = [span for item in answer.verdict.evidence for span in item.spans]
    assert all(source[span.start : span.end] == span.text for span in spans)


async def test_a_busy_server_is_asked_again_for_its_part() -> None:
    busy = Refuse(status=503, body={"error": "busy"})
    answer, asked = await _ask("openai", table(40), busy)
    _, plain = await _ask("openai", table(40))
    assert asked == plain + 1
    assert answer.verdict.status == "verified"


async def test_a_part_without_json_leaves_no_value() -> None:
    answer, _ = await _ask("openai", table(40), Say(content="I cannot read this part."))
    assert answer.value is None
    assert not answer.accepted
    assert answer.verdict.status == "undecided"
