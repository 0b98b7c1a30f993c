"""Endpoint: where a hosted model is asked, with which key, and how its faults are told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from proofroute.core import (
    MissingKeyError,
    ModelContextExceeded,
    ModelProtocolError,
    ModelRejected,
    ModelTimeout,
    ModelTooLong,
    ModelUnknown,
    ModelUnreachable,
    UsageError,
)
from proofroute.models.environment import address_of, is_loopback, key_of
from proofroute.models.profiles import (
    SHARED_KEY,
    Habits,
    Price,
    Profile,
    Profiles,
    builtin_profiles,
    habits,
    home_of,
)
from proofroute.models.spec import Spec

_SHOWN: Final = 300
_LOOKED_AT: Final = 2_000
_OVERFLOW: Final = re.compile(
    r"context[_ ](?:length|window|size)|maximum context|prompt is too long|too many (?:input )?tokens"
    r"|exceeds? (?:the |its )?(?:model'?s? )?(?:maximum )?context|input is too long|exceed_context",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """A hosted model as it is asked.

    Args:
        spec: the model by name.
        profile: its provider.
        address: the base URL in force.
        habits: what may be sent.
        prices: what its models cost, where that is known.
        key: its key, None where none is set.
        key_variable: the variable to set where one is missing.
    """

    spec: Spec
    profile: Profile
    address: str
    habits: Habits
    key: str | None = field(repr=False)
    key_variable: str
    prices: tuple[Price, ...] = ()

    @property
    def name(self) -> str:
        """The model as ``provider:model``."""
        return self.spec.name

    @property
    def on_loopback(self) -> bool:
        """Whether the server runs on this machine."""
        return is_loopback(self.address)

    @property
    def _ollama(self) -> str:
        """The command that speaks to this server: without the variable it would speak to another one."""
        elsewhere = self.address != builtin_profiles()["ollama"].address
        return f"OLLAMA_HOST={self.address} ollama" if elsewhere else "ollama"

    def required_key(self) -> str | None:
        """Return the key to send; None where the server needs none.

        Raises:
            MissingKeyError: a key is needed and none is set.
        """
        if self.key is None and self.profile.key_variable is not None and not self.on_loopback:
            raise MissingKeyError(self.key_variable, self.name)
        return self.key

    def clean(self, text: str) -> str:
        """Make a server's words fit to show: one line, bounded, printable, and without the key."""
        if self.key:
            text = text.replace(self.key, "***")
        words = " ".join(text[: 4 * _SHOWN].split())
        shown = "".join(
            character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in words
        )
        return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"

    def unreachable(self, why: str) -> ModelUnreachable:
        """Say that nothing answers."""
        if "certificate" in why.lower():
            attempt = "SSL_CERT_FILE names the file of an authority to trust"
        elif self.profile.protocol == "ollama":
            attempt = f"start it with `{self._ollama} serve`" if self.on_loopback else "start Ollama there"
        elif self.on_loopback:
            attempt = "start the server, or correct the address after the @"
        else:
            attempt = "check the network, a proxy and the address"
        detail = f" ({self.clean(why)})" if why else ""
        return ModelUnreachable(
            f"{self.name} cannot be reached at {self.address}{detail}: {attempt}, or choose another model "
            "with --model",
            model=self.name,
            address=self.address,
            retryable=True,
        )

    def unknown(self, why: str) -> ModelUnknown:
        """Say that the server answers and does not serve the model."""
        withdrawn = _withdrawn(self.profile, self.spec.model)
        if withdrawn is not None:
            attempt = withdrawn
        elif self.profile.protocol == "ollama":
            attempt = f"fetch it with `{self._ollama} pull {self.spec.model}`"
        else:
            check = f"proofroute models check {self.spec.full}"
            attempt = f"`{check}` lists what it serves; an address may lack its /v1"
        detail = f" ({self.clean(why)})" if why else ""
        return ModelUnknown(
            f"{self.address} does not serve the model {self.spec.model!r}{detail}: {attempt}",
            model=self.name,
            address=self.address,
        )

    def rejected(self, status: int | None, why: str, retry_after: float | None = None) -> ModelRejected:
        """Say that the server refused the request."""
        if _OVERFLOW.search(why[:_LOOKED_AT]) and status in {None, 400, 413, 422}:
            return ModelContextExceeded(
                f"{self.name} at {self.address} cannot take a request of this length ({self.clean(why)!r}): "
                "shorten it, or put a model with a longer context on the ladder",
                model=self.name,
                address=self.address,
            )
        match status:
            case 401 | 403:
                attempt = f"check the key in {self.key_variable}"
            case 402:
                attempt = "the account has no balance left"
            case 429:
                attempt = "too many requests or no quota left; try again later"
            case 413:
                attempt = "the request is too large for this model"
            case int() if status >= 500:
                attempt = "the server has a fault of its own; try again later"
            case _:
                attempt = "the request holds something that this server does not take"
        said = f"HTTP {status}" if status is not None else "an error in its reply"
        detail = f", {self.clean(why)!r}" if why else ""
        return ModelRejected(
            f"{self.name} at {self.address} refused the request ({said}{detail}): {attempt}",
            model=self.name,
            address=self.address,
            retryable=status is None or status in {408, 409, 425, 429} or status >= 500,
            retry_after=retry_after,
        )

    def timeout(self, seconds: float) -> ModelTimeout:
        """Say that no answer came in time."""
        return ModelTimeout(
            f"{self.name} at {self.address} did not answer within {round(seconds, 2):g} s: allow more "
            "time, or choose a faster model",
            model=self.name,
            address=self.address,
            retryable=True,
        )

    def stalled(self, seconds: float) -> ModelTimeout:
        """Say that the server went silent."""
        return ModelTimeout(
            f"{self.name} at {self.address} sent nothing for {seconds:g} s: try again later, or raise "
            "idle_seconds in the provider's profile",
            model=self.name,
            address=self.address,
            retryable=True,
        )

    def too_long(self, why: str) -> ModelTooLong:
        """Say that the reply goes on beyond every bound."""
        return ModelTooLong(
            f"{self.name} at {self.address} sent {self.clean(why)} without coming to an end; it was cut off",
            model=self.name,
            address=self.address,
        )

    def nonsense(self, why: str) -> ModelProtocolError:
        """Say that the answer does not follow the protocol."""
        return ModelProtocolError(
            f"{self.name} at {self.address} sent something that is not of the {self.profile.protocol} chat "
            f"protocol: {self.clean(why)}",
            model=self.name,
            address=self.address,
            retryable=True,
        )


