"""What there is to say of the configured models."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from proofroute.core import KINDS, Json, UsageError
from proofroute.models import Spec, check_model, parse_spec
from proofroute.router import Config


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One configured model.

    Args:
        name: its name in the configuration.
        spec: what stands there.
        key: where its key comes from, in words.
        address: where it is asked; None in this process.
        used_by: the kinds on whose ladder it stands.
        problem: why the specification cannot be used.
    """

    name: str
    spec: str
    key: str
    address: str | None
    used_by: tuple[str, ...]
    problem: str | None = None

    def data(self) -> dict[str, Json]:
        """Write it as JSON data."""
        return {
            "name": self.name,
            "spec": self.spec,
            "key": self.key,
            "address": self.address,
            "used_by": list(self.used_by),
            "problem": self.problem,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Whether one model can be asked; ``serves`` is None where its server does not say.

    ``misused``: what is configured here cannot be used, whatever its server says.
    """

    name: str
    spec: str
    ok: bool
    address: str | None
    reachable: bool
    serves: bool | None
    message: str
    misused: bool = False

    def data(self) -> dict[str, Json]:
        """Write it as JSON data."""
        return {
            "name": self.name,
            "spec": self.spec,
            "ok": self.ok,
            "address": self.address,
            "reachable": self.reachable,
            "serves": self.serves,
            "message": self.message,
        }


def described(config: Config, env: Mapping[str, str]) -> list[Described]:
    """Describe every configured model; a specification that cannot be read is said, not raised."""
    return [_describe(name, spec, config, env) for name, spec in config.models.items()]


async def checked(config: Config, names: Iterable[str], env: Mapping[str, str]) -> list[Checked]:
    """Check the named models, or all; every server is asked at the same time."""
    wanted = {name: config.models.get(name, name) for name in names} or config.models
    return list(
        await asyncio.gather(
            *(asyncio.to_thread(_check, name, spec, config, env) for name, spec in wanted.items())
        )
    )


def _describe(name: str, spec: str, config: Config, env: Mapping[str, str]) -> Described:
    used_by: tuple[str, ...] = tuple(kind for kind in KINDS if name in config.policy(kind).ladder)
    key, address, problem = "none needed", None, None
    try:
        parsed = parse_spec(spec, profiles=config.known_profiles())
        if parsed.home == "hosted":
            key, address = _hosted(parsed, config, env)
    except UsageError as error:
        problem = str(error)
    return Described(name=name, spec=spec, key=key, address=address, used_by=used_by, problem=problem)


def _hosted(spec: Spec, config: Config, env: Mapping[str, str]) -> tuple[str, str]:
    from proofroute.models.endpoint import endpoint
    from proofroute.models.profiles import SHARED_KEY

    found = endpoint(spec, env, config.known_profiles())
    variables = (found.key_variable, found.profile.key_variable, SHARED_KEY)
    source = next((name for name in variables if name and env.get(name, "").strip()), None)
    if source is not None:
        return source, found.address
    needed = found.profile.key_variable is not None and not found.on_loopback
    return (f"{found.key_variable} (not set)" if needed else "none needed"), found.address


def _check(name: str, spec: str, config: Config, env: Mapping[str, str]) -> Checked:
    try:
        parse_spec(
            spec, config.models, config.known_profiles()
        )  # it may be the misspelt name of a configured model
        found = check_model(spec, env, config.known_profiles())
    except UsageError as error:
        return Checked(
            name=name,
            spec=spec,
            ok=False,
            address=None,
            reachable=False,
            serves=None,
            message=str(error),
            misused=True,
        )
    return Checked(
        name=name,
        spec=spec,
        ok=found.ok,
        address=found.address,
        reachable=found.reachable,
        serves=found.serves,
        message=found.message,
        misused=found.misused,
    )
