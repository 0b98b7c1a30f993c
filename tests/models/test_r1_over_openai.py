"""What servers of R1 and of its successors do with OpenAI's protocol, spoken over HTTP.

Each test names the behaviour of one provider that it stands for; the servers here refuse what those refuse.
"""

from typing import Any, ClassVar

import pytest

from proofroute.core import Completion, Json, Message, ModelRejected, ModelRequest, Usage, UsageError
from proofroute.models import make_model
from proofroute.models.faults import Care
from tests.models.asking import NO_ENV, ask, at_home, request
from tests.models.servers import Choose, Field, Raw, Refuse, Say, Turn, openai_server

SCHEMA: dict[str, Json] = {"type": "object", "properties": {"a": {"type": "integer"}}}
SAID = Say(content="It is 391.", reasoning="17*23 = 391")
TURNS = (Message("user", "What is 17*23?"), Message("assistant", "390"), Message("user", "Check that."))


def refusing(*names: str, then: Turn = SAID) -> Choose:
    """Refuse a request that holds one of these parameters, as DeepSeek words it."""

    def turn(sent: dict[str, Any]) -> Turn:
        found = next((name for name in names if name in sent), None)
        if found is None:
            return then
        said = {
            "error": {"message": f"deepseek-reasoner does not support the parameter {found}", "code": "x"}
        }
        return Refuse(status=400, body=said)

    return Choose(turn)


def refusing_thoughts(then: Turn = SAID) -> Choose:
    """Refuse thoughts of earlier turns, as DeepSeek's R1 did."""

    def turn(sent: dict[str, Any]) -> Turn:
        if any("reasoning_content" in message for message in sent["messages"]):
            said = "The reasoning_content is an intermediate result for display purposes only"
            return Refuse(status=400, body={"error": {"message": said}})
        return then

    return Choose(turn)


class TestDeepSeekReasoner:
    """The model ``deepseek-reasoner``: R1, and what came under that name after it."""

    async def test_of_january_2025_knows_neither_json_nor_functions(self) -> None:
        asked = request("Give JSON.", json_schema=SCHEMA, parameters={"tools": [], "tool_choice": "auto"})
        with openai_server(refusing("response_format", "tools", "tool_choice")) as server:
            profiles = at_home("deepseek", server.address)
            reply, _ = await ask("deepseek:deepseek-reasoner-0120", asked, profiles=profiles)
        assert reply.content == "It is 391."
        assert len(server.requests) == 1
        said = " ".join(reply.notes)
        for word in ("without tools", "without tool_choice", "without the schema"):
            assert word in said

    async def test_of_january_2025_bounds_the_answer_alone(self) -> None:
        # A larger bound would not let it think longer: there is nothing to ask again for.
        spent = Say(content="", reasoning="and so on", finish="length")
        with openai_server(spent) as server:
            model = make_model(
                "deepseek:deepseek-reasoner-0120", NO_ENV, at_home("deepseek", server.address), Care()
            )
            reply = await model.generate(request(max_tokens=100))
        assert reply.spent_thinking
        assert len(server.requests) == 1

    async def test_ignores_temperatures_and_penalties(self) -> None:
        more: dict[str, Json] = {"top_p": 0.9, "presence_penalty": 1, "frequency_penalty": 1}
        with openai_server(SAID) as server:
            profiles = at_home("deepseek", server.address)
            reply, _ = await ask(
                "deepseek:deepseek-reasoner", request(temperature=0.2, parameters=more), profiles=profiles
            )
        assert not {"temperature", *more} & set(server.requests[0])
        assert len(reply.notes) == 4
        assert all("which its provider ignores" in note for note in reply.notes)

    @pytest.mark.parametrize("name", ["logprobs", "top_logprobs"])
    async def test_refuses_logprobs(self, name: str) -> None:
        with openai_server(refusing("logprobs", "top_logprobs")) as server:
            profiles = at_home("deepseek", server.address)
            reply, _ = await ask(
                "deepseek:deepseek-reasoner", request(parameters={name: 1}), profiles=profiles
            )
        assert reply.notes == (
            f"deepseek:deepseek-reasoner was asked without {name}, which its provider refuses",
        )
        assert len(server.requests) == 1

    async def test_may_be_made_to_raise_instead(self) -> None:
        with openai_server(SAID) as server:
            profiles = at_home("deepseek", server.address, on_refused="raise")
            with pytest.raises(UsageError, match="logprobs, which its provider refuses"):
                await ask(
                    "deepseek:deepseek-reasoner", request(parameters={"logprobs": True}), profiles=profiles
                )
        assert server.requests == []

    async def test_never_gets_its_thoughts_back(self) -> None:
        asked = ModelRequest(messages=TURNS, thoughts={1: "17*20 + 17*3"})
        with openai_server(refusing_thoughts()) as server:
            reply, _ = await ask(
                "deepseek:deepseek-reasoner", asked, profiles=at_home("deepseek", server.address)
            )
        assert reply.content == "It is 391."
        assert len(server.requests) == 1

    async def test_takes_no_system_prompt_into_account_that_is_not_there(self) -> None:
        asked = ModelRequest(messages=(Message("system", "Be brief."), *TURNS))
        with openai_server(SAID) as server:
            await ask("deepseek:deepseek-reasoner", asked, profiles=at_home("deepseek", server.address))
        assert server.requests[0]["messages"][0] == {"role": "system", "content": "Be brief."}


