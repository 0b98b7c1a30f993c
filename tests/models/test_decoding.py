"""Schemas constrain replies where a server does it well, and never from before the thinking on."""

from pathlib import Path

import pytest

from proofroute.core import Json, ModelRequest
from proofroute.models.profiles import builtin_profiles, habits
from proofroute.models.strict_schema import is_strict
from proofroute.models.weights import thinks
from tests.models.asking import ask, request
from tests.models.servers import Refuse, Say, ollama_server, openai_server

SCHEMA: dict[str, Json] = {
    "type": "object",
    "properties": {"a": {"type": "integer"}},
    "required": ["a"],
    "additionalProperties": False,
}


def _asked(*, think: bool = True) -> ModelRequest:
    return request("Give JSON.", json_schema=SCHEMA, think=think)


@pytest.mark.parametrize(
    ("model", "thinking"),
    [
        ("deepseek-ai/DeepSeek-R1-Distill-Qwen-7B", True),
        ("deepseek-r1:7b", True),
        ("qwq:32b", True),
        ("Qwen/Qwen3-8B", True),
        ("Qwen/Qwen3-30B-A3B-Thinking-2507", True),
        ("openai/gpt-oss-20b", True),
        ("magistral-small", True),
        ("zai-org/GLM-4.6", True),
        ("microsoft/phi-4-mini-reasoning", True),
        ("moonshotai/Kimi-K2-Thinking", True),
        ("llama3", False),
        ("meta-llama/Llama-3.3-70B-Instruct", False),
        ("Qwen/Qwen2.5-7B-Instruct", False),
        ("Qwen/Qwen3-30B-A3B-Instruct-2507", False),
        ("mistral-small", False),
        ("phi-4", False),
        ("gemma-3-4b-it", False),
    ],
)
async def test_a_model_that_thinks_is_constrained_only_where_it_may_not(model: str, thinking: bool) -> None:
    assert habits(builtin_profiles()["generic"], model, "http://127.0.0.1:8000/v1").thinks is thinking
    with openai_server(Say(content="{}")) as server:
        await ask(f"generic:{model}@{server.address}", _asked())
        await ask(f"generic:{model}@{server.address}", _asked(think=False))
    first, form = server.requests
    assert ("response_format" in first) is not thinking
    assert form["response_format"]["json_schema"] == {"name": "answer", "schema": SCHEMA, "strict": True}
    assert form.get("chat_template_kwargs") == ({"enable_thinking": False} if thinking else None)
    assert "chat_template_kwargs" not in first


@pytest.mark.parametrize(
    ("model", "address"),
    [
        ("o4-mini", "https://api.openai.com/v1"),
        ("gpt-5-mini", "https://api.openai.com/v1"),
        ("deepseek-flash", "https://api.deepseek.com"),
    ],
)
def test_servers_that_constrain_only_what_follows_the_thinking(model: str, address: str) -> None:
    known = habits(builtin_profiles()["openai"], model, address)
    assert known.thinks
    assert known.constrains(_asked()) == SCHEMA


async def test_ollama_gets_the_format_where_nothing_is_thought() -> None:
    with ollama_server(Say(content="{}")) as server:
        for model in ("deepseek-r1:7b", "llama3"):
            await ask(f"ollama:{model}@{server.address}", _asked())
            await ask(f"ollama:{model}@{server.address}", _asked(think=False))
    thought, formed, plain, plain_formed = server.requests
    assert (thought["think"], "format" in thought) == (True, False)
    assert (formed["think"], formed["format"]) == (False, SCHEMA)
    assert plain["format"] == plain_formed["format"] == SCHEMA


async def test_a_model_of_ollama_that_cannot_think_after_all_is_constrained() -> None:
    cannot = Refuse(status=400, body={"error": '"qwen3-like" does not support thinking'})
    with ollama_server(cannot, Say(content="{}")) as server:
        await ask(f"ollama:qwen3-like@{server.address}", _asked())
    first, second = server.requests
    assert "format" not in first
    assert second["format"] == SCHEMA
    assert "think" not in second


@pytest.mark.parametrize(
    ("more", "strict"),
    [
        ({}, True),
        ({"$schema": "https://json-schema.org/draft/2020-12/schema"}, True),
        ({"additionalProperties": True}, False),
        ({"required": []}, False),
        ({"properties": {"a": {"type": "string", "minLength": 1}}}, False),
        ({"properties": {"a": {"type": "string", "pattern": "[0-9]"}}}, True),
        ({"properties": {"a": {"type": "string", "format": "iban"}}}, False),
        ({"properties": {"a": {"type": "string", "format": "date"}}}, True),
        ({"properties": {"a": {"anyOf": [{"type": "string"}, {"type": "null"}]}}}, True),
        ({"properties": {"a": {"oneOf": [{"type": "string"}, {"type": "null"}]}}}, False),
        ({"properties": {"a": {"type": "object", "properties": {"b": {"type": "string"}}}}}, False),
        ({"properties": {"a": {"$ref": "#/$defs/b"}}, "$defs": {"b": {"type": "string"}}}, True),
        ({"properties": {"a": {"$ref": "#/$defs/b"}}, "$defs": {"b": {"not": {}}}}, False),
        ({"properties": {"a": {"type": "array", "items": {"type": "string"}, "uniqueItems": True}}}, False),
        ({"properties": {"a": {}}}, False),
        ({"properties": {"a": True}}, False),
        ({"anyOf": [{"type": "object"}]}, False),
        ({"type": "array", "items": {"type": "string"}}, False),
        ({"properties": {"a": {"enum": [str(number) for number in range(1_001)]}}}, False),
    ],
)
async def test_a_schema_is_sent_as_strict_only_within_the_subset(more: dict[str, Json], strict: bool) -> None:
    schema = {**SCHEMA, **more}
    with openai_server(Say(content="{}")) as server:
        await ask(f"openai:gpt-4.1-mini@{server.address}", request(json_schema=schema))
    sent = server.requests[0]["response_format"]["json_schema"]
    assert sent["strict"] is strict
    schema.pop("$schema", None)
    assert sent["schema"] == schema


def test_a_deep_schema_is_not_strict() -> None:
    schema: dict[str, Json] = SCHEMA
    for _ in range(12):
        schema = {**SCHEMA, "properties": {"a": schema}}
    assert not is_strict(schema)


def test_weights_tell_whether_they_think(tmp_path: Path) -> None:
    for name, template, thinking in (("a", b"{% if %}<think>{% endif %}", True), ("b", b"plain", False)):
        file = tmp_path / f"{name}.gguf"
        file.write_bytes(b"GGUF" + b"\0" * 100 + template)
        assert thinks(file) is thinking


async def test_local_weights_that_think_are_not_constrained_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from proofroute.models import engine

    file = tmp_path / "some.gguf"
    file.write_bytes(b"GGUF<think>")
    with openai_server(Say(content="{}")) as server:

        def served(weights: Path) -> tuple[str, str]:
            del weights
            return server.address, "key"

        monkeypatch.setattr(engine, "serve", served)
        await ask(f"local:{file}", _asked())
        await ask(f"local:{file}", _asked(think=False))
    assert "response_format" not in server.requests[0]
    assert server.requests[1]["chat_template_kwargs"] == {"enable_thinking": False}
    assert "response_format" in server.requests[1]
