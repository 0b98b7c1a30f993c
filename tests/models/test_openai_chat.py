"""Models behind OpenAI's protocol, asked over real HTTP."""

import asyncio

import pytest

from proofroute.core import (
    Delta,
    Message,
    MissingKeyError,
    ModelError,
    ModelProtocolError,
    ModelRejected,
    ModelRequest,
    ModelTimeout,
    ModelUnknown,
    ModelUnreachable,
    Usage,
)
from proofroute.models import make_model
from tests.models.asking import ask, closed_port, request
from tests.models.servers import CutShort, Drop, Field, Hang, Raw, Refuse, Say, Turn, openai_server

USAGE = {
    "prompt_tokens": 12,
    "completion_tokens": 34,
    "completion_tokens_details": {"reasoning_tokens": 30},
    "prompt_cache_hit_tokens": 8,
}


async def test_the_seed_call_by_specification() -> None:
    with openai_server(Say(content="It is 391.", reasoning="17*23 = 391", usage=USAGE)) as server:
        reply, shown = await ask(f"openai:deepseek-reasoner@{server.address}")
    assert (reply.content, reply.reasoning, reply.finish_reason) == ("It is 391.", "17*23 = 391", "stop")
    assert reply.usage == Usage(input_tokens=12, output_tokens=34, reasoning_tokens=30, cached_input_tokens=8)
    assert reply.cost_usd is None
    assert "".join(piece.content for piece in shown) == "It is 391."
    assert "".join(piece.reasoning for piece in shown) == "17*23 = 391"
    assert server.requests[0]["model"] == "deepseek-reasoner"
    assert server.requests[0]["messages"] == [{"role": "user", "content": "What is 17*23?"}]


@pytest.mark.parametrize(
    ("spec", "address_variable", "key_variable"),
    [
        ("deepseek:deepseek-reasoner", "DEEPSEEK_BASE_URL", "DEEPSEEK_API_KEY"),
        ("openai:deepseek-reasoner", "OPENAI_BASE_URL", "OPENAI_API_KEY"),
        ("deepseek:deepseek-flash", "DEEPSEEK_BASE_URL", "PROOFROUTE_API_KEY"),
    ],
)
async def test_the_seed_call_by_environment(spec: str, address_variable: str, key_variable: str) -> None:
    with openai_server(Say(content="391", reasoning="thought")) as server:
        env = {address_variable: server.address, key_variable: "sk-secret\n"}
        reply, _ = await ask(spec, env=env)
    assert (reply.content, reply.reasoning) == ("391", "thought")
    assert server.headers[0]["authorization"] == "Bearer sk-secret"


async def test_the_providers_own_key_comes_before_the_shared_one() -> None:
    with openai_server(Say(content="391")) as server:
        env = {"OPENAI_API_KEY": "own", "PROOFROUTE_API_KEY": "shared"}
        await ask(f"openai:m@{server.address}", env=env)
    assert server.headers[0]["authorization"] == "Bearer own"


@pytest.mark.parametrize("field", ["reasoning_content", "reasoning", "thinking"])
@pytest.mark.parametrize("whole", [False, True])
async def test_reasoning_is_found_in_every_field(field: Field, whole: bool) -> None:
    with openai_server(Say(content="391", reasoning="17*23", field=field, whole=whole)) as server:
        reply, _ = await ask(f"generic:r1@{server.address}")
    assert (reply.content, reply.reasoning) == ("391", "17*23")


@pytest.mark.parametrize(
    "text",
    [
        "<think>\n17*23\n</think>\n\nIt is 391.",
        "17*23\n</think>\n\nIt is 391.",
        "<think>17*23</think>It is 391.",
    ],
)
@pytest.mark.parametrize("whole", [False, True])
async def test_reasoning_is_found_before_the_closing_tag(text: str, whole: bool) -> None:
    with openai_server(Say(content=text, whole=whole)) as server:
        reply, _ = await ask(f"openai:deepseek-r1@{server.address}")
    assert (reply.content, reply.reasoning) == ("It is 391.", "17*23")


async def test_tags_in_content_stay_where_the_server_parts_reasoning_itself() -> None:
    with openai_server(Say(content="Close it with </think>.", reasoning="tags")) as server:
        reply, _ = await ask(f"generic:r1@{server.address}")
    assert reply.content == "Close it with </think>."


