"""Read what a server of OpenAI's chat protocol sends: pieces, usage, why it stopped.

The SDK builds its objects without checking them, and servers differ in where reasoning stands, so that every
field is looked at before it is believed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, cast

from proofroute.core import FinishReason, Usage
from proofroute.models.profiles import Counts, Habits

_REASONING: Final = ("reasoning_content", "reasoning", "thinking")
_USUAL: Final = Habits()
MOST_MONEY: Final = 1e6


@dataclass(frozen=True, slots=True)
class Piece:
    """What one chunk adds.

    Args:
        reasoning: of the chain of thought.
        content: of the reply.
        finish: the server's own word for why it stopped; None while it goes on.
        usage: tokens, where the chunk says them.
        cost_usd: money, where the provider says it.
        refusal: the words by which the model refuses.
    """

    reasoning: str = ""
    content: str = ""
    finish: str | None = None
    usage: Usage | None = None
    cost_usd: float | None = None
    refusal: str = ""


class Malformed(Exception):
    """A chunk is not of the protocol; the message says how."""


def read_piece(data: object, part: str = "delta", habits: Habits = _USUAL) -> Piece:
    """Read one chunk of a stream, or with ``part="message"`` a whole reply, where ``habits`` say.

    Raises:
        Malformed: it has no choices, or they hold something else than text.
    """
    chunk = mapping(data)
    if chunk is None:
        raise Malformed(f"{type(data).__name__} where an object was expected")
    usage = read_usage(chunk.get("usage"), habits.counts)
    money = _money(chunk.get("usage"), habits.counts)
    choices = chunk.get("choices")
    if not isinstance(choices, list):
        raise Malformed("a reply without 'choices'")
    if not choices:
        if part == "message":
            raise Malformed("a reply whose 'choices' are empty")
        return Piece(usage=usage, cost_usd=money)
    choice = mapping(cast("list[object]", choices)[0])
    if choice is None:
        raise Malformed("a choice that is not an object")
    finish = choice.get("finish_reason")
    said = mapping(choice.get(part))
    if said is None:
        if part == "message":
            raise Malformed("a choice without a 'message'")
        return Piece(finish=_word(finish), usage=usage, cost_usd=money)
    return Piece(
        reasoning=_reasoning(said, habits.reasoning),
        content=_content(said.get("content")),
        finish=_word(finish),
        usage=usage,
        cost_usd=money,
        refusal=_word(said.get("refusal")) or "",
    )


def read_usage(data: object, counts: Counts = _USUAL.counts) -> Usage | None:
    """Read token counts where ``counts`` says they stand; what is missing or no count is 0."""
    usage = mapping(data)
    if usage is None:
        return None

    def first(paths: Iterable[str]) -> int:
        return next((found for path in paths if (found := count(_at(usage, path)))), 0)

    reasoning = first(counts.reasoning)
    return Usage(
        input_tokens=first(counts.input),
        output_tokens=first(counts.output) + (reasoning if counts.reasoning_beside else 0),
        reasoning_tokens=reasoning,
        cached_input_tokens=first(counts.cached),
    )


def finish_reason(word: str | None) -> FinishReason:
    """Translate why the server stopped."""
    match word:
        case "stop" | "length" | "content_filter" | "tool_calls":
            return word
        case "function_call":
            return "tool_calls"
        case "refusal":
            return "content_filter"
        case "eos" | "end_turn":
            return "stop"
        case "max_tokens":
            return "length"
        case _:
            return "unknown"


def count(value: object) -> int:
    """Return a token count, 0 where it is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53 else 0


def mapping(data: object) -> Mapping[str, object] | None:
    """Return ``data`` if it is a JSON object."""
    return cast("Mapping[str, object]", data) if isinstance(data, dict) else None


def _word(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _reasoning(said: Mapping[str, object], fields: tuple[str, ...]) -> str:
    # Some servers fill two of the fields with the same text.
    likely = (*fields, *(name for name in _REASONING if name not in fields))
    return next((text for name in likely if isinstance(text := said.get(name), str) and text), "")


def _at(data: Mapping[str, object], path: str) -> object:
    found: object = data
    for name in path.split("."):
        within = mapping(found)
        if within is None:
            return None
        found = within.get(name)
    return found


def _money(data: object, counts: Counts) -> float | None:
    usage = mapping(data)
    for path in counts.cost if usage is not None else ():
        found = _at(usage or {}, path)
        if isinstance(found, int | float) and not isinstance(found, bool) and 0 <= found < MOST_MONEY:
            return float(found)
    return None


def _content(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        parts = [mapping(part) or {} for part in cast("list[object]", value)]
        return "".join(text for part in parts if isinstance(text := part.get("text"), str))
    raise Malformed(f"content that is a {type(value).__name__}, not text")
