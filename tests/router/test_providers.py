"""Providers, ladders, limits and faults of a configuration file, and what they do to requests over HTTP."""

import asyncio
import time
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from proofroute.core import ConfigError, Task
from proofroute.models.faults import Faults
from proofroute.models.profiles import Habits
from proofroute.router import Router, parse_config
from tests.models.asking import closed_port
from tests.models.servers import (
    Choose,
    Hang,
    Refuse,
    Say,
    Turn,
    ollama_server,
    openai_server,
)

CHAT = Task(prompt="Say hello.", kind="general")
USED = {"prompt_tokens": 100, "completion_tokens": 400}
REFUSED = Say(content="", refusal="I cannot help with that.")
TOO_LONG = Refuse(status=400, body={"error": {"message": "This model's maximum context length is 10 tokens"}})


def router(text: str) -> Router:
    return Router(parse_config("version: 1\n" + text, "mine.yaml", {}), env={})


def two(cheap: str, dear: str, more: str = "") -> Router:
    """Make a router whose general ladder is two models."""
    return router(
        f"models:\n  cheap: {cheap}\n  dear: {dear}\n"
        "routes:\n  general: {ladder: [cheap, dear], also: []}\n"
        "faults: {wait: 0.001, most_wait: 0.01}\n" + more
    )


class TestConfiguration:
    """What is read from a file."""

    def test_a_provider_of_ones_own(self) -> None:
        made = router(
            "models: {reasoner: 'house:r1-32b'}\n"
            "providers:\n"
            "  house:\n"
            "    like: vllm\n"
            "    address: http://gpu.example:8000/v1\n"
            "    key_variable: HOUSE_KEY\n"
            "    habits: {idle_seconds: 30, parameters: {min_p: 0.05}}\n"
            "    rules: [{match: 'r1', thinks: true, fold_system: true}]\n"
            "    prices: [{models: [r1-32b], input: 0.1, output: 0.2, as_of: 2026-11-01}]\n"
        )
        profile = made.config.profiles["house"]
        assert (profile.name, profile.key_variable, profile.habits.idle_seconds) == (
            "house",
            "HOUSE_KEY",
            30.0,
        )
        assert profile.habits.reasoning == ("reasoning", "reasoning_content")
        assert made.config.known_profiles()["deepseek"].address == "https://api.deepseek.com"

    def test_one_of_ours_is_laid_over(self) -> None:
        config = router("providers: {deepseek: {address: 'http://127.0.0.1:9/v1'}}\n").config
        assert config.profiles["deepseek"].key_variable == "DEEPSEEK_API_KEY"
        assert config.profiles["deepseek"].habits.think_on == {"thinking": {"type": "enabled"}}

    def test_a_ready_made_ladder_stands_for_its_rungs(self) -> None:
        config = router("routes: {math: {ladder: [solver, ollama-r1]}}\n").config
        sizes = [f"ollama:deepseek-r1:{size}" for size in ("7b", "14b", "32b", "70b")]
        assert config.policy("math").ladder == ("solver", *sizes)
        assert all(config.models[spec] == spec for spec in sizes)

    def test_a_model_comes_before_a_ladder_of_that_name(self) -> None:
        text = "models: {ollama-r1: 'ollama:deepseek-r1:8b'}\nroutes: {math: {ladder: [solver, ollama-r1]}}\n"
        assert router(text).config.policy("math").ladder == ("solver", "ollama-r1")

    def test_the_example_of_the_documentation(self) -> None:
        page = Path(__file__).parents[2] / "docs" / "models.md"
        text = page.read_text()
        config = parse_config(text.split("```yaml\n")[1].split("```")[0], "models.md", {})
        assert config.profiles["house"].habits.idle_seconds == 60.0
        assert config.profiles["deepseek"].habits.on_refused == "raise"
        assert (config.budget.tokens, config.faults.tries) == (200_000, 3)
        assert all(f"`{habit.name}`" in text for habit in fields(Habits))
        assert all(f"`{name}`" in text for name in config.known_profiles() if name != "house")

    def test_limits_and_faults(self) -> None:
        config = router(
            "limits: {tokens: 5000, call_seconds: 7.5}\nfaults: {tries: 2, wait: 0.25, rest: 3}\n"
        ).config
        assert (config.budget.tokens, config.budget.call_seconds) == (5000, 7.5)
        assert config.faults == Faults(tries=2, wait=0.25, rest=3.0)
        assert router("").config.faults == Faults()

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("providers: {house: {adress: 'http://h'}}\n", "mine.yaml:2:"),
            (
                "providers: {house: {adress: 'http://h'}}\n",
                "providers.house.adress: unknown key; did you mean",
            ),
            ("providers: {house: {like: vlm}}\n", "providers.house.like: there is deepseek"),
            ("providers: {solver: {}}\n", "none of local, replay, solver"),
            ("providers: {My House: {}}\n", "lower-case letters"),
            (
                "providers: {house: {habits: {thinks: yes}}}\n",
                "habits.thinks: must be true or false, not 'yes'",
            ),
            ("providers: {house: 5}\n", "providers.house: must be a dictionary"),
            ("faults: {tries: 0}\n", "faults.tries"),
            ("faults: {retries: 3}\n", "faults.retries: unknown key"),
            ("limits: {tokens: 0}\n", "limits.tokens"),
        ],
    )
    def test_what_is_wrong(self, text: str, says: str) -> None:
        with pytest.raises(ConfigError) as raised:
            router(text)
        assert says in str(raised.value)


