"""Profiles: what comes with proofroute is complete, and what a user writes is read or refused in words."""

import re
from dataclasses import fields
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from proofroute.core import ConfigError, Usage
from proofroute.models import parse_spec
from proofroute.models.prices import cost
from proofroute.models.profiles import (
    Habits,
    Price,
    builtin_profiles,
    habits,
    home_of,
    read_profile,
    ready_ladder,
)

HOSTED = ["deepseek", "openai", "anthropic", "openrouter", "together", "fireworks"]
WANTED = [*HOSTED, "ollama", "ollama-v1", "vllm", "sglang", "generic"]


def here(path: tuple[str | int, ...]) -> str:
    del path
    return "mine.yaml:3:1"


def test_every_provider_is_a_file_and_every_file_a_provider() -> None:
    found = {
        file.name.removesuffix(".toml")
        for file in files("proofroute.models.profiles").iterdir()
        if file.name.endswith(".toml")
    }
    assert found - {"families"} == set(WANTED) == set(builtin_profiles())


@pytest.mark.parametrize("name", WANTED)
def test_a_profile_says_all_that_is_needed(name: str) -> None:
    profile = builtin_profiles()[name]
    assert profile.name == name
    assert profile.title
    assert profile.habits.reasoning
    example = (
        profile.example if "@" in profile.example or profile.address else f"{profile.example}@http://h/v1"
    )
    assert parse_spec(f"{name}:{example}").provider == name
    for price in profile.prices:
        assert date.fromisoformat(price.as_of) <= date(2026, 11, 26)
        assert 0 < price.cached_input <= price.input <= price.output
    for rule in profile.rules:
        re.compile(rule.match)


@pytest.mark.parametrize(
    ("spec", "address", "changes"),
    [
        ("vllm:deepseek-ai/DeepSeek-R1", "http://gpu:8000/v1", {"thinks": True, "fold_system": True}),
        (
            "vllm:meta-llama/Llama-3.3-70B-Instruct",
            "http://gpu:8000/v1",
            {"thinks": False, "fold_system": False},
        ),
        ("vllm:openai/gpt-oss-120b", "http://gpu:8000/v1", {"thinks": True, "tokens_field": "max_tokens"}),
        (
            "openai:gpt-4o",
            "https://api.openai.com/v1",
            {"thinks": False, "tokens_field": "max_completion_tokens"},
        ),
        ("openai:gpt-4o", "http://gateway/v1", {"tags": True, "tokens_field": "max_tokens"}),
        (
            "openrouter:openai/o4-mini",
            "https://openrouter.ai/api/v1",
            {"tokens_field": "max_completion_tokens"},
        ),
        ("openai:gpt-5-chat-latest", "https://api.openai.com/v1", {"thinks": False}),
        (
            "openai:deepseek-flash",
            "https://api.deepseek.com/v1",
            {"schema_by": "json_object", "thinks": True},
        ),
        (
            "generic:deepseek-reasoner",
            "http://gateway/v1",
            {"schema_by": "json_object", "reasoning_back": "never"},
        ),
        ("deepseek:deepseek-flash", "http://gateway/v1", {"reasoning_back": "with_tools"}),
        ("anthropic:claude-opus-5-5", "https://api.anthropic.com/v1", {"schema_by": "none", "tags": False}),
    ],
)
def test_what_holds_for_one_model(spec: str, address: str, changes: dict[str, object]) -> None:
    provider, _, model = spec.partition(":")
    found = habits(builtin_profiles()[provider], model, address)
    assert {name: getattr(found, name) for name in changes} == changes


def test_a_server_is_known_by_its_address() -> None:
    for address, name in [
        ("https://api.deepseek.com/v1", "deepseek"),
        ("https://openrouter.ai/api/v1", "openrouter"),
        ("https://api.anthropic.com", "anthropic"),
        ("http://127.0.0.1:11434/v1", "ollama-v1"),
    ]:
        found = home_of(address)
        assert found is not None
        assert found.name == name
    for address in ("http://127.0.0.1:8000/v1", "http://api.deepseek.com.evil.example", "http://[::1]:11434"):
        assert home_of(address) is None


def test_the_ladder_of_the_distilled_sizes() -> None:
    assert ready_ladder("ollama-r1", builtin_profiles()) == tuple(
        f"ollama:deepseek-r1:{size}" for size in ("7b", "14b", "32b", "70b")
    )
    assert ready_ladder("ollama", builtin_profiles()) == ()