async def test_a_reply_cut_by_its_token_bound_says_so() -> None:
    with openai_server(Say(content="<think>17*2", finish="length")) as server:
        reply, _ = await ask(f"generic:r1@{server.address}")
    assert (reply.content, reply.reasoning, reply.finish_reason) == ("", "17*2", "length")


async def test_parameters_go_along_where_the_model_takes_them() -> None:
    schema = {"type": "object"}
    asked = request("Give JSON.", temperature=0.3, seed=7, max_tokens=99, json_schema=schema)
    with openai_server(Say(content="{}")) as server:
        for model in ("some-model", "deepseek-reasoner", "o4-mini", "deepseek-r1"):
            await ask(f"openai:{model}@{server.address}", asked)
        plain, reasoner, o4, weights = server.requests
    assert (plain["temperature"], plain["seed"], plain["max_tokens"]) == (0.3, 7, 99)
    assert plain["response_format"]["json_schema"]["schema"] == schema
    assert not {"temperature", "seed", "logprobs"} & set(reasoner)
    assert reasoner["response_format"] == {"type": "json_object"}
    assert "temperature" not in o4
    assert o4["max_completion_tokens"] == 99
    assert weights["temperature"] == 0.3


async def test_r1_weights_get_the_temperature_and_the_user_turn_that_their_authors_advise() -> None:
    turns = (Message("system", "Be brief."), Message("user", "Hi"))
    with openai_server(Say(content="Hi")) as server:
        await ask(f"generic:deepseek-ai/DeepSeek-R1@{server.address}", ModelRequest(messages=turns))
    assert server.requests[0]["temperature"] == 0.6
    assert server.requests[0]["messages"] == [{"role": "user", "content": "Be brief.\n\nHi"}]


async def failing(turn: Turn, model: str = "openai:m", seconds: float | None = None) -> ModelError:
    with openai_server(turn) as server, pytest.raises(ModelError) as raised:
        await ask(f"{model}@{server.address}", request(seconds=seconds), {"OPENAI_API_KEY": "sk-hidden-key"})
    assert server.address.removesuffix("/v1") in str(raised.value)
    assert raised.value.model == model
    assert "sk-hidden-key" not in str(raised.value)
    return raised.value


@pytest.mark.parametrize(
    ("status", "body", "error", "says", "retryable"),
    [
        (401, {"error": {"message": "bad key sk-hidden-key"}}, ModelRejected, "OPENAI_API_KEY", False),
        (402, {"error": {"message": "Insufficient Balance"}}, ModelRejected, "balance", False),
        (403, {"error": "forbidden"}, ModelRejected, "OPENAI_API_KEY", False),
        (404, {"error": {"message": "The model `m` does not exist"}}, ModelUnknown, "/v1", False),
        (404, "<html>Not Found</html>", ModelUnknown, "does not serve the model 'm'", False),
        (400, {"error": {"message": "Model Not Exist"}}, ModelUnknown, "Model Not Exist", False),
        (400, {"error": {"message": "max_tokens is too large"}}, ModelRejected, "too large", False),
        (422, {"detail": "no"}, ModelRejected, "422", False),
        (429, {"error": {"message": "Rate limit"}}, ModelRejected, "later", True),
        (500, "", ModelRejected, "500", True),
        (503, "<html>busy</html>", ModelRejected, "503", True),
    ],
)
async def test_a_refusal_is_told(
    status: int, body: object, error: type[ModelError], says: str, retryable: bool
) -> None:
    raised = await failing(Refuse(status=status, body=body))
    assert type(raised) is error
    assert says in str(raised)
    assert "<html" not in str(raised)
    assert raised.retryable is retryable


@pytest.mark.parametrize("model", ["openai:deepseek-reasoner", "deepseek:deepseek-reasoner"])
async def test_a_withdrawn_name_says_what_to_use_today(model: str) -> None:
    raised = await failing(Refuse(status=400, body={"error": {"message": "Model Not Exist"}}), model)
    assert isinstance(raised, ModelUnknown)
    for word in ("2026-07-24", "deepseek-flash", "ollama:deepseek-r1:7b"):
        assert word in str(raised)


