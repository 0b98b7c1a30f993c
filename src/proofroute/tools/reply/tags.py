"""The thinking tags, and whether one of them is meant or only spoken of."""

import json
import re
from typing import Final

OPEN: Final = "<think>"
CLOSE: Final = "</think>"

_FENCE: Final = re.compile(r"^[ \t]{0,3}(```+|~~~+)[ \t]*([^\n`]*)$", re.MULTILINE)
_QUOTES: Final = "`'\"\u2018\u2019\u201c\u201d"
_MOST_TAGS: Final = 50
_MOST_STARTS: Final = 40
_LONGEST_JSON: Final = 1_000_000
_DECODER: Final = json.JSONDecoder()


def find_close(text: str, at: int) -> int | None:
    r"""Find the first closing tag at ``at`` or after it that is meant; None where all are only spoken of.

    >>> find_close('{"a": "x</think>y"}', 8) is None
    True
    >>> find_close("The tag `</think>` ends it.</think>So: 4", 9)
    27
    """
    for _ in range(_MOST_TAGS):
        if at < 0:
            return None
        if not (_in_quotes(text, at) or _in_a_block(text, at) or _in_json(text, at)):
            return at
        at = text.find(CLOSE, at + len(CLOSE))
    return None


def _in_quotes(text: str, at: int) -> bool:
    after = text[at + len(CLOSE) : at + len(CLOSE) + 1]
    return at > 0 and bool(after) and text[at - 1] in _QUOTES and after in _QUOTES


def _in_a_block(text: str, at: int) -> bool:
    # A chain of thought may leave a block open. Then the answer's own blocks stand in pairs behind the tag;
    # where the tag is inside of one, a bare closing fence is left over.
    before = len(_FENCE.findall(text, 0, at))
    behind = [info.strip() for _, info in _FENCE.findall(text, at)]
    return before % 2 == 1 and len(behind) % 2 == 1 and not behind[0]


def _in_json(text: str, at: int) -> bool:
    """Tell whether a JSON document reaches over the tag: it can only do so with the tag in a string."""
    if len(text) > _LONGEST_JSON:
        return False
    start = at
    for _ in range(_MOST_STARTS):
        start = max(text.rfind("{", 0, start), text.rfind("[", 0, start))
        if start < 0:
            return False
        try:
            _, end = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError):
            continue
        if end > at:
            return True
    return False
