"""What the versions of Ollama do with R1, spoken over HTTP in Ollama's own protocol."""

from typing import Any

import pytest

from proofroute.core import Json, Message, ModelContextExceeded, ModelRejected, ModelRequest, Usage
from proofroute.models import make_model
from proofroute.models.faults import Care
from tests.models.asking import NO_ENV, ask, request
from tests.models.servers import Choose, Raw, Refuse, Say, Turn, ollama_server

SCHEMA: dict[str, Json] = {
    "type": "object",
    "properties": {"a": {"type": "integer"}},
    "required": ["a"],
}
COUNTS = {"prompt_eval_count": 12, "eval_count": 500}
SPENT = Say(content="", reasoning="Hmm. " * 10, finish="length", usage=COUNTS)


def version_0_9_6(sent: dict[str, Any]) -> Turn:
    """A format is obeyed from the first character on, so that nothing is thought."""
    if "format" in sent:
        return Say(content='{"a": 1}')
    return Say(content='{"a": 1}', reasoning="One." if sent.get("think") else "")


def version_0_8(sent: dict[str, Any]) -> Turn:
    """The field ``think`` is not known and not minded; thoughts stand in tags."""
    del sent
    return Say(content="<think>\nOne.\n</think>\n\n{}")


async def test_thoughts_come_in_a_field_of_their_own() -> None:
    with ollama_server(Choose(version_0_9_6)) as server:
        reply, _ = await ask(f"ollama:deepseek-r1:7b@{server.address}")
    assert (reply.content, reply.reasoning) == ('{"a": 1}', "One.")


async def test_an_older_version_writes_tags() -> None:
    with ollama_server(Choose(version_0_8)) as server:
        reply, _ = await ask(f"ollama:deepseek-r1:7b@{server.address}")
    assert (reply.content, reply.reasoning) == ("{}", "One.")


@pytest.mark.parametrize(
    "text", ["<think>\n\n</think>\n\nIt is 391.", "One.</think>It is 391.", "It is 391."]
)
async def test_tags_are_whole_halved_or_empty(text: str) -> None:
    with ollama_server(Say(content=text)) as server:
        reply, _ = await ask(f"ollama:deepseek-r1:7b@{server.address}")
    assert reply.content == "It is 391."


async def test_a_format_never_keeps_the_model_from_thinking() -> None:
    with ollama_server(Choose(version_0_9_6)) as server:
        reply, _ = await ask(f"ollama:deepseek-r1:7b@{server.address}", request(json_schema=SCHEMA))
        formed, _ = await ask(
            f"ollama:deepseek-r1:7b@{server.address}", request(json_schema=SCHEMA, think=False)
        )
    assert (reply.reasoning, formed.reasoning) == ("One.", "")
    assert ["format" in sent for sent in server.requests] == [False, True]


async def test_a_format_that_is_dropped_comes_back_as_prose() -> None:
    """Versions that drop the format with ``think=false``: what came is given as it came, to be checked."""

    def dropping(sent: dict[str, Any]) -> Turn:
        return Say(content="a is one" if sent.get("think") is False else '{"a": 1}')

    with ollama_server(Choose(dropping)) as server:
        asked = request(json_schema=SCHEMA, think=False)
        reply, _ = await ask(f"ollama:deepseek-r1:7b@{server.address}", asked)
    assert (reply.content, reply.finish_reason) == ("a is one", "stop")


async def test_thoughts_of_earlier_turns_stay_here() -> None:
    turns = (Message("user", "17*23?"), Message("assistant", "390"), Message("user", "Check that."))
    with ollama_server(Say(content="391")) as server:
        asked = ModelRequest(messages=turns, thoughts={1: "17*20 + 17*3"})
        await ask(f"ollama:deepseek-r1:7b@{server.address}", asked)
    assert all("thinking" not in turn for turn in server.requests[0]["messages"])


