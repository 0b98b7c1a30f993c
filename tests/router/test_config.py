"""Configuration: what a file leaves out stays as it is, and what is wrong is named with its place."""

from pathlib import Path

import pytest

from proofroute.core import Acceptance, ConfigError, UsageError
from proofroute.router import Router, builtin_config, load_config, parse_config

GOOD = """\
version: 1
models:
  r1: openai:deepseek-reasoner@http://127.0.0.1:9000/v1
routes:
  math:
    ladder: [solver, r1]
    tries: 2
    accept: {undecided_from: bounded}
limits:
  seconds: 30
"""


def test_a_file_lies_over_the_builtin_configuration() -> None:
    config = parse_config(GOOD, "proofroute.yaml", {})
    base = builtin_config({})
    assert config.models == {**base.models, "r1": "openai:deepseek-reasoner@http://127.0.0.1:9000/v1"}
    math = config.policy("math")
    assert (math.ladder, math.tries) == (("solver", "r1"), 2)
    assert math.verifiers == ("math",)
    assert math.acceptance == Acceptance(undecided_from="bounded")
    assert config.policy("code") == base.policy("code")
    assert (config.budget.seconds, config.budget.calls) == (30, base.budget.calls)


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("version: 2\n", ":1:1:", "version"),
        ("{}\n", ":1:1:", "version"),
        ("version: 1\nmodel: {}\n", ":2:1:", "did you mean 'models'"),
        ("version: 1\nroutes:\n  maths: {}\n", ":3:3:", "math"),
        ("version: 1\nroutes:\n  math:\n    lader: [a]\n", ":4:5:", "did you mean 'ladder'"),
        ("version: 1\nroutes:\n  math:\n    ladder: []\n", ":4:5:", "at least 1"),
        ("version: 1\nroutes:\n  math:\n    tries: many\n", ":4:5:", "integer"),
        (
            "version: 1\nroutes:\n  math:\n    accept: {uncheked: true}\n",
            ":4:14:",
            "did you mean 'unchecked'",
        ),
        ("version: 1\nlimits:\n  second: 3\n", ":3:3:", "did you mean 'seconds'"),
        ("version: 1\nlimits:\n  calls: 0\n", ":3:3:", "greater than or equal to 1"),
        ("version: 1\nmodels: [a]\n", ":2:1:", "dictionary"),
        ("version: 1\nmodels:\n  a: b\n  a: c\n", ":4:3:", "stands here twice"),
        ("version: 1\nmodels: &m {a: b}\nroutes: *m\n", ":3:9:", "aliases"),
        ("version: 1\n  models: {}\n", ":2:9:", "not valid YAML"),
        ("version: 1\nmodels:\n  a: {b: c}\n", ":3:3:", "string"),
        ("- 1\n", ":1:1:", "file"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text: str, place: str, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_config(text, "my.yaml", {})
    assert f"my.yaml{place}" in str(caught.value)
    assert says in str(caught.value)


def test_every_problem_is_named_at_once() -> None:
    with pytest.raises(ConfigError) as caught:
        parse_config("version: 1\nlimits: {calls: 0}\nroutes: {math: {tries: 0}}\n", "my.yaml", {})
    assert len(str(caught.value).splitlines()) == 2


@pytest.mark.parametrize(
    "text", ["\x00", "a: !!python/object:os.system x\n", "? [a]\n: b\n", "---\n---\n", "\t"]
)
def test_hostile_files_are_refused(text: str) -> None:
    with pytest.raises(ConfigError, match=r"my\.yaml"):
        parse_config(text, "my.yaml", {})


def test_a_deeply_nested_file_is_refused() -> None:
    with pytest.raises(ConfigError, match="nested deeper"):
        parse_config("version: 1\nmodels: " + "[" * 20_000, "my.yaml", {})
    with pytest.raises(ConfigError, match="nested deeper"):
        parse_config("\n".join(" " * depth + "a:" for depth in range(1_000)), "my.yaml", {})


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(tmp_path / "missing.yaml", {})
    latin = tmp_path / "latin.yaml"
    latin.write_bytes(b"version: 1 # \xe9\n")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_config(latin, {})


def test_without_a_file_the_environment_names_the_models(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    config = load_config(None, {"PROOFROUTE_GENERAL": "ollama:llama3", "PROOFROUTE_REASONER": ""})
    assert config.models["general"] == "ollama:llama3"
    assert config.models["reasoner"] == "local:smollm2"
    (tmp_path / "proofroute.yaml").write_text(GOOD)
    assert "r1" in load_config(None, {}).models


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("version: 1\nroutes:\n  math: {ladder: [reasonr]}\n", "did you mean 'reasoner'"),
        ("version: 1\nroutes:\n  math: {verifiers: [maths]}\n", "did you mean 'math'"),
    ],
)
def test_a_name_that_is_not_defined_is_refused_when_the_router_is_made(text: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        Router(parse_config(text, "my.yaml", {}), env={})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("hello", "my.yaml:1:1: the file: must be a dictionary, written 'key: value', not 'hello'"),
        ("", "my.yaml:1:1: version: this key is missing: write 'version: 1' on the first line"),
        ("version: 2", "my.yaml:1:1: version: must be 1, not 2"),
        ("version: 1\nlimits: 5", "my.yaml:2:1: limits: must be a dictionary, written 'key: value', not 5"),
        ("version: 1\nlimits:", "my.yaml:2:1: limits: must be a dictionary, written 'key: value', not empty"),
        ("version: 1\nlimts: {}", "my.yaml:2:1: limts: unknown key; did you mean 'limits'?"),
        ("version: 1\nlimits: {calls: 1.5}", "my.yaml:2:10: limits.calls: must be a valid integer, not 1.5"),
        (
            "version: 1\nroutes: {math: {ladder: solver}}",
            "my.yaml:2:17: routes.math.ladder: must be a list, written [a, b], not 'solver'",
        ),
        ("? [a]\n: 1", "my.yaml:1:3: a key must be one word, not a list"),
    ],
)
def test_messages_speak_of_the_file_and_not_of_classes(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_config(text, "my.yaml", {})
    assert str(caught.value) == message