def endpoint(spec: Spec, env: Mapping[str, str], profiles: Profiles | None = None) -> Endpoint:
    """Find address and key of a hosted model.

    The key is the one of the provider whose server is asked, then that of the provider that is named, then
    ``PROOFROUTE_API_KEY``: a key is never sent to another provider's server while its own is set.

    Raises:
        UsageError: the address or the key in a variable cannot be used.
    """
    known = builtin_profiles() if profiles is None else profiles
    profile = known[spec.provider]
    address = spec.address or address_of(profile, env) or profile.address
    if address is None:
        raise UsageError(f"{spec.name} needs an address: write {spec.name}@http://HOST:PORT/v1")
    home = home_of(address, known)
    variables = [candidate.key_variable for candidate in (home, profile) if candidate is not None]
    named = [variable for variable in variables if variable is not None]
    key = next((found for variable in [*named, SHARED_KEY] if (found := key_of(env, variable))), None)
    return Endpoint(
        spec=spec,
        profile=profile,
        address=address,
        habits=habits(profile, spec.model, address, known),
        key=key,
        key_variable=named[0] if named else SHARED_KEY,
        # Prices hold on the provider's own server; who has none sets them for wherever it runs.
        prices=home.prices if home is not None else profile.prices if profile.address is None else (),
    )


def _withdrawn(profile: Profile, model: str) -> str | None:
    for owner in (profile, *builtin_profiles().values()):
        since = owner.withdrawn.get(model)
        if since is not None:
            return f"{owner.title or owner.name} withdrew the name {model!r} on {since}. {owner.advice}"
    return None


def words(error: BaseException) -> str:
    """Return what an error says, or its name where it says nothing."""
    return str(error) or type(error).__name__