class TestDeepSeekThinkingMode:
    """DeepSeek's API today."""

    @pytest.mark.parametrize(("think", "mode"), [(True, "enabled"), (False, "disabled")])
    async def test_thinking_is_asked_for(self, think: bool, mode: str) -> None:
        with openai_server(SAID) as server:
            profiles = at_home("deepseek", server.address)
            asked = request(think=think, temperature=0.1, parameters={"reasoning_effort": "high"})
            reply, _ = await ask("deepseek:deepseek-flash", asked, profiles=profiles)
        sent = server.requests[0]
        assert sent["thinking"] == {"type": mode}
        assert sent["reasoning_effort"] == "high"
        assert "temperature" not in sent
        assert "without temperature" in reply.notes[0]

    async def test_forced_tools_are_refused(self) -> None:
        def forced(sent: dict[str, Any]) -> Turn:
            said = "Thinking mode does not support this tool_choice"
            return Refuse(status=400, body={"error": {"message": said}}) if "tool_choice" in sent else SAID

        with openai_server(Choose(forced)) as server:
            profiles = at_home("deepseek", server.address)
            asked = request(parameters={"tool_choice": "required"})
            reply, _ = await ask("deepseek:deepseek-flash", asked, profiles=profiles)
            assert len(server.requests) == 1
            await ask(
                "deepseek:deepseek-flash", request(parameters={"tool_choice": "auto"}), profiles=profiles
            )
        assert "without tool_choice=required, which its provider refuses" in reply.notes[0]
        assert server.requests[1]["tool_choice"] == "auto"

    async def test_a_bound_beyond_the_providers_own(self) -> None:
        with openai_server(SAID) as server:
            profiles = at_home("deepseek", server.address)
            reply, _ = await ask("deepseek:deepseek-flash", request(max_tokens=10**6), profiles=profiles)
        assert server.requests[0]["max_tokens"] == 384_000
        assert "a bound of 384,000 tokens" in reply.notes[0]

    async def test_a_turn_without_tools_needs_no_thoughts(self) -> None:
        asked = ModelRequest(messages=TURNS, thoughts={1: "17*20 + 17*3"})
        with openai_server(SAID) as server:
            await ask("deepseek:deepseek-flash", asked, profiles=at_home("deepseek", server.address))
        assert all(set(turn) == {"role", "content"} for turn in server.requests[0]["messages"])

    async def test_json_mode_wants_the_word_json(self) -> None:
        def wanting(sent: dict[str, Any]) -> Turn:
            speaks = any("json" in turn["content"].lower() for turn in sent["messages"])
            said = "Prompt must contain the word 'json' in some form to use 'response_format'"
            refused = Refuse(status=400, body={"error": {"message": said}})
            return SAID if speaks or "response_format" not in sent else refused

        with openai_server(Choose(wanting)) as server:
            profiles = at_home("deepseek", server.address)
            for words in ("Extract it.", "Extract it as JSON."):
                await ask("deepseek:deepseek-flash", request(words, json_schema=SCHEMA), profiles=profiles)
        assert ["response_format" in sent for sent in server.requests] == [False, True]

    async def test_json_mode_may_come_back_empty(self) -> None:
        with openai_server(Say(content="", reasoning="Let me see.")) as server:
            profiles = at_home("deepseek", server.address)
            asked = request("Extract it as JSON.", json_schema=SCHEMA)
            reply, _ = await ask("deepseek:deepseek-flash", asked, profiles=profiles)
        assert (reply.content, reply.finish_reason, reply.spent_thinking) == ("", "stop", False)

    async def test_the_cache_is_counted_under_names_of_its_own(self) -> None:
        used = {
            "prompt_tokens": 1_000_000,
            "completion_tokens": 2_000_000,
            "prompt_cache_hit_tokens": 400_000,
            "prompt_cache_miss_tokens": 600_000,
            "completion_tokens_details": {"reasoning_tokens": 1_500_000},
        }
        with openai_server(Say(content="391", usage=used)) as server:
            reply, _ = await ask("deepseek:deepseek-flash", profiles=at_home("deepseek", server.address))
        assert reply.usage == Usage(
            input_tokens=1_000_000,
            output_tokens=2_000_000,
            reasoning_tokens=1_500_000,
            cached_input_tokens=400_000,
        )
        assert reply.cost_usd == pytest.approx(0.6 * 0.30 + 0.4 * 0.006 + 2 * 1.20)

    @pytest.mark.parametrize(
        "alive", [b": keep-alive\n\n", b"\n\n", b": OPENROUTER PROCESSING\n\n"], ids=repr
    )
    async def test_lines_that_keep_a_stream_alive_say_nothing(self, alive: bytes) -> None:
        with openai_server(Say(content="It is 391.", reasoning="17*23", alive=alive)) as server:
            reply, _ = await ask("deepseek:deepseek-flash", profiles=at_home("deepseek", server.address))
        assert (reply.content, reply.reasoning) == ("It is 391.", "17*23")

    async def test_empty_lines_before_a_reply_that_is_not_streamed(self) -> None:
        body = b'\n\n\n{"choices": [{"message": {"content": "391"}, "finish_reason": "stop"}]}'
        with openai_server(Raw(body=body)) as server:
            reply, _ = await ask("deepseek:deepseek-flash", profiles=at_home("deepseek", server.address))
        assert reply.content == "391"

    async def test_a_server_out_of_resources_is_a_fault_that_may_pass(self) -> None:
        with (
            openai_server(Say(content="It is", finish="insufficient_system_resource")) as server,
            pytest.raises(ModelRejected) as raised,
        ):
            await ask("deepseek:deepseek-flash", profiles=at_home("deepseek", server.address))
        assert raised.value.retryable


