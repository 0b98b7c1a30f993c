"""Ask a model in a test."""

import socket
from dataclasses import replace
from typing import Any

from proofroute.core import Completion, Delta, Message, ModelRequest
from proofroute.models import make_model
from proofroute.models.profiles import Profiles, builtin_profiles
from proofroute.models.weights import Weights

NO_ENV: dict[str, str] = {}


def request(text: str = "What is 17*23?", **more: object) -> ModelRequest:
    """Write a request of one user turn."""
    return ModelRequest(messages=(Message("user", text),), question=text, **more)  # type: ignore[arg-type]


async def ask(
    spec: str,
    asked: ModelRequest | None = None,
    env: dict[str, str] | None = None,
    profiles: Profiles | None = None,
) -> tuple[Completion, list[Delta]]:
    """Ask the model of a specification; return the reply and its pieces."""
    shown: list[Delta] = []
    model = make_model(spec, env or NO_ENV, profiles)
    return await model.generate(asked or request(), shown.append), shown


def at_home(provider: str, address: str, **habits: Any) -> Profiles:
    """Return all profiles, with the provider's own server at ``address``."""
    known = builtin_profiles()
    profile = known[provider]
    there = replace(profile, address=address, habits=replace(profile.habits, **habits))
    return {**known, provider: there}


def closed_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def not_installed(weights: Weights) -> None:
    """Stand in for the look at installed packages, and find nothing."""
    del weights
