"""Models behind Ollama's protocol, asked over real HTTP."""

import asyncio

import pytest

from proofroute.core import (
    ModelError,
    ModelProtocolError,
    ModelRejected,
    ModelTimeout,
    ModelUnknown,
    ModelUnreachable,
    Usage,
)
from proofroute.models import make_model
from tests.models.asking import ask, closed_port, request
from tests.models.servers import CutShort, Drop, Hang, Raw, Refuse, Say, Turn, ollama_server

NO_THINKING = Refuse(status=400, body={"error": '"llama3" does not support thinking'})
COUNTS = {"prompt_eval_count": 12, "eval_count": 34}


async def test_the_seed_call_by_specification() -> None:
    with ollama_server(Say(content="It is 391.", reasoning="17*23 = 391", usage=COUNTS)) as server:
        reply, shown = await ask(f"ollama:deepseek-r1:7b@{server.address}")
    assert (reply.content, reply.reasoning, reply.finish_reason) == ("It is 391.", "17*23 = 391", "stop")
    assert reply.usage == Usage(input_tokens=12, output_tokens=34)
    assert reply.cost_usd == 0.0
    assert "".join(piece.content for piece in shown) == "It is 391."
    assert "".join(piece.reasoning for piece in shown) == "17*23 = 391"
    sent = server.requests[0]
    assert (sent["model"], sent["think"], sent["stream"]) == ("deepseek-r1:7b", True, True)


@pytest.mark.parametrize("with_scheme", [True, False])
async def test_the_seed_call_by_environment(with_scheme: bool) -> None:
    with ollama_server(Say(content="391", reasoning="thought")) as server:
        host = server.address if with_scheme else server.address.removeprefix("http://")
        reply, _ = await ask("ollama:deepseek-r1:7b", env={"OLLAMA_HOST": host})
    assert (reply.content, reply.reasoning) == ("391", "thought")


async def test_an_older_server_leaves_the_tags_in_the_content() -> None:
    with ollama_server(Say(content="<think>\n17*23\n</think>\n\nIt is 391.")) as server:
        reply, _ = await ask(f"ollama:deepseek-r1:7b@{server.address}")
    assert (reply.content, reply.reasoning) == ("It is 391.", "17*23")


async def test_a_model_that_cannot_think_is_asked_again_without() -> None:
    with ollama_server(NO_THINKING, Say(content="391")) as server:
        reply, _ = await ask(f"ollama:llama3@{server.address}")
    assert reply.content == "391"
    assert ["think" in sent for sent in server.requests] == [True, False]


async def test_it_is_asked_again_once_only() -> None:
    with ollama_server(NO_THINKING) as server:
        with pytest.raises(ModelRejected):
            await ask(f"ollama:llama3@{server.address}")
        assert len(server.requests) == 2


async def test_parameters_go_along() -> None:
    schema = {"type": "object", "properties": {"a": {"type": "integer"}}}
    asked = request("Give JSON.", temperature=0.3, seed=7, max_tokens=99, json_schema=schema)
    with ollama_server(Say(content="{}")) as server:
        await ask(f"ollama:llama3@{server.address}", asked)
        await ask(f"ollama:deepseek-r1:7b@{server.address}", request(json_schema=True))
    options = server.requests[0]["options"]
    assert (options["temperature"], options["seed"], options["num_predict"]) == (0.3, 7, 99)
    assert options["num_ctx"] > 4096
    assert server.requests[0]["format"] == schema
    assert server.requests[1]["options"]["temperature"] == 0.6
    assert "format" not in server.requests[1]


async def failing(turn: Turn, seconds: float | None = None) -> ModelError:
    with ollama_server(turn) as server, pytest.raises(ModelError) as raised:
        await ask(f"ollama:deepseek-r1:7b@{server.address}", request(seconds=seconds))
    assert server.address in str(raised.value)
    assert raised.value.model == "ollama:deepseek-r1:7b"
    return raised.value


async def test_a_model_that_is_not_there_says_how_to_get_it() -> None:
    raised = await failing(Refuse(status=404, body={"error": 'model "deepseek-r1:7b" not found'}))
    assert isinstance(raised, ModelUnknown)
    assert "ollama pull deepseek-r1:7b" in str(raised)


@pytest.mark.parametrize(("status", "retryable"), [(400, False), (401, False), (429, True), (500, True)])
async def test_a_refusal_is_told(status: int, retryable: bool) -> None:
    raised = await failing(Refuse(status=status, body={"error": "no room"}))
    assert isinstance(raised, ModelRejected)
    assert "no room" in str(raised)
    assert raised.retryable is retryable


async def test_an_error_in_the_middle_of_a_stream_is_a_refusal() -> None:
    raised = await failing(Raw(body=b'{"error": "out of memory"}\n'))
    assert isinstance(raised, ModelRejected)
    assert "out of memory" in str(raised)


@pytest.mark.parametrize(
    "turn",
    [
        CutShort(),
        Drop(),
        Say(content="It is 39", finish=None),
        Raw(body=b"<html>hello</html>", content_type="text/html"),
        Raw(body=b""),
        Raw(body=b"[1]\n"),
        Raw(body=b"5\n"),
        Raw(body=b"{}\n"),
        Raw(body=b'{"message": 5}\n'),
        Raw(body=b'{"message": {"role": "assistant", "content": 5}, "done": true}\n'),
        Raw(body=b"\xff\xfe\n"),
        Raw(body=b"[" * 200_000),
        Raw(body=b'{"message"', announced=500),
    ],
    ids=repr,
)
async def test_nonsense_is_told_from_a_reply(turn: Turn) -> None:
    raised = await failing(turn)
    assert isinstance(raised, ModelProtocolError)
    assert len(str(raised)) < 600


async def test_a_model_that_does_not_answer_in_time() -> None:
    raised = await failing(Hang(), seconds=0.3)
    assert isinstance(raised, ModelTimeout)


async def test_nothing_listens() -> None:
    address = f"http://127.0.0.1:{closed_port()}"
    with pytest.raises(ModelUnreachable) as raised:
        await ask(f"ollama:deepseek-r1:7b@{address}")
    for word in ("ollama:deepseek-r1:7b", address, "ollama serve"):
        assert word in str(raised.value)


async def test_cancelling_a_call_ends_it() -> None:
    with ollama_server(Hang()) as server:
        call = asyncio.create_task(make_model(f"ollama:m@{server.address}", {}).generate(request()))
        await asyncio.to_thread(server.asked.wait, 5)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call


def test_one_model_serves_several_event_loops() -> None:
    with ollama_server(Say(content="391")) as server:
        model = make_model(f"ollama:m@{server.address}", {})
        for _ in range(3):
            assert asyncio.run(model.generate(request())).content == "391"