class TestFallbacks:
    """The next model is asked after an error, a prompt that is too long, and a refusal; each is noted."""

    @pytest.mark.parametrize(
        ("turn", "calls", "says"),
        [
            (Refuse(status=503, body={"error": "busy"}), 3, "(asked 3 times)"),
            (Refuse(status=401, body={"error": "bad key"}), 1, "check the key"),
            (TOO_LONG, 1, "cannot take a request of this length"),
            (REFUSED, 1, "refused: I cannot help with that."),
            (Say(content="", finish="content_filter"), 1, "held the answer back"),
        ],
    )
    async def test_the_next_model_answers(self, turn: Turn, calls: int, says: str) -> None:
        with openai_server(turn) as cheap, openai_server(Say(content="Hello.")) as dear:
            asked = two(f"openai:a@{cheap.address}", f"openai:b@{dear.address}")
            answer = await asked.asolve(CHAT)
        assert (answer.text, answer.accepted, answer.attempts[-1].model) == ("Hello.", True, "openai:b")
        assert (len(cheap.requests), len(dear.requests)) == (calls, 1)
        assert any("openai:a" in note and says in note for note in answer.notes)

    async def test_nobody_there(self) -> None:
        port = closed_port()
        asked = two(f"openai:a@http://127.0.0.1:{port}/v1", f"openai:b@http://127.0.0.1:{port}/v1")
        answer = await asked.asolve(CHAT)
        assert (answer.ending, answer.text, len(answer.notes) >= 2) == ("unreachable", None, True)

    async def test_one_that_hangs_leaves_time_for_the_next(self) -> None:
        with openai_server(Hang()) as cheap, openai_server(Say(content="Hello.")) as dear:
            asked = two(
                f"openai:a@{cheap.address}",
                f"openai:b@{dear.address}",
                "limits: {call_seconds: 0.3, seconds: 60}\n",
            )
            answer = await asked.asolve(CHAT)
        assert (answer.text, answer.attempts[-1].model) == ("Hello.", "openai:b")
        assert "openai:a did not answer" in answer.notes[0] or "openai:a at" in answer.notes[0]

    async def test_the_last_one_gets_another_try_while_there_is_time(self) -> None:
        with openai_server(Hang(), Say(content="Hello.")) as only:
            asked = router(
                f"models: {{only: 'openai:a@{only.address}'}}\n"
                "routes: {general: {ladder: [only], also: []}}\nlimits: {call_seconds: 0.5, seconds: 60}\n"
            )
            answer = await asked.asolve(CHAT)
        assert (answer.text, len(only.requests)) == ("Hello.", 2)
        assert "0.5 s" in answer.notes[0]

    async def test_what_was_tried_before_the_deadline_is_told(self) -> None:
        with openai_server(Refuse(status=503, body=""), Hang()) as only:
            asked = router(
                f"models: {{only: 'openai:a@{only.address}'}}\n"
                "routes: {general: {ladder: [only], also: []}}\nlimits: {seconds: 1.0}\n"
                "faults: {wait: 0.001}\n"
            )
            answer = await asked.asolve(CHAT)
        assert (answer.text, answer.ending) == (None, "budget_spent")
        assert ["HTTP 503" in note for note in answer.notes] == [True, False]
        assert "asked 2 times" in answer.notes[1]

    async def test_a_server_that_fails_again_and_again_is_left_out(self) -> None:
        with (
            openai_server(Refuse(status=503, body="")) as cheap,
            openai_server(Say(content="Hello.")) as dear,
        ):
            asked = two(f"openai:a@{cheap.address}", f"openai:b@{dear.address}")
            answers = [await asked.asolve(CHAT) for _ in range(4)]
        assert [answer.text for answer in answers] == ["Hello."] * 4
        assert len(cheap.requests) == Faults().failures
        assert "is left alone for another" in answers[-1].notes[0]

    async def test_a_parameter_that_is_left_out_is_noted(self) -> None:
        refused = Refuse(status=400, body={"error": {"message": "stream_options is not supported"}})

        def turn(sent: dict[str, Any]) -> Turn:
            return refused if "stream_options" in sent else Say(content="Hello.")

        with openai_server(Choose(turn)) as cheap, openai_server(Hang()) as dear:
            answer = await two(f"openai:a@{cheap.address}", f"openai:b@{dear.address}").asolve(CHAT)
        assert (answer.text, len(answer.notes)) == ("Hello.", 1)
        assert "asked again without stream_options" in answer.notes[0]


