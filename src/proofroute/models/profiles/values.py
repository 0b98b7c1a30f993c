"""Profiles: what is different from provider to provider and from model to model, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from proofroute.core import Json, ModelRequest

Protocol = Literal["openai", "ollama"]
SchemaBy = Literal["json_schema", "json_object", "none"]
"""How a schema is asked for: with the schema itself, only as "some JSON object", or not at all."""

TokensField = Literal["max_tokens", "max_completion_tokens"]
TokensCover = Literal["all", "answer"]
ReasoningBack = Literal["never", "with_tools", "always"]
OnRefused = Literal["drop", "raise"]

SHARED_KEY: Final = "PROOFROUTE_API_KEY"
"""The key that is used where a provider's own variable is not set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Where a reply says what was used: paths with dots, the first one that holds a count being taken.

    Args:
        input: tokens of the prompt, those of the cache among them.
        output: tokens of the reply.
        reasoning: tokens of the chain of thought.
        cached: tokens of the prompt that came from the cache.
        cost: US dollars, where the provider says itself what a call cost.
        reasoning_beside: the tokens of the chain of thought are not among those of the reply.
    """

    input: tuple[str, ...] = ("prompt_tokens",)
    output: tuple[str, ...] = ("completion_tokens",)
    reasoning: tuple[str, ...] = ("completion_tokens_details.reasoning_tokens",)
    cached: tuple[str, ...] = ("prompt_tokens_details.cached_tokens", "prompt_cache_hit_tokens")
    cost: tuple[str, ...] = ()
    reasoning_beside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What may be sent to one model, and where its reply keeps what.

    Args:
        reasoning: the fields that may hold the chain of thought, the likeliest first.
        tags: whether the chain of thought may stand between tags in the content.
        opened_by_prompt: whether the prompt may end with the opening tag, so that a reply begins in thought
            without any tag.
        reasoning_back: whether the model's earlier thoughts go back to it in later turns.
        thinks: whether the model thinks before it answers.
        think_on: what is sent to have it think.
        think_off: what is sent to have it answer at once.
        parameters: what is sent where the request does not say otherwise.
        ignored: parameters that the server drops without a word; they are not sent, and that is noted.
        refused: parameters that it answers with an error, as ``name`` or ``name=value``.
        on_refused: what happens with those: left out with a note, or an error before anything is sent.
        tokens_field: how the bound of the reply is called.
        tokens_cover: whether that bound counts the chain of thought, too.
        most_tokens: the largest bound that the server takes; None where it is not known.
        fold_system: system messages are put into the first user turn, as R1's authors advise.
        schema_by: how a schema is asked for.
        schema_after_thought: whether its server constrains only what comes after the thinking. Elsewhere a
            schema may be obeyed from the first character on, and then nothing is thought.
        counts: where usage stands.
        idle_seconds: how long the server may send nothing at all; None for as long as the call may take.
        context: tokens of prompt and reply together that are asked for, where the server has to be told.
    """

    reasoning: tuple[str, ...] = ("reasoning_content", "reasoning", "thinking")
    tags: bool = True
    opened_by_prompt: bool = False
    reasoning_back: ReasoningBack = "never"
    thinks: bool = False
    think_on: dict[str, Json] = field(default_factory=dict[str, Json])
    think_off: dict[str, Json] = field(default_factory=dict[str, Json])
    parameters: dict[str, Json] = field(default_factory=dict[str, Json])
    ignored: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    on_refused: OnRefused = "drop"
    tokens_field: TokensField = "max_tokens"
    tokens_cover: TokensCover = "all"
    most_tokens: int | None = None
    fold_system: bool = False
    schema_by: SchemaBy = "json_schema"
    schema_after_thought: bool = False
    counts: Counts = field(default_factory=Counts)
    idle_seconds: float | None = None
    context: int | None = None

    def constrains(self, request: ModelRequest) -> dict[str, Json] | None:
        """Return the schema to constrain by; None without one, or where it would stop the thinking."""
        schema = request.json_schema
        if not isinstance(schema, dict):  # `true` allows everything: there is nothing to constrain
            return None
        held = self.thinks and request.think and not self.schema_after_thought
        return None if held else schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What is different for the models whose name ``match`` finds.

    Args:
        match: a regular expression; the case of letters does not matter.
        changes: changes to their habits, as data.
        like: the provider whose habits hold for them wherever they are served.
    """

    match: str
    changes: dict[str, Json]
    like: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """US dollars for a million tokens of each of ``models``, in force from the day ``as_of`` on.

    Args:
        models: the models by their exact names.
        input: tokens of the prompt that did not come from the cache.
        cached_input: those that did.
        output: tokens of the reply, its chain of thought among them.
        as_of: the day, as ``2025-01-20``.
        source: where that is said.
    """

    models: tuple[str, ...]
    input: float
    cached_input: float
    output: float
    as_of: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One provider.

    Args:
        name: what specifications call it.
        title: what people call it.
        protocol: which protocol it speaks.
        address: its base URL; None where every installation has its own.
        address_variable: the environment variable that overrides the address.
        key_variable: the environment variable that holds its key; None where none is needed.
        example: a model's name, for hints.
        lists_models: whether its key and its models can be looked up beforehand.
        elsewhere: the profile whose habits hold at another address than its own; None for these.
        habits: what holds for all of its models.
        rules: what is different for some of them; a later one comes before an earlier one.
        withdrawn: names that it no longer serves, and since when.
        advice: what to use instead of those.
        prices: what its models cost on its own server.
        ladders: ready-made ladders of its models by name, the smallest model first.
    """

    name: str
    title: str = ""
    protocol: Protocol = "openai"
    address: str | None = None
    address_variable: str | None = None
    key_variable: str | None = None
    example: str = "MODEL"
    lists_models: bool = True
    elsewhere: str | None = None
    habits: Habits = field(default_factory=Habits)
    rules: tuple[Rule, ...] = ()
    withdrawn: dict[str, str] = field(default_factory=dict[str, str])
    advice: str = ""
    prices: tuple[Price, ...] = ()
    ladders: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


Profiles: TypeAlias = Mapping[str, Profile]
"""Profiles by name."""