@pytest.mark.parametrize(
    "turn",
    [
        CutShort(),
        CutShort(content="<think>so far"),
        Drop(),
        Say(content="It is 39", finish=None),
        Raw(body=b"<html>hello</html>", content_type="text/html"),
        Raw(body=b"not json"),
        Raw(body=b""),
        Raw(body=b"[" * 200_000),
        Raw(body=b'{"choices": 5}'),
        Raw(body=b'{"choices": [{"message": {"content": 5}}]}'),
        Raw(body=b'{"choices": []}'),
        Raw(body=b'{"choices": [{"message"', announced=500),
        Raw(body=b'data: {"choices"\n\n', content_type="text/event-stream"),
        Raw(body=b"data: 5\n\n", content_type="text/event-stream"),
        Raw(body=b'data: {"choices": [7]}\n\n', content_type="text/event-stream"),
        Raw(body=b"data: \xff\xfe\n\n", content_type="text/event-stream"),
        Raw(body=b"", content_type="text/event-stream"),
        Raw(body=b"hello\n\n", content_type="text/event-stream"),
    ],
    ids=repr,
)
async def test_nonsense_is_told_from_a_reply(turn: Turn) -> None:
    raised = await failing(turn)
    assert isinstance(raised, ModelProtocolError)
    assert len(str(raised)) < 600


async def test_an_error_in_the_middle_of_a_stream_is_a_refusal() -> None:
    body = b'data: {"error": {"message": "overloaded \\u001b[31m now"}}\n\n'
    raised = await failing(Raw(body=body, content_type="text/event-stream"))
    assert isinstance(raised, ModelRejected)
    assert "overloaded" in str(raised)
    assert "\x1b" not in str(raised)


async def test_a_model_that_does_not_answer_in_time() -> None:
    raised = await failing(Hang(), seconds=0.3)
    assert isinstance(raised, ModelTimeout)
    assert "0.3 s" in str(raised)


async def test_nothing_listens() -> None:
    port = closed_port()
    with pytest.raises(ModelUnreachable) as raised:
        await ask(f"openai:m@http://127.0.0.1:{port}/v1")
    for word in ("openai:m", f"http://127.0.0.1:{port}/v1", "start the server"):
        assert word in str(raised.value)


async def test_a_name_that_resolves_to_nothing() -> None:
    with pytest.raises(ModelUnreachable, match=r"nowhere\.invalid"):
        await ask("openai:m@http://nowhere.invalid/v1", env={"OPENAI_API_KEY": "k"})


async def test_a_missing_key_names_its_variable() -> None:
    for spec, variable in [
        ("openai:gpt-4.1", "OPENAI_API_KEY"),
        ("deepseek:deepseek-flash", "DEEPSEEK_API_KEY"),
        ("openai:deepseek-flash@https://api.deepseek.com", "DEEPSEEK_API_KEY"),
        ("together:deepseek-ai/DeepSeek-R1", "TOGETHER_API_KEY"),
    ]:
        with pytest.raises(MissingKeyError) as raised:
            await ask(spec)
        assert raised.value.variable == variable


async def test_cancelling_a_call_ends_it() -> None:
    with openai_server(Hang()) as server:
        model = make_model(f"openai:m@{server.address}", {})
        call = asyncio.create_task(model.generate(request()))
        await asyncio.to_thread(server.asked.wait, 5)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call


def test_one_model_serves_several_event_loops() -> None:
    with openai_server(Say(content="391")) as server:
        model = make_model(f"openai:m@{server.address}", {})
        for _ in range(3):
            assert asyncio.run(model.generate(request())).content == "391"


async def test_calls_at_the_same_time_do_not_mix() -> None:
    turns = [Say(content=f"reply {number}") for number in range(12)]
    with openai_server(*turns) as server:
        model = make_model(f"openai:m@{server.address}", {})
        replies = await asyncio.gather(*(model.generate(request()) for _ in turns))
    assert sorted(reply.content for reply in replies) == sorted(turn.content for turn in turns)


async def test_a_fault_of_the_listener_stays_its_own() -> None:
    def broken(delta: Delta) -> None:
        raise ValueError("mine")

    with openai_server(Say(content="391")) as server, pytest.raises(ValueError, match="mine"):
        await make_model(f"openai:m@{server.address}", {}).generate(request(), broken)


async def test_a_proxy_does_not_stand_before_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{closed_port()}")
    with openai_server(Say(content="391")) as server:
        reply, _ = await ask(f"openai:m@{server.address}")
    assert reply.content == "391"
