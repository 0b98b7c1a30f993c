"""What is different from provider to provider, as data: address, key, and what may be sent."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal
from urllib.parse import urlsplit

from proofroute.core import Json, ModelRequest

Protocol = Literal["openai", "ollama"]
SchemaBy = Literal["json_schema", "json_object"]
"""How a schema is asked for: with the schema itself, or only as "some JSON object"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One provider.

    Args:
        name: what specifications call it.
        protocol: which protocol it speaks.
        address: its base URL; None where every installation has its own.
        address_variable: the environment variable that overrides the address.
        key_variable: the environment variable that holds its key; None where none is needed.
        schema_by: how it is asked to keep to a schema.
        example: a model's name, for hints.
    """

    name: str
    protocol: Protocol = "openai"
    address: str | None
    address_variable: str | None = None
    key_variable: str | None = None
    schema_by: SchemaBy = "json_schema"
    example: str


PROFILES: Final[Mapping[str, Profile]] = MappingProxyType(
    {
        profile.name: profile
        for profile in (
            Profile(
                name="deepseek",
                address="https://api.deepseek.com",
                address_variable="DEEPSEEK_BASE_URL",
                key_variable="DEEPSEEK_API_KEY",
                schema_by="json_object",
                example="deepseek-flash",
            ),
            Profile(
                name="openai",
                address="https://api.openai.com/v1",
                address_variable="OPENAI_BASE_URL",
                key_variable="OPENAI_API_KEY",
                example="gpt-4.1-mini",
            ),
            Profile(
                name="ollama",
                protocol="ollama",
                address="http://127.0.0.1:11434",
                address_variable="OLLAMA_HOST",
                example="deepseek-r1:7b",
            ),
            Profile(
                name="openrouter",
                address="https://openrouter.ai/api/v1",
                key_variable="OPENROUTER_API_KEY",
                example="deepseek/deepseek-r1",
            ),
            Profile(
                name="together",
                address="https://api.together.xyz/v1",
                key_variable="TOGETHER_API_KEY",
                example="deepseek-ai/DeepSeek-R1",
            ),
            # vLLM, SGLang, LM Studio, llama.cpp and whatever else speaks the protocol.
            Profile(name="generic", address=None, example="deepseek-ai/DeepSeek-R1@http://127.0.0.1:8000/v1"),
        )
    }
)

SHARED_KEY: Final = "PROOFROUTE_API_KEY"
"""The key that is used where a provider's own variable is not set."""

WITHDRAWN: Final[Mapping[str, str]] = MappingProxyType(
    {"deepseek-reasoner": "2026-07-24", "deepseek-chat": "2026-07-24"}
)
"""Names that DeepSeek's own API no longer serves, and since when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What may be sent to one model, and how.

    Args:
        temperature: whether a temperature is sent; hosted reasoning models refuse or ignore it.
        default_temperature: what is sent where the request names none.
        seed: whether a seed is sent.
        tokens_field: how the bound of the reply is called.
        fold_system: system messages are put into the first user turn, as R1's authors advise.
        schema_by: how a schema is asked for.
        thinks: whether the model thinks before it answers.
        schema_after_thought: whether its server constrains only what comes after the thinking. Elsewhere a
            schema may be obeyed from the first character on, and then nothing is thought.
    """

    temperature: bool = True
    default_temperature: float | None = None
    seed: bool = True
    tokens_field: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    fold_system: bool = False
    schema_by: SchemaBy = "json_schema"
    thinks: bool = False
    schema_after_thought: bool = False

    def constrains(self, request: ModelRequest) -> dict[str, Json] | None:
        """Return the schema to constrain by; None without one, or where it would stop the thinking."""
        schema = request.json_schema
        if not isinstance(schema, dict):  # `true` allows everything: there is nothing to constrain
            return None
        held = self.thinks and request.think and not self.schema_after_thought
        return None if held else schema


_OPENAI_REASONING: Final = re.compile(r"(?:^|/)(?:o\d|gpt-5)")
_DEEPSEEK_HOSTED: Final = re.compile(r"^deepseek-(?:reasoner|flash|pro|v\d)")
_R1_WEIGHTS: Final = re.compile(r"deepseek-r1|r1-distill", re.IGNORECASE)
_THINKS: Final = re.compile(
    r"\bqwq|qwen-?3(?!.*(?:instruct|coder|embed))|thinking|think\b|reason|gpt-oss|magistral|smollm3|seed-oss"
    r"|deepseek-v(?:3\.[1-9]|[4-9])|glm-(?:z1|4\.[5-9]|[5-9])|minimax-m|kimi-k[2-9]|exaone-deep|marco-o1|skywork-o1"
    r"|openthinker|nemotron|phi-?4-(?:mini-)?reasoning|cogito|ernie-4\.5-.*thinking|gemma-?4",
    re.IGNORECASE,
)


def habits(profile: Profile, model: str, address: str) -> Habits:
    """Say what may be sent to ``model`` of ``profile`` at ``address``.

    >>> habits(PROFILES["openai"], "deepseek-reasoner", "https://api.deepseek.com").temperature
    False
    >>> habits(PROFILES["together"], "deepseek-ai/DeepSeek-R1", "").default_temperature
    0.6
    """
    host = home_of(address) or profile
    if _R1_WEIGHTS.search(model):
        return Habits(
            default_temperature=0.6,
            fold_system=True,
            schema_by=host.schema_by,
            thinks=True,
            schema_after_thought=host.name == "deepseek",
        )
    if host.name == "deepseek" or _DEEPSEEK_HOSTED.match(model):
        return Habits(
            temperature=False, seed=False, schema_by="json_object", thinks=True, schema_after_thought=True
        )
    if _OPENAI_REASONING.search(model):
        return Habits(
            temperature=False,
            seed=False,
            tokens_field="max_completion_tokens",
            thinks=True,
            schema_after_thought=True,
        )
    if host.name == "openai":
        return Habits(
            tokens_field="max_completion_tokens" if is_home(host, address) else "max_tokens",
            thinks=_THINKS.search(model) is not None,
        )
    return Habits(schema_by=host.schema_by, thinks=_THINKS.search(model) is not None)


def home_of(address: str) -> Profile | None:
    """Return the provider whose own server stands at ``address``, whatever a specification calls it."""
    return next((profile for profile in PROFILES.values() if is_home(profile, address)), None)


def is_home(profile: Profile, address: str) -> bool:
    """Tell whether ``address`` is the provider's own server."""
    if profile.address is None or profile.protocol == "ollama":
        return False
    return urlsplit(address).hostname == urlsplit(profile.address).hostname
