"""Read what a server of OpenAI's chat protocol sends: pieces, usage, why it stopped.

The SDK builds its objects without checking them, and servers differ in where reasoning stands, so that every
field is looked at before it is believed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast

from proofroute.core import FinishReason, Usage

_REASONING: Final = ("reasoning_content", "reasoning", "thinking")


@dataclass(frozen=True, slots=True)
class Piece:
    """What one chunk adds; ``finish`` is the server's own word, None while it goes on."""

    reasoning: str = ""
    content: str = ""
    finish: str | None = None
    usage: Usage | None = None


class Malformed(Exception):
    """A chunk is not of the protocol; the message says how."""


def read_piece(data: object, part: str = "delta") -> Piece:
    """Read one chunk of a stream, or with ``part="message"`` a whole reply.

    Raises:
        Malformed: it has no choices, or they hold something else than text.
    """
    chunk = mapping(data)
    if chunk is None:
        raise Malformed(f"{type(data).__name__} where an object was expected")
    usage = read_usage(chunk.get("usage"))
    choices = chunk.get("choices")
    if not isinstance(choices, list):
        raise Malformed("a reply without 'choices'")
    if not choices:
        if part == "message":
            raise Malformed("a reply whose 'choices' are empty")
        return Piece(usage=usage)
    choice = mapping(cast("list[object]", choices)[0])
    if choice is None:
        raise Malformed("a choice that is not an object")
    finish = choice.get("finish_reason")
    said = mapping(choice.get(part))
    if said is None:
        if part == "message":
            raise Malformed("a choice without a 'message'")
        return Piece(finish=_word(finish), usage=usage)
    return Piece(
        reasoning=_reasoning(said),
        content=_content(said.get("content")),
        finish=_word(finish),
        usage=usage,
    )


def read_usage(data: object) -> Usage | None:
    """Read token counts; what is missing or no count is 0."""
    usage = mapping(data)
    if usage is None:
        return None
    prompt = mapping(usage.get("prompt_tokens_details")) or {}
    completion = mapping(usage.get("completion_tokens_details")) or {}
    return Usage(
        input_tokens=count(usage.get("prompt_tokens")),
        output_tokens=count(usage.get("completion_tokens")),
        reasoning_tokens=count(completion.get("reasoning_tokens")),
        # DeepSeek counts its cache under a name of its own.
        cached_input_tokens=count(prompt.get("cached_tokens")) or count(usage.get("prompt_cache_hit_tokens")),
    )


def finish_reason(word: str | None) -> FinishReason:
    """Translate why the server stopped."""
    match word:
        case "stop" | "length" | "content_filter" | "tool_calls":
            return word
        case "function_call":
            return "tool_calls"
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


def _reasoning(said: Mapping[str, object]) -> str:
    # Some servers fill two of the fields with the same text.
    return next((text for name in _REASONING if isinstance(text := said.get(name), str) and text), "")


def _content(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        parts = [mapping(part) or {} for part in cast("list[object]", value)]
        return "".join(text for part in parts if isinstance(text := part.get("text"), str))
    raise Malformed(f"content that is a {type(value).__name__}, not text")
