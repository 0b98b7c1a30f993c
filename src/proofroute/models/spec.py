"""Spec: which model is meant, written ``provider:model`` or ``provider:model@base_url``."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, NoReturn
from urllib.parse import urlsplit

from proofroute.core import UsageError
from proofroute.models.profiles import Profile, Profiles, builtin_profiles

EMBEDDED: Final = "smollm2"
"""The embedded model whose weights ``proofroute models pull`` fetches."""

LONGEST: Final = 2_000

Home = Literal["solver", "local", "replay", "hosted"]
_ALONE: Final[Mapping[str, Home]] = {"solver": "solver", "local": "local", "replay": "replay"}
_OTHER_NAMES: Final = {"lmstudio": "generic", "llamacpp": "generic", "claude": "anthropic"}
_LOOKS_LIKE_ADDRESS: Final = re.compile(
    r"(?:localhost|[\w-]+(?:\.[\w-]+)+|\[[0-9a-f:]+\]|[\w.-]+:\d+)(?:[:/].*)?"
)
_REVISION: Final = re.compile(r"\d")
"""Tells a version of a model (``claude@20240229``, ``qwen@q4_k_m``) from an address that lacks its scheme."""
_CONTROL: Final = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Spec:
    """A model by name.

    Args:
        provider: a provider's name, ``local``, ``replay`` or ``solver``.
        model: the model's own name; a path for ``replay`` and, if it is one, for ``local``.
        address: the base URL that was given, without a slash at its end.
    """

    provider: str
    model: str
    address: str | None = None

    @property
    def name(self) -> str:
        """The model as ``provider:model``, without its address."""
        return self.provider if self.provider == "solver" else f"{self.provider}:{self.model}"

    @property
    def full(self) -> str:
        """The model as it was asked for, with its address where one was given."""
        return self.name if self.address is None else f"{self.name}@{self.address}"

    @property
    def home(self) -> Home:
        """Whether it runs in this process, is read from a file or is asked over HTTP."""
        return _ALONE.get(self.provider, "hosted")


def parse_spec(text: str, configured: Iterable[str] = (), profiles: Profiles | None = None) -> Spec:
    """Read a specification. A model's name may hold ``:``, ``/`` and ``@``.

    Args:
        text: the specification.
        configured: names of configured models, one of which may have been meant.
        profiles: the providers that there are; those that come with proofroute without any.

    >>> parse_spec("ollama:deepseek-r1:7b@http://127.0.0.1:11434")
    Spec(provider='ollama', model='deepseek-r1:7b', address='http://127.0.0.1:11434')
    >>> parse_spec("openrouter:deepseek/deepseek-r1:free").model
    'deepseek/deepseek-r1:free'

    Raises:
        UsageError: it cannot be read; says what is wrong and what may be meant.
    """
    text = text.strip()
    if not text or len(text) > LONGEST:
        raise UsageError(
            "a model is written provider:model, for example ollama:deepseek-r1:7b or local:smollm2"
        )
    provider, colon, rest = text.partition(":")
    provider = provider.strip().lower()
    rest = rest.strip()
    match _ALONE.get(provider):
        case "solver":
            return _solver(rest, colon)
        case "local":
            return Spec("local", rest or EMBEDDED)
        case "replay":
            return _replay(rest)
        case _:
            pass
    known = builtin_profiles() if profiles is None else profiles
    if provider not in known:
        _unknown_provider(text, provider, rest, tuple(name for name in configured if name != text), known)
    model, address = _cut_address(rest, known[provider])
    if not model:
        example = known[provider].example
        raise UsageError(f"{text!r} names no model: write {provider}:MODEL, for example {provider}:{example}")
    if _CONTROL.search(model):
        raise UsageError(f"the model's name {model!r} holds blanks or control characters")
    if address is None and known[provider].address is None:
        raise UsageError(
            f"{text!r} needs an address: write {provider}:{model}@http://HOST:PORT/v1, your server's"
        )
    return Spec(provider, model, address)


def check_address(address: str, profile: Profile) -> str:
    """Return the address without a slash at its end.

    Raises:
        UsageError: it is not an HTTP address that can be used.
    """
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname, parts.port
    except ValueError as error:
        raise UsageError(f"{address!r} is not an address: {error}") from None
    if parts.scheme not in {"http", "https"} or not host or _CONTROL.search(address):
        raise UsageError(f"{address!r} is not an address: write http://HOST:PORT or https://HOST")
    if parts.username is not None or parts.password is not None:
        raise UsageError(
            f"the address of {host} holds a name or password: keys come from environment variables"
        )
    if parts.query or parts.fragment:
        raise UsageError(f"{address!r}: a base URL has no '?' and no '#'")
    address = address.rstrip("/")
    if profile.protocol == "ollama" and parts.path.rstrip("/") == "/v1":
        bare = address.removesuffix("/v1")
        raise UsageError(
            f"{address!r}: Ollama's own protocol lives without /v1; did you mean {bare!r}, or "
            f"ollama-v1:MODEL@{address}?"
        )
    return address


def _cut_address(rest: str, profile: Profile) -> tuple[str, str | None]:
    provider = profile.name
    # A name may hold an @ itself (@cf/meta/..., model@revision), an address starts with its scheme.
    found = re.search(r"@(?=[A-Za-z][A-Za-z0-9+.-]*://)", rest)
    if found:
        name = rest[: found.start()]
        if name.endswith("@"):
            raise UsageError(f"{provider}:{rest!r} holds one @ too many: write {provider}:NAME@ADDRESS")
        return name, check_address(rest[found.end() :], profile)
    name, _, last = rest.rpartition("@")
    if name and _LOOKS_LIKE_ADDRESS.fullmatch(last):
        raise UsageError(f"{last!r} is not an address; did you mean {provider}:{name}@http://{last}?")
    if name and not last:
        raise UsageError(
            f"'{provider}:{rest}' ends with an @ and no address: write {provider}:{name}, or "
            f"{provider}:{name}@http://HOST:PORT/v1"
        )
    if name and not _REVISION.search(last):
        raise UsageError(
            f"{last!r} in '{provider}:{rest}' is not an address: write {provider}:{name}@http://{last}; "
            f"a name with an @ in it takes its address, too: {provider}:{rest}@http://HOST:PORT/v1"
        )
    return rest, None


def _solver(rest: str, colon: str) -> Spec:
    if rest or colon:
        raise UsageError("the solver has no models to choose from: write 'solver'")
    return Spec("solver", "")


def _replay(rest: str) -> Spec:
    if not rest:
        raise UsageError("replay needs a file of recordings: write replay:FILE.jsonl")
    return Spec("replay", rest)


def _unknown_provider(
    text: str, provider: str, rest: str, configured: tuple[str, ...], profiles: Profiles
) -> NoReturn:
    meant = difflib.get_close_matches(text, configured, n=1)
    if meant:
        raise UsageError(f"no model is called {text!r}; did you mean {meant[0]!r}?")
    if not provider or "@" in provider:
        raise UsageError(
            f"{text!r} names no provider: write provider:model or provider:model@http://HOST:PORT"
        )
    known = [*profiles, *_ALONE]
    there_is = f"there is {', '.join(known)}"
    if provider in _OTHER_NAMES:
        name = rest if "@" in rest else f"{rest or 'MODEL'}@http://127.0.0.1:8000/v1"
        raise UsageError(f"unknown provider {provider!r}; did you mean {_OTHER_NAMES[provider]}:{name}?")
    if provider in {"smollm2", "smollm"}:
        raise UsageError(f"{text!r} names no provider; did you mean local:{EMBEDDED}?")
    if provider.startswith("deepseek-r1"):
        raise UsageError(f"{text!r} names no provider; did you mean ollama:{text}? {there_is}")
    if provider.startswith("deepseek-"):
        raise UsageError(f"{text!r} names no provider; did you mean deepseek:{text}? {there_is}")
    if provider.startswith(("gpt-", "o1", "o3", "o4")):
        raise UsageError(f"{text!r} names no provider; did you mean openai:{text}? {there_is}")
    if provider.startswith("claude-"):
        raise UsageError(f"{text!r} names no provider; did you mean anthropic:{text}? {there_is}")
    close = difflib.get_close_matches(provider, known, n=1, cutoff=0.75)
    if close:
        suggestion = close[0] + (f":{rest}" if rest else "")
        raise UsageError(f"unknown provider {provider!r}; did you mean {suggestion}? {there_is}")
    also = f"; configured are {', '.join(configured)}" if configured else ""
    raise UsageError(f"unknown provider {provider!r} in {text!r}: write provider:model; {there_is}{also}")
