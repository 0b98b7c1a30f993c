"""What specifications mean, and what wrong ones are answered with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.core import UsageError
from proofroute.models import Spec, make_model, parse_spec
from proofroute.models.endpoint import endpoint
from proofroute.models.profiles import builtin_profiles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ollama:deepseek-r1:7b", Spec("ollama", "deepseek-r1:7b")),
        ("openai:m@http://127.0.0.1:9/v1/", Spec("openai", "m", "http://127.0.0.1:9/v1")),
        ("openrouter:deepseek/deepseek-r1:free", Spec("openrouter", "deepseek/deepseek-r1:free")),
        ("openai:claude@20240229", Spec("openai", "claude@20240229")),
        ("vllm:m@http://127.0.0.1:8000/v1", Spec("vllm", "m", "http://127.0.0.1:8000/v1")),
        ("anthropic:claude-sonnet-5-5", Spec("anthropic", "claude-sonnet-5-5")),
        ("generic:qwen@q4_k_m@http://h/v1", Spec("generic", "qwen@q4_k_m", "http://h/v1")),
        ("openai:m@main@http://h/v1", Spec("openai", "m@main", "http://h/v1")),
        ("openrouter:@cf/meta/llama", Spec("openrouter", "@cf/meta/llama")),
        (
            "openai:@cf/meta/llama@https://gw.example/v1",
            Spec("openai", "@cf/meta/llama", "https://gw.example/v1"),
        ),
        ("generic:m@http://[::1]:8000/v1", Spec("generic", "m", "http://[::1]:8000/v1")),
        (" DeepSeek:deepseek-flash ", Spec("deepseek", "deepseek-flash")),
        ("local", Spec("local", "smollm2")),
        ("local:smollm2", Spec("local", "smollm2")),
        ("local:/a b/x@y:z.gguf", Spec("local", "/a b/x@y:z.gguf")),
        ("replay:some/file.jsonl", Spec("replay", "some/file.jsonl")),
        ("solver", Spec("solver", "")),
    ],
)
def test_read(text: str, expected: Spec) -> None:
    assert parse_spec(text) == expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "provider:model"),
        ("x" * 5_000, "provider:model"),
        ("olama:deepseek-r1:7b", "did you mean ollama:deepseek-r1:7b"),
        ("deepseek-r1:7b", "did you mean ollama:deepseek-r1:7b"),
        ("deepseek-reasoner", "did you mean deepseek:deepseek-reasoner"),
        ("gpt-4.1", "did you mean openai:gpt-4.1"),
        ("claude-opus-5-5", "did you mean anthropic:claude-opus-5-5"),
        ("smollm2", "did you mean local:smollm2"),
        ("lmstudio:m@http://127.0.0.1:8000/v1", "did you mean generic:m@http://127.0.0.1:8000/v1"),
        ("nobody:m", "there is deepseek, openai"),
        ("deepseek", "deepseek:deepseek-flash"),
        ("deepseek:", "names no model"),
        ("openai:@http://127.0.0.1:9", "names no model"),
        ("openai:m@127.0.0.1:9/v1", "did you mean openai:m@http://127.0.0.1:9/v1"),
        ("openai:m@localhost", "did you mean openai:m@http://localhost"),
        ("openai:m@ftp://host", "write http://HOST:PORT"),
        ("openai:m@http://", "write http://HOST:PORT"),
        ("openai:m@http://host:99999", "not an address"),
        ("openai:m@http://[::1", "not an address"),
        ("openai:m@http://me:secret@host", "environment variables"),
        ("openai:m@http://host/v1?key=1", "'?'"),
        ("openai:two words", "blanks"),
        ("openai:m@http://ho st", "not an address"),
        ("ollama:m@http://127.0.0.1:11434/v1", "did you mean 'http://127.0.0.1:11434'"),
        ("generic:m", "needs an address"),
        ("openai:gpt@notaurl", "write openai:gpt@http://notaurl"),
        ("openai:gpt@", "ends with an @ and no address"),
        ("openai:gpt@@http://127.0.0.1:9", "one @ too many"),
        ("ollama:x@myhost", "write ollama:x@http://myhost"),
        ("@http://127.0.0.1:9", "names no provider"),
        (":m", "names no provider"),
        ("llamacpp:m", "did you mean generic:m@http://127.0.0.1:8000/v1"),
        ("vllm:m", "write vllm:m@http://HOST:PORT/v1"),
        ("solver:x", "write 'solver'"),
        ("replay:", "replay:FILE.jsonl"),
    ],
)
def test_hints(text: str, hint: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_spec(text)
    assert hint in str(raised.value)
    assert "secret" not in str(raised.value)


@given(st.text(max_size=60) | st.from_regex(r"(openai|ollama|generic):[a-z@:/.]{0,20}", fullmatch=True))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        spec = parse_spec(text)
    except UsageError:
        return
    assert spec.model or spec.provider == "solver"


NAMES = st.from_regex(r"[a-z0-9][a-z0-9:/._-]{0,30}", fullmatch=True)


@given(st.sampled_from(sorted(builtin_profiles())), NAMES, st.integers(1, 65535))
def test_what_is_written_is_read_back(provider: str, model: str, port: int) -> None:
    address = f"http://127.0.0.1:{port}"
    assert parse_spec(f"{provider}:{model}@{address}") == Spec(provider, model, address)


@pytest.mark.parametrize(
    ("text", "name"),
    [("solver", "solver"), ("local", "local:smollm2"), ("openai:m@http://127.0.0.1:9/v1", "openai:m")],
)
def test_a_model_is_named_without_its_address(text: str, name: str) -> None:
    assert make_model(text, {}).name == name


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1:9000", "http://127.0.0.1:9000"),
        ("0.0.0.0", "http://127.0.0.1:11434"),
        ("gpu.example", "http://gpu.example:11434"),
        ("https://gpu.example", "https://gpu.example"),
        ("http://[::1]:5", "http://[::1]:5"),
    ],
)
def test_the_variable_that_the_ollama_server_listens_by_is_understood(host: str, address: str) -> None:
    assert endpoint(parse_spec("ollama:m"), {"OLLAMA_HOST": host}).address == address


def test_a_broken_variable_is_named() -> None:
    with pytest.raises(UsageError, match="OPENAI_BASE_URL"):
        make_model("openai:m", {"OPENAI_BASE_URL": "127.0.0.1:9"})
    with pytest.raises(UsageError, match="OPENAI_API_KEY"):
        make_model("openai:m", {"OPENAI_API_KEY": "köy"})


def test_a_key_never_goes_to_another_providers_server_while_that_has_its_own() -> None:
    env = {"OPENAI_API_KEY": "mine", "DEEPSEEK_API_KEY": "theirs"}
    found = endpoint(parse_spec("openai:deepseek-flash@https://api.deepseek.com"), env)
    assert found.key == "theirs"
    assert "theirs" not in repr(found)


def test_embedded_models_are_named_or_files() -> None:
    with pytest.raises(UsageError, match="there is smollm2"):
        make_model("local:smollm3", {})
    with pytest.raises(UsageError, match="no such file"):
        make_model("local:/nowhere/model.gguf", {})
    with pytest.raises(UsageError, match="not a GGUF file"):
        make_model(f"local:{__file__}", {})


def test_the_misspelt_name_of_a_configured_model() -> None:
    with pytest.raises(UsageError, match="no model is called 'reasnoer'; did you mean 'reasoner'"):
        parse_spec("reasnoer", ["solver", "reasoner"])
    with pytest.raises(UsageError, match="configured are solver, reasoner"):
        parse_spec("nobody:m", ["solver", "reasoner"])


def test_hints_keep_the_address_that_was_asked() -> None:
    hosted = endpoint(parse_spec("openai:m@http://127.0.0.1:9/v1"), {})
    assert "models check openai:m@http://127.0.0.1:9/v1" in str(hosted.unknown(""))
    ollama = endpoint(parse_spec("ollama:m@http://127.0.0.1:99"), {})
    assert "`OLLAMA_HOST=http://127.0.0.1:99 ollama pull m`" in str(ollama.unknown(""))
    assert "`OLLAMA_HOST=http://127.0.0.1:99 ollama serve`" in str(ollama.unreachable(""))
    assert "`ollama serve`" in str(endpoint(parse_spec("ollama:m"), {}).unreachable(""))
    elsewhere = str(endpoint(parse_spec("ollama:m@http://far.example:11434"), {}).unreachable(""))
    assert "start Ollama there" in elsewhere