def test_one_of_ours_is_changed() -> None:
    base = builtin_profiles()["deepseek"]
    data = {
        "address": "http://127.0.0.1:9/v1/",
        "habits": {"idle_seconds": 5, "counts": {"cost": ["price"]}},
        "rules": [{"match": "flash", "most_tokens": 9}],
        "prices": [{"models": ["deepseek-flash"], "input": 1, "output": 2, "as_of": "2026-10-27"}],
    }
    mine = read_profile("deepseek", data, base, here)
    assert mine.address == "http://127.0.0.1:9/v1"
    assert mine.key_variable == "DEEPSEEK_API_KEY"
    known = {**builtin_profiles(), "deepseek": mine}
    found = habits(mine, "deepseek-flash", mine.address or "", known)
    assert (found.idle_seconds, found.most_tokens, found.think_on) == (5.0, 9, base.habits.think_on)
    assert found.counts.cost == ("price",)
    assert found.counts.cached[0] == "prompt_cache_hit_tokens"
    # Of two prices from one day the user's own counts, and cached input costs as fresh.
    used = Usage(input_tokens=1_000_000, cached_input_tokens=500_000)
    assert cost("deepseek", "deepseek-flash", used, prices=mine.prices, on=date(2026, 11, 1)) == 1.0


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"adress": "http://h"}, "adress: unknown key; did you mean 'address'?"),
        ({"habits": {"temprature": 1}}, "habits.temprature: unknown key"),
        ({"address": "127.0.0.1:9"}, "must be an address, http://HOST:PORT/v1"),
        ({"address": "http://me:secret@h"}, "must hold no name and no key"),
        (
            {"key_variable": "sk-123 45"},
            "the name of an environment variable (a key itself does not belong here)",
        ),
        ({"protocol": "grpc"}, "must be one of openai, ollama, not 'grpc'"),
        ({"habits": []}, "habits: must be a table"),
        ({"habits": {"thinks": "yes"}}, "habits.thinks: must be true or false, not 'yes'"),
        ({"habits": {"ignored": "seed"}}, "habits.ignored: must be a list of texts"),
        ({"habits": {"ignored": [1]}}, "habits.ignored.0: must be a text, not 1"),
        ({"habits": {"most_tokens": 0}}, "must be a whole number from 1 on"),
        ({"habits": {"idle_seconds": 0}}, "must be a number above 0"),
        ({"habits": {"schema_by": "grammar"}}, "must be one of json_schema, json_object, none"),
        ({"habits": {"counts": {"inputs": []}}}, "habits.counts.inputs: unknown key; did you mean 'input'?"),
        ({"rules": [{"thinks": True}]}, "rules.0.match: must be a text"),
        ({"rules": [{"match": "("}]}, "is not a regular expression"),
        ({"rules": [{"match": "a", "thinks": 1}]}, "rules.0.thinks: must be true or false"),
        ({"prices": [{"models": ["m"], "input": 1, "output": 2}]}, "'as_of' is missing"),
        (
            {"prices": [{"models": ["m"], "input": -1, "output": 2, "as_of": "2026-01-01"}]},
            "a number from 0 on",
        ),
        ({"prices": [{"models": ["m"], "input": 1, "output": 2, "as_of": "May"}]}, "a day, as 2025-01-20"),
        ({"prices": {}}, "prices: must be a list of prices"),
        ({"ladders": {"mine": "m"}}, "ladders.mine: must be a list of texts"),
        ([], "must be a table of keys and values"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(data: Any, says: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read_profile("mine", data, None, here)
    assert str(raised.value).startswith("mine.yaml:3:1: ")
    assert says in str(raised.value)
    assert "sk-123" not in str(raised.value)
    assert "secret" not in str(raised.value)


def test_every_habit_can_be_set() -> None:
    usual = Habits()
    for name in (field.name for field in fields(Habits)):
        value: object = getattr(usual, name)
        empty: dict[str, object] = {}
        given = empty if name == "counts" else 7 if value is None else value
        data: dict[str, object] = {name: ["a"] if isinstance(given, tuple) else given}
        assert read_profile("mine", {"habits": data}, None, here).name == "mine"


USED = Usage(input_tokens=3_000_000, cached_input_tokens=1_000_000, output_tokens=1_000_000)


@pytest.mark.parametrize(
    ("model", "day", "dollars"),
    [
        ("deepseek-reasoner", "2025-01-20", 2 * 0.14 + 0.014 + 2.19),
        ("deepseek-reasoner", "2025-02-08", 2 * 0.14 + 0.014 + 2.19),
        ("deepseek-reasoner", "2025-03-01", 2 * 0.55 + 0.14 + 2.19),
        ("deepseek-reasoner", "2025-01-19", None),
        ("deepseek-v4-flash", "2026-06-01", 2 * 0.14 + 0.0028 + 0.28),
        ("deepseek-flash", "2026-11-01", 2 * 0.30 + 0.006 + 1.20),
        ("nobody", "2026-11-01", None),
    ],
)
def test_a_price_holds_from_its_day_on(model: str, day: str, dollars: float | None) -> None:
    found = cost("deepseek", model, USED, on=date.fromisoformat(day))
    assert found == (None if dollars is None else pytest.approx(dollars))


def test_more_cached_than_there_is_costs_no_less_than_nothing() -> None:
    price = Price(models=("m",), input=1, cached_input=0.1, output=2, as_of="2026-01-01")
    odd = Usage(input_tokens=1_000_000, cached_input_tokens=9_000_000)
    assert cost("x", "m", odd, prices=(price,), on=date(2026, 2, 1)) == pytest.approx(0.1)
    assert cost("x", "m", Usage(), prices=(price,), on=date(2026, 2, 1)) is None
