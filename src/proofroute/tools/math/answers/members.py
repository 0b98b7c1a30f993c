"""The answer of a reply that is a JSON object."""

import json
import re
from typing import Final, cast

from proofroute.tools.math.answers.dress import MAX_ANSWER
from proofroute.tools.math.answers.places import is_value

_NAMES: Final = (
    "answer", "final_answer", "final answer", "finalanswer", "result", "solution", "solutions", "roots",
    "value", "values",
)  # fmt: skip
_VARIABLE: Final = re.compile(r"[A-Za-z](?:_?\d)?")
_COMMAND: Final = re.compile(
    r"(?<!\\)\\(?=(?:[dt]?frac|sqrt|pm|pi|times|text|boxed|cdot|theta|beta|tan|right|left|sin|cos|ln|log|infty)\b)"
)
"""A command of LaTeX whose backslash was not doubled, as JSON wants it."""
_FENCE: Final = re.compile(r"```(?:json)?\s*(\{.*\})\s*```", re.DOTALL)


def json_object(content: str) -> str | None:
    """Return the JSON object that a reply consists of, fenced or not."""
    fenced = _FENCE.fullmatch(content.strip()) if "```" in content else None
    text = fenced[1] if fenced is not None else content
    return text if text.startswith("{") and text.endswith("}") and '"' in text else None


def member(text: str) -> str | None:
    """Return the member that is called an answer, the only one, or all of them where each is a variable.

    >>> member('{"answer": 5, "steps": 3}'), member('{"x1": 2, "x2": 3}'), member('{"roots": [2, 3]}')
    ('5', 'x1 = 2, x2 = 3', '2, 3')
    """
    if len(text) > MAX_ANSWER:
        return None
    try:
        data: object = json.loads(_COMMAND.sub(r"\\\\", text))
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    items = cast("dict[str, object]", data).items()
    members = {key.lower(): _written(value) for key, value in items}
    named = [members[key] for key in _NAMES if key in members]
    if not named and len(members) > 1 and all(_VARIABLE.fullmatch(key) for key in members):
        named = [None if value is None else f"{key} = {value}" for key, value in members.items()]
        named = [None if None in named else ", ".join(value for value in named if value is not None)]
    chosen = named or list(members.values())
    if len(chosen) != 1 or chosen[0] is None:
        return None
    return chosen[0] if is_value(chosen[0]) else None


def _written(value: object) -> str | None:
    if isinstance(value, list):
        items = [_written(item) for item in cast("list[object]", value)]
        return None if None in items or not items else ", ".join(item for item in items if item is not None)
    return None if value is None or isinstance(value, dict) else str(value)