class TestOpenWeights:
    """R1's weights behind vLLM, SGLang and hosts."""

    @pytest.mark.parametrize("provider", ["vllm", "sglang", "generic", "together", "fireworks", "openrouter"])
    async def test_it_is_prompted_as_its_authors_advise(self, provider: str) -> None:
        asked = ModelRequest(messages=(Message("system", "Be brief."), Message("user", "What is 17*23?")))
        with openai_server(SAID) as server:
            await ask(f"{provider}:deepseek-ai/DeepSeek-R1@{server.address}", asked)
        sent = server.requests[0]
        assert sent["messages"] == [{"role": "user", "content": "Be brief.\n\nWhat is 17*23?"}]
        assert (sent["temperature"], sent["top_p"]) == (0.6, 0.95)

    async def test_what_the_request_says_comes_before_the_advice(self) -> None:
        asked = request(temperature=0.7, parameters={"top_p": 0.9, "min_p": 0.05})
        with openai_server(SAID) as server:
            await ask(f"vllm:deepseek-ai/DeepSeek-R1@{server.address}", asked)
        sent = server.requests[0]
        assert (sent["temperature"], sent["top_p"], sent["min_p"]) == (0.7, 0.9, 0.05)

    @pytest.mark.parametrize(
        ("field", "twice"),
        [
            ("reasoning_content", ()),  # vLLM up to 0.10
            ("reasoning", ()),  # from 0.11.2 on
            ("reasoning", ("reasoning_content",)),  # and the old name beside it
            ("reasoning_content", ("reasoning",)),
        ],
    )
    @pytest.mark.parametrize("whole", [False, True])
    async def test_vllm_has_changed_the_field(
        self, field: Field, twice: tuple[str, ...], whole: bool
    ) -> None:
        turn = Say(content="391", reasoning="17*23", field=field, twice=twice, whole=whole)
        with openai_server(turn) as server:
            reply, _ = await ask(f"vllm:deepseek-ai/DeepSeek-R1@{server.address}")
        assert (reply.content, reply.reasoning) == ("391", "17*23")

    async def test_vllm_without_a_parser_would_not_think_under_a_schema(self) -> None:
        def obeying(sent: dict[str, Any]) -> Turn:
            constrained = "response_format" in sent
            return Say(content='{"a": 1}' if constrained else "<think>One.</think>" + '{"a": 1}')

        with openai_server(Choose(obeying)) as server:
            asked = request("Give JSON.", json_schema=SCHEMA)
            reply, _ = await ask(f"vllm:deepseek-ai/DeepSeek-R1@{server.address}", asked)
        assert (reply.content, reply.reasoning) == ('{"a": 1}', "One.")

    async def test_vllm_offers_no_tools_with_r1(self) -> None:
        with openai_server(refusing("tools", "tool_choice")) as server:
            asked = request(parameters={"tools": [{"type": "function"}]})
            reply, _ = await ask(f"vllm:deepseek-ai/DeepSeek-R1@{server.address}", asked)
        assert "without tools, which its provider refuses" in reply.notes[0]

    @pytest.mark.parametrize(
        ("text", "reasoning"),
        [
            ("17*23\n</think>\n\nIt is 391.", "17*23"),  # R1 in SGLang: the template wrote the opening tag
            ("<think>\n17*23\n</think>\n\nIt is 391.", "17*23"),  # R1-0528
            ("<think>\n\n</think>\n\nIt is 391.", ""),  # it may skip its thoughts
            ("<think></think>It is 391.", ""),
            ("\n</think>\n\nIt is 391.", ""),
            ("It is 391.", ""),
        ],
    )
    @pytest.mark.parametrize("whole", [False, True])
    async def test_tags_are_whole_halved_or_empty(self, text: str, reasoning: str, whole: bool) -> None:
        with openai_server(Say(content=text, whole=whole)) as server:
            reply, _ = await ask(f"sglang:deepseek-ai/DeepSeek-R1@{server.address}")
        assert (reply.content.strip(), reply.reasoning.strip()) == ("It is 391.", reasoning)

    @pytest.mark.parametrize("whole", [False, True])
    async def test_a_thought_that_was_never_closed_is_no_answer(self, whole: bool) -> None:
        turn = Say(content="Let me see. It could be \\boxed{390}, but", finish="length", whole=whole)
        with openai_server(turn) as server:
            reply, _ = await ask(f"sglang:deepseek-ai/DeepSeek-R1@{server.address}")
            plain, _ = await ask(f"sglang:meta-llama/Llama-3.3-70B@{server.address}")
        assert (reply.content, reply.reasoning.startswith("Let me see."), reply.spent_thinking) == (
            "",
            True,
            True,
        )
        assert (plain.content.startswith("Let me see."), plain.reasoning) == (True, "")

    async def test_an_answer_that_was_cut_off_after_its_thought_stays_one(self) -> None:
        with openai_server(Say(content="17*23</think>It is 39", finish="length")) as server:
            reply, _ = await ask(f"sglang:deepseek-ai/DeepSeek-R1@{server.address}")
        assert (reply.content, reply.reasoning) == ("It is 39", "17*23")

    @pytest.mark.parametrize("content", ["</think>\n\nIt is 391.", "<think>17*23</think>It is 391."])
    async def test_tags_that_a_parser_left_over(self, content: str) -> None:
        with openai_server(Say(content=content, reasoning="17*23")) as server:
            reply, _ = await ask(f"vllm:deepseek-ai/DeepSeek-R1@{server.address}")
        assert (reply.content, reply.reasoning) == ("It is 391.", "17*23")

    async def test_ollamas_own_way_of_that_protocol(self) -> None:
        with openai_server(Say(content="391", reasoning="17*23", field="reasoning")) as server:
            for think in (True, False):
                reply, _ = await ask(f"ollama-v1:deepseek-r1:7b@{server.address}", request(think=think))
                assert (reply.content, reply.reasoning) == ("391", "17*23")
        assert ["reasoning_effort" in sent for sent in server.requests] == [False, True]
        assert server.requests[1]["reasoning_effort"] == "none"

    async def test_openrouter(self) -> None:
        used = {"prompt_tokens": 10, "completion_tokens": 20, "cost": 0.00123}
        with openai_server(Say(content="391", reasoning="17*23", field="reasoning", usage=used)) as server:
            profiles = at_home("openrouter", server.address)
            reply, _ = await ask("openrouter:deepseek/deepseek-r1", profiles=profiles)
            await ask("openrouter:deepseek/deepseek-r1", request(think=False), profiles=profiles)
        assert (reply.content, reply.reasoning, reply.cost_usd) == ("391", "17*23", 0.00123)
        assert [sent["reasoning"] for sent in server.requests] == [{"enabled": True}, {"enabled": False}]