async def test_r1_is_prompted_as_its_authors_advise() -> None:
    asked = ModelRequest(messages=(Message("system", "Be brief."), Message("user", "17*23?")))
    with ollama_server(Say(content="391", usage=COUNTS)) as server:
        reply, _ = await ask(f"ollama:deepseek-r1:7b@{server.address}", asked)
    sent = server.requests[0]
    assert sent["messages"] == [{"role": "user", "content": "Be brief.\n\n17*23?"}]
    assert (sent["options"]["temperature"], sent["options"]["top_p"]) == (0.6, 0.95)
    assert sent["options"]["num_ctx"] == 16_384
    assert (reply.usage, reply.cost_usd) == (Usage(input_tokens=12, output_tokens=500), 0.0)


async def test_the_context_grows_with_the_bound_of_the_reply() -> None:
    with ollama_server(Say(content="391")) as server:
        await ask(f"ollama:deepseek-r1:7b@{server.address}", request(max_tokens=30_000))
    options = server.requests[0]["options"]
    assert (options["num_predict"], options["num_ctx"] >= 30_000) == (30_000, True)


async def test_and_never_without_end() -> None:
    with ollama_server(Say(content="391")) as server:
        await ask(f"ollama:deepseek-r1:7b@{server.address}", request(max_tokens=10**6))
    assert server.requests[0]["options"]["num_ctx"] == 65_536


async def test_a_context_that_is_too_small_ends_in_thought_and_is_made_larger() -> None:
    with ollama_server(SPENT, Say(content="It is 391.", usage=COUNTS)) as server:
        model = make_model(f"ollama:deepseek-r1:7b@{server.address}", NO_ENV, care=Care())
        reply = await model.generate(request(max_tokens=5_000))
    assert (reply.content, reply.calls) == ("It is 391.", 2)
    first, second = (sent["options"] for sent in server.requests)
    assert (first["num_predict"], second["num_predict"]) == (5_000, 20_000)
    assert second["num_ctx"] > first["num_ctx"]


async def test_a_model_that_cannot_think_is_noted() -> None:
    cannot = Refuse(status=400, body={"error": '"llama3" does not support thinking'})
    with ollama_server(cannot, Say(content="391")) as server:
        reply, _ = await ask(f"ollama:llama3@{server.address}")
    assert (reply.content, reply.calls) == ("391", 2)
    assert "without `think`, which it does not take" in reply.notes[0]


async def test_what_is_asked_for_beyond_is_an_option() -> None:
    with ollama_server(Say(content="391")) as server:
        await ask(f"ollama:llama3@{server.address}", request(parameters={"num_ctx": 2048, "top_k": 5}))
    assert server.requests[0]["options"] == {"num_ctx": 2048, "top_k": 5}


@pytest.mark.parametrize(
    ("headers", "seconds"), [((("Retry-After", "7"),), 7.0), ((("Retry-After", "soon"),), None), ((), None)]
)
async def test_when_it_may_be_asked_again(
    headers: tuple[tuple[str, str], ...], seconds: float | None
) -> None:
    refused = Refuse(status=503, body={"error": "server busy"}, headers=headers)
    with ollama_server(refused) as server, pytest.raises(ModelRejected) as raised:
        await ask(f"ollama:deepseek-r1:7b@{server.address}")
    assert (raised.value.retryable, raised.value.retry_after) == (True, seconds)


async def test_a_prompt_that_is_too_long_is_told_apart() -> None:
    refused = Refuse(status=400, body={"error": "the input length exceeds the context length"})
    with ollama_server(refused) as server, pytest.raises(ModelContextExceeded) as raised:
        await ask(f"ollama:deepseek-r1:7b@{server.address}")
    assert not raised.value.retryable


async def test_empty_lines_between_the_parts() -> None:
    line = (
        b'{"model": "m", "created_at": "2026-01-01T00:00:00Z", "message": {"role": "assistant", '
        b'"content": "391"}, "done": true, "done_reason": "stop"}\n'
    )
    with ollama_server(Raw(body=line, content_type="application/x-ndjson")) as server:
        reply, _ = await ask(f"ollama:deepseek-r1:7b@{server.address}")
    assert reply.content == "391"
