"""Which parameters go to a provider: what it does not take is left out with a note, or it is an error."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from proofroute.core import Json, ModelRequest, UsageError
from proofroute.models.profiles import Habits


@dataclass(frozen=True, slots=True)
class Settled:
    """Parameters to send, and notes on those that are not."""

    sent: dict[str, Json]
    notes: tuple[str, ...] = ()


def settle(name: str, habits: Habits, request: ModelRequest) -> Settled:
    """Choose the parameters of a request.

    >>> asked = ModelRequest(messages=(), temperature=0.2)
    >>> settle("m", Habits(ignored=("temperature",)), asked).notes
    ('m was asked without temperature, which its provider ignores',)

    Raises:
        UsageError: the provider refuses a parameter and is not to be asked without it.
    """
    wanted = dict(request.parameters)
    if request.temperature is not None:
        wanted["temperature"] = request.temperature
    if request.seed is not None:
        wanted["seed"] = request.seed
    # What a profile sends by itself nobody has asked for: where it is not taken, nothing is missing.
    sent = {
        key: value
        for key, value in habits.parameters.items()
        if key not in wanted and _verdict(habits, key, value) is None
    }
    notes: list[str] = []
    for key, value in wanted.items():
        verdict = _verdict(habits, key, value)
        if verdict is None:
            sent[key] = value
            continue
        if verdict == "refuses" and habits.on_refused == "raise":
            raise UsageError(
                f"{name} cannot be asked with {_named(habits, key, value)}, which its provider refuses: take "
                "it out of the request, or set on_refused to drop in the provider's profile"
            )
        notes.append(f"{name} was asked without {_named(habits, key, value)}, which its provider {verdict}")
    return Settled(sent, tuple(notes))


def _verdict(habits: Habits, key: str, value: Json) -> str | None:
    if key in habits.refused or f"{key}={value}" in habits.refused:
        return "refuses"
    return "ignores" if key in habits.ignored else None


def _named(habits: Habits, key: str, value: Json) -> str:
    return f"{key}={value}" if f"{key}={value}" in habits.refused else key


_KEPT: Final = frozenset({"model", "messages", "stream", "response_format"})
"""What a request cannot do without, and the schema, for which the router has its own way."""

_NOT_TAKEN: Final = re.compile(
    r"support|unknown|unrecogni[sz]ed|not allowed|not permitted|unexpected|extra |invalid|deprecated"
    r"|unavailable"
    r"|not available|cannot be used|does not work|not valid|remove",
    re.IGNORECASE,
)
_BOUNDS: Final = ("max_tokens", "max_completion_tokens")
_TOO_LARGE: Final = re.compile(
    r"too large|too high|at most|exceed|less than or equal|maximum|in the completion", re.IGNORECASE
)


def without_refused(
    sent: Mapping[str, Json], why: str, named: str | None
) -> tuple[dict[str, Json], str] | None:
    """Return a refused request without the parameter that the refusal speaks of, and that parameter's name.

    Args:
        sent: the request's body.
        why: the server's words.
        named: the parameter that it names in a field of its own.
    """
    if "reasoning_content" in why:
        return _without_thoughts(sent)
    if "max_tokens" in sent and "max_completion_tokens" in why:
        swapped = {key: value for key, value in sent.items() if key != "max_tokens"}
        return {**swapped, "max_completion_tokens": sent["max_tokens"]}, "max_tokens"
    bound = next((key for key in _BOUNDS if key in sent), None)
    if bound is not None and _TOO_LARGE.search(why) and (_speaks_of(why, bound) or "completion" in why):
        return {key: value for key, value in sent.items() if key != bound}, f"a bound of {sent[bound]} tokens"
    if not _NOT_TAKEN.search(why):
        return None
    free = [key for key in sent if key not in _KEPT and key not in _BOUNDS]
    about = [key for key in free if key == named] or [key for key in free if _speaks_of(why, key)]
    if len(about) != 1:
        return None
    return {key: value for key, value in sent.items() if key != about[0]}, about[0]


def _speaks_of(why: str, key: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", why) is not None


def _without_thoughts(sent: Mapping[str, Json]) -> tuple[dict[str, Json], str] | None:
    turns = sent.get("messages")
    if not isinstance(turns, list):
        return None
    bare: list[Json] = [
        {key: value for key, value in turn.items() if key in ("role", "content")}
        for turn in turns
        if isinstance(turn, dict)
    ]
    return None if bare == turns else ({**sent, "messages": bare}, "its earlier reasoning")