class TestSpentThinking:
    """The whole bound went into the thoughts: ``finish_reason`` is ``length``, and there is no content."""

    async def _ask(self, turns: tuple[Turn, ...], asked: ModelRequest) -> tuple[Completion, list[int | None]]:
        with openai_server(*turns) as server:
            model = make_model(f"vllm:deepseek-ai/DeepSeek-R1@{server.address}", NO_ENV, care=Care())
            reply = await model.generate(asked)
        return reply, [sent.get("max_tokens") for sent in server.requests]

    USED: ClassVar = {"prompt_tokens": 10, "completion_tokens": 500}
    SPENT = Say(content="", reasoning="Hmm. " * 10, finish="length", usage=USED)
    IN_TAGS = Say(content="<think>Hmm. " * 10, finish="length", usage=USED)

    @pytest.mark.parametrize("spent", [SPENT, IN_TAGS])
    async def test_it_is_asked_once_more_with_more(self, spent: Turn) -> None:
        done = Say(content="It is 391.", usage=self.USED)
        reply, bounds = await self._ask((spent, done), request(max_tokens=500))
        assert reply.content == "It is 391."
        assert bounds == [500, 2000]
        assert (reply.calls, reply.usage.output_tokens, reply.usage.input_tokens) == (2, 1000, 20)
        assert "spent its tokens thinking and was asked again with 2,000" in reply.notes[0]

    async def test_the_servers_own_bound_counts_where_none_was_set(self) -> None:
        reply, bounds = await self._ask((self.SPENT, SAID), request())
        assert (reply.content, bounds) == ("It is 391.", [None, 2000])

    async def test_a_small_context_of_ollamas_own_is_told_by_it(self) -> None:
        with openai_server(self.SPENT) as server:
            model = make_model(f"ollama-v1:deepseek-r1:7b@{server.address}", NO_ENV, care=Care())
            reply = await model.generate(request())
        assert reply.spent_thinking
        assert len(server.requests) == 2

    async def test_once_and_no_more(self) -> None:
        reply, bounds = await self._ask((self.SPENT,), request(max_tokens=500))
        assert reply.spent_thinking
        assert bounds == [500, 2000]

    async def test_not_beyond_the_tokens_that_are_left(self) -> None:
        reply, bounds = await self._ask((self.SPENT, SAID), request(max_tokens=500, tokens_left=1_200))
        assert (reply.content, bounds) == ("It is 391.", [500, 690])
        reply, bounds = await self._ask((self.SPENT, SAID), request(max_tokens=500, tokens_left=600))
        assert (reply.content, bounds) == ("", [500])

    async def test_not_beyond_the_calls_that_are_left(self) -> None:
        reply, bounds = await self._ask((self.SPENT, SAID), request(max_tokens=500, calls_left=1))
        assert (reply.content, bounds) == ("", [500])

    async def test_the_first_reply_stands_where_the_second_call_fails(self) -> None:
        no_more = Refuse(status=400, body={"error": {"message": "no"}})
        reply, bounds = await self._ask((self.SPENT, no_more), request(max_tokens=500))
        assert reply.spent_thinking
        assert bounds == [500, 2000]
        assert any("'no'" in note for note in reply.notes)

    @pytest.mark.parametrize(
        "said",
        [
            "'max_tokens' is too large: 2000. This model's maximum context length is 1024 tokens",
            "This model's maximum context length is 1024 tokens. You asked for 2000 in the completion.",
            "max_tokens must be at most 1024",
        ],
    )
    async def test_a_bound_that_is_too_large_for_the_server_is_left_to_it(self, said: str) -> None:
        def turn(sent: dict[str, Any]) -> Turn:
            too_large = sent.get("max_tokens", 0) > 1024
            return Refuse(status=400, body={"error": {"message": said}}) if too_large else SAID

        with openai_server(Choose(turn)) as server:
            reply, _ = await ask(f"vllm:m@{server.address}", request(max_tokens=2000))
        assert (reply.content, [sent.get("max_tokens") for sent in server.requests]) == (
            "It is 391.",
            [2000, None],
        )
        assert "without a bound of 2000 tokens" in reply.notes[0]

    @pytest.mark.parametrize(
        "turn",
        [
            Say(content="It is 39", reasoning="Hmm.", finish="length"),  # cut off, and yet it says something
            Say(content="", reasoning="Hmm.", finish="stop"),
        ],
    )
    async def test_what_ends_otherwise_is_not_asked_again(self, turn: Turn) -> None:
        _, bounds = await self._ask((turn,), request(max_tokens=500))
        assert bounds == [500]