class TestBudgets:
    """One deadline, one number of calls, one number of tokens over everything."""

    async def test_tries_count_as_calls(self) -> None:
        busy = Refuse(status=503, body="")
        with openai_server(busy) as cheap, openai_server(busy) as dear:
            asked = two(f"openai:a@{cheap.address}", f"openai:b@{dear.address}", "limits: {calls: 4}\n")
            answer = await asked.asolve(CHAT)
        assert (len(cheap.requests), len(dear.requests)) == (3, 1)
        assert answer.text is None

    async def test_tokens_are_counted_over_all_models(self) -> None:
        empty = Say(content="", usage=USED)
        with openai_server(empty) as cheap, openai_server(Say(content="Hello.", usage=USED)) as dear:
            asked = two(f"openai:a@{cheap.address}", f"openai:b@{dear.address}", "limits: {tokens: 900}\n")
            answer = await asked.asolve(CHAT)
        assert (answer.ending, answer.text) == ("budget_spent", None)
        assert [sent["max_tokens"] for sent in cheap.requests] == [900, 400]
        assert dear.requests == []

    async def test_money_is_counted_even_where_one_price_is_unknown(self) -> None:
        empty = Say(content="", usage=USED)
        with openai_server(empty) as cheap, openai_server(Say(content="Hello.", usage=USED)) as dear:
            asked = router(
                f"models: {{cheap: 'house:a', dear: 'openai:b@{dear.address}'}}\n"
                "routes: {general: {ladder: [dear, cheap], also: []}}\n"
                "limits: {cost_usd: 0.0001}\n"
                f"providers: {{house: {{address: '{cheap.address}', "
                "prices: [{models: [a], input: 1.0, output: 10.0, as_of: 2026-01-01}]}}\n"
            )
            answer = await asked.asolve(CHAT)
            assert (answer.text, answer.cost_usd) == ("Hello.", None)
            answer = await asked.with_model("cheap").asolve(CHAT)
        assert (answer.ending, len(cheap.requests)) == ("budget_spent", 1)
        assert answer.cost_usd == pytest.approx((100 * 1.0 + 400 * 10.0) / 1e6)

    async def test_the_deadline_holds_whatever_the_servers_do(self) -> None:
        slow = Refuse(status=503, body="", headers=(("Retry-After", "30"),))
        with openai_server(slow) as cheap, openai_server(Hang()) as dear:
            asked = two(f"openai:a@{cheap.address}", f"openai:b@{dear.address}", "limits: {seconds: 0.6}\n")
            started = time.monotonic()
            answer = await asked.asolve(CHAT)
        assert time.monotonic() - started < 10.0
        assert answer.ending == "budget_spent"
        assert len(cheap.requests) == 1

    async def test_cancelling_a_request_leaves_nothing_behind(self) -> None:
        with openai_server(Hang()) as cheap, openai_server(Hang()) as dear:
            asked = two(f"openai:a@{cheap.address}", f"openai:b@{dear.address}")
            before = asyncio.all_tasks()
            request = asyncio.create_task(asked.asolve(CHAT))
            assert await asyncio.to_thread(cheap.asked.wait, 20)
            request.cancel()
            with pytest.raises(asyncio.CancelledError):
                await request
            assert await asyncio.to_thread(cheap.gone.wait, 20)
            assert asyncio.all_tasks() == before
        assert dear.requests == []


class TestLocalChecks:
    """A schema is checked here, whatever was sent and whatever the server makes of it."""

    TASK = Task(
        prompt="Extract the total.",
        kind="extraction",
        json_schema={
            "type": "object",
            "properties": {"total": {"type": "number"}},
            "required": ["total"],
            "additionalProperties": False,
        },
        source="Total due: 129.90 EUR",
    )

    async def _ask(self, *turns: Turn) -> Any:
        with ollama_server(*turns) as served:
            answer = await router(
                f"models: {{reasoner: 'ollama:deepseek-r1:7b@{served.address}'}}\n"
                "routes: {extraction: {ladder: [reasoner]}}\n"
            ).asolve(self.TASK)
        return answer, served.requests

    async def test_a_format_that_the_server_dropped(self) -> None:
        prose = Say(content="The total is 129.90 EUR.", reasoning="Let me see.")
        answer, requests = await self._ask(prose)
        assert answer.accepted is False
        assert answer.verdict.status != "verified"
        # The second call only puts the answer into form: it may not think, and has the format.
        assert [(sent["think"], "format" in sent) for sent in requests[:2]] == [(True, False), (False, True)]

    async def test_prose_is_put_into_form_by_a_second_call(self) -> None:
        prose = Say(content="The total is 129.90 EUR.", reasoning="Let me see.")
        answer, requests = await self._ask(prose, Say(content='{"total": 129.9}'))
        assert (answer.verdict.status, answer.value) == ("verified", {"total": 129.9})
        assert len(requests) == 2

    @pytest.mark.parametrize("text", ["{\n{", "{", '{"total": "129.9"', "", "null"])
    async def test_malformed_json_is_never_an_answer(self, text: str) -> None:
        answer, _ = await self._ask(Say(content=text))
        assert answer.accepted is False
        assert answer.verdict.status != "verified"
