"""Find a profile, and what may be sent to one of its models."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from proofroute.core import ConfigError
from proofroute.models.profiles.parts import Path, Place
from proofroute.models.profiles.read import changed, read_profile, read_rules
from proofroute.models.profiles.values import Habits, Profile, Profiles, Rule

ORDER: Final = (
    "deepseek",
    "openai",
    "anthropic",
    "ollama",
    "ollama-v1",
    "openrouter",
    "together",
    "fireworks",
    "vllm",
    "sglang",
    "generic",
)
"""The providers that come with proofroute, one file each."""

_PORTS: Final = {"http": 80, "https": 443}


@cache
def builtin_profiles() -> Profiles:
    """Return the profiles that come with proofroute.

    >>> builtin_profiles()["deepseek"].address
    'https://api.deepseek.com'
    """
    return MappingProxyType({name: read_profile(name, _file(name), None, _in(name)) for name in ORDER})


def habits(profile: Profile, model: str, address: str, profiles: Profiles | None = None) -> Habits:
    """Say what may be sent to ``model`` of ``profile`` at ``address``.

    A server is known by its address, whatever a specification calls it; then comes what is true of the model
    wherever it is served, then what the provider says of it.

    >>> known = builtin_profiles()
    >>> "temperature" in habits(known["openai"], "deepseek-reasoner", "https://api.deepseek.com").ignored
    True
    >>> habits(known["together"], "deepseek-ai/DeepSeek-R1", "").parameters["temperature"]
    0.6
    """
    known = builtin_profiles() if profiles is None else profiles
    host = home_of(address, known) or profile
    if host.elsewhere is not None and not is_home(host, address):
        host = known.get(host.elsewhere, host)
    rules = [rule for rule in _families() if _finds(rule, model)]
    like = next((known[rule.like] for rule in rules if rule.like is not None and rule.like in known), None)
    if like is not None and host.name != like.name:
        host = like
    found = host.habits
    for rule in (*rules, *(rule for rule in host.rules if _finds(rule, model))):
        found = changed(found, rule)
    return found


def home_of(address: str, profiles: Profiles | None = None) -> Profile | None:
    """Return the provider whose own server stands at ``address``, whatever a specification calls it."""
    known = builtin_profiles() if profiles is None else profiles
    return next((profile for profile in known.values() if is_home(profile, address)), None)


def is_home(profile: Profile, address: str) -> bool:
    """Tell whether ``address`` is the provider's own server."""
    if profile.address is None or profile.protocol == "ollama" or not address:
        return False
    return _server(address) == _server(profile.address)


def ready_ladder(name: str, profiles: Profiles) -> tuple[str, ...]:
    """Return the rungs of a ready-made ladder as specifications; empty where there is none of that name.

    >>> ready_ladder("ollama-r1", builtin_profiles())[0]
    'ollama:deepseek-r1:7b'
    """
    for profile in profiles.values():
        if name in profile.ladders:
            return tuple(f"{profile.name}:{model}" for model in profile.ladders[name])
    return ()


def _server(address: str) -> tuple[str | None, int | None]:
    parts = urlsplit(address)
    return parts.hostname, parts.port or _PORTS.get(parts.scheme)


def _finds(rule: Rule, model: str) -> bool:
    return re.search(rule.match, model, re.IGNORECASE) is not None


@cache
def _families() -> tuple[Rule, ...]:
    return read_rules(_file("families"), _in("families"))


def _file(name: str) -> dict[str, object]:
    text = files("proofroute.models.profiles").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{name}.toml: {error}") from None


def _in(name: str) -> Place:
    def place(path: Path) -> str:
        del path
        return f"{name}.toml"

    return place