class TestUnknownServers:
    """What no profile knows is learned from the refusal, with a note."""

    @pytest.mark.parametrize(
        ("message", "param", "name"),
        [
            (
                "Unsupported parameter: 'temperature' is not supported with this model.",
                "temperature",
                "temperature",
            ),
            ("Unsupported value: 'temperature' does not support 0.2 with this model.", None, "temperature"),
            ("Unrecognized request argument supplied: min_p", None, "min_p"),
            ("1 validation error: ('body', 'min_p') Extra inputs are not permitted", None, "min_p"),
            ("logprobs are not available: the parameter logprobs is unknown here", None, "logprobs"),
            ("stream_options is not supported", "stream_options", "stream_options"),
        ],
    )
    @pytest.mark.parametrize("status", [400, 422])
    async def test_the_parameter_is_left_out(
        self, message: str, param: str | None, name: str, status: int
    ) -> None:
        def turn(sent: dict[str, Any]) -> Turn:
            refused = Refuse(status=status, body={"error": {"message": message, "param": param}})
            return refused if name in sent else SAID

        asked = request(temperature=0.2, parameters={"min_p": 0.1, "logprobs": True})
        with openai_server(Choose(turn)) as server:
            reply, _ = await ask(f"generic:m@{server.address}", asked)
        assert (reply.content, reply.calls, len(server.requests)) == ("It is 391.", 2, 2)
        first, second = server.requests
        assert set(first) - set(second) == {name}
        assert f"asked again without {name}, which its server refused" in reply.notes[0]

    async def test_a_bound_under_its_newer_name(self) -> None:
        said = "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead."
        refused = Refuse(status=400, body={"error": {"message": said, "param": "max_tokens"}})
        with openai_server(Choose(lambda sent: refused if "max_tokens" in sent else SAID)) as server:
            await ask(f"generic:m@{server.address}", request(max_tokens=77))
        assert server.requests[1]["max_completion_tokens"] == 77

    async def test_thoughts_that_were_sent_back(self) -> None:
        asked = ModelRequest(messages=TURNS, thoughts={1: "17*20 + 17*3"})
        with openai_server(refusing_thoughts()) as server:
            profiles = at_home("deepseek", server.address, reasoning_back="always")
            reply, _ = await ask("deepseek:deepseek-flash", asked, profiles=profiles)
        first, second = server.requests
        assert first["messages"][1]["reasoning_content"] == "17*20 + 17*3"
        assert second["messages"] == [{"role": turn.role, "content": turn.content} for turn in TURNS]
        assert "without its earlier reasoning" in reply.notes[0]

    async def test_four_refusals_are_an_error(self) -> None:
        names = ("temperature", "top_p", "min_p", "logprobs", "seed")
        asked = request(seed=1, temperature=0.5, parameters={"top_p": 1, "min_p": 0, "logprobs": True})
        with openai_server(refusing(*names)) as server, pytest.raises(ModelRejected) as raised:
            await ask(f"generic:m@{server.address}", asked)
        assert len(server.requests) == raised.value.calls == 4

    @pytest.mark.parametrize(
        "message",
        [
            "the request is malformed",
            "temperature and top_p are not supported together",
            "model overloaded",
            "messages: invalid role",
        ],
    )
    async def test_a_refusal_that_names_no_single_parameter(self, message: str) -> None:
        refused = Refuse(status=400, body={"error": {"message": message}})
        with openai_server(refused) as server, pytest.raises(ModelRejected):
            await ask(f"generic:m@{server.address}", request(temperature=0.5, parameters={"top_p": 0.9}))
        assert len(server.requests) == 1

    async def test_one_call_is_one_call_where_no_more_are_left(self) -> None:
        with openai_server(refusing("temperature")) as server, pytest.raises(ModelRejected):
            await ask(f"generic:m@{server.address}", request(temperature=0.5, calls_left=1))
        assert len(server.requests) == 1


class TestGeneralModels:
    """GPT and Claude."""

    @pytest.mark.parametrize(
        ("model", "sends"),
        [("gpt-4o", True), ("gpt-4.1-mini", True), ("gpt-5-mini", False), ("o4-mini", False)],
    )
    async def test_openai(self, model: str, sends: bool) -> None:
        asked = request(temperature=0.2, seed=3, max_tokens=100, json_schema=SCHEMA)
        with openai_server(SAID) as server:
            reply, _ = await ask(f"openai:{model}", asked, profiles=at_home("openai", server.address))
        sent = server.requests[0]
        assert ("temperature" in sent, "seed" in sent) == (sends, sends)
        assert sent["max_completion_tokens"] == 100
        assert "max_tokens" not in sent
        assert sent["response_format"]["type"] == "json_schema"
        assert len(reply.notes) == (0 if sends else 2)

    @pytest.mark.parametrize("whole", [False, True])
    async def test_openai_may_refuse_in_a_field_of_its_own(self, whole: bool) -> None:
        turn = Say(content="", refusal="I cannot help with that.", whole=whole)
        with openai_server(turn) as server:
            reply, _ = await ask("openai:gpt-4o", profiles=at_home("openai", server.address))
        assert (reply.content, reply.finish_reason) == ("", "content_filter")
        assert reply.notes == ("openai:gpt-4o refused: I cannot help with that.",)

    async def test_tags_are_text_where_nothing_is_thought_aloud(self) -> None:
        said = "<think> opens it, </think> closes it."
        with openai_server(Say(content=said)) as server:
            reply, shown = await ask("openai:gpt-4o", profiles=at_home("openai", server.address))
        assert (reply.content, reply.reasoning) == (said, "")
        assert "".join(piece.content for piece in shown) == said

    async def test_the_price_of_cached_input(self) -> None:
        used = {
            "prompt_tokens": 1_000_000,
            "completion_tokens": 100_000,
            "prompt_tokens_details": {"cached_tokens": 800_000},
        }
        with openai_server(Say(content="391", usage=used)) as server:
            reply, _ = await ask("openai:gpt-4o", profiles=at_home("openai", server.address))
        assert reply.cost_usd == pytest.approx(0.2 * 2.5 + 0.8 * 1.25 + 0.1 * 10)

    async def test_claude_keeps_to_no_schema_and_has_no_seed(self) -> None:
        asked = request(temperature=0.2, seed=3, max_tokens=100, json_schema=SCHEMA)
        with openai_server(SAID) as server:
            reply, _ = await ask(
                "anthropic:claude-sonnet-5-5", asked, profiles=at_home("anthropic", server.address)
            )
        sent = server.requests[0]
        assert (sent["temperature"], sent["max_tokens"]) == (0.2, 100)
        assert not {"seed", "response_format"} & set(sent)
        assert [note.split("was asked ")[1] for note in reply.notes] == [
            "without seed, which its provider ignores",
            "without the schema, which its provider cannot keep to",
        ]
