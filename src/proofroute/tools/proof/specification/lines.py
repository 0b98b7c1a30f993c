"""The lines of a specification, each a keyword and its text; JSON with the same keys gives the same lines."""

import json
import re
from collections.abc import Iterator
from typing import Final, Literal, cast

from proofroute.tools.math.errors import TooLarge, Unreadable

Keyword = Literal["unknown", "given", "maximise", "minimise", "ask"]

LONGEST: Final = 8_000
_MOST_LINES: Final = 150
_LONGEST_LINE: Final = 600
_WORDS: Final[dict[str, Keyword]] = {
    **dict.fromkeys(("unknown", "unknowns", "var", "vars", "variable", "variables"), "unknown"),
    **dict.fromkeys(("given", "constraint", "constraints", "where", "require", "subject to"), "given"),
    **dict.fromkeys(("maximise", "maximize"), "maximise"),
    **dict.fromkeys(("minimise", "minimize"), "minimise"),
    **dict.fromkeys(("ask", "asked", "find"), "ask"),
}
_LINE: Final = re.compile(
    rf"({'|'.join(sorted(_WORDS, key=len, reverse=True))})\b\s*:?\s*(.*)", re.IGNORECASE
)
_COMMENT: Final = re.compile(r"(?:#|//\s).*")


def lines_of(text: str) -> list[tuple[Keyword, str]]:
    r"""Cut a specification into its lines.

    Raises:
        Unreadable: a line begins with none of the keywords, or the JSON is broken.
        TooLarge: it is longer than any specification that is read.

    >>> lines_of("unknown a: natural  # apples\ngiven a + 2 = 5\nask a")
    [('unknown', 'a: natural'), ('given', 'a + 2 = 5'), ('ask', 'a')]
    >>> lines_of('{"unknown": {"a": "natural"}, "given": ["a + 2 = 5"], "ask": "a"}')
    [('unknown', 'a: natural'), ('given', 'a + 2 = 5'), ('ask', 'a')]
    """
    if len(text) > LONGEST:
        raise TooLarge(f"a specification of {len(text)} characters; the limit is {LONGEST}")
    found = list(_from_json(text) if text.lstrip().startswith("{") else _from_text(text))
    if len(found) > _MOST_LINES or any(len(body) > _LONGEST_LINE for _, body in found):
        raise TooLarge(f"more than {_MOST_LINES} lines, or one of more than {_LONGEST_LINE} characters")
    return found


def _from_text(text: str) -> Iterator[tuple[Keyword, str]]:
    for line in text.splitlines():
        bare = " ".join(_COMMENT.sub("", line).split()).rstrip("; ")
        if not bare:
            continue
        match = _LINE.fullmatch(bare)
        if match is None:
            raise Unreadable(f"a line that begins with no keyword: {bare[:80]!r}")
        if match[2]:
            yield _WORDS[match[1].lower()], match[2].strip()


def _from_json(text: str) -> Iterator[tuple[Keyword, str]]:
    try:
        data: object = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable("JSON that cannot be read") from None
    assert isinstance(data, dict)  # noqa: S101 - it begins with a brace
    for key, value in cast("dict[str, object]", data).items():
        word = _WORDS.get(key.lower())
        if word is None:
            raise Unreadable(f"the key {key[:80]!r}")
        if word == "unknown" and isinstance(value, dict):
            for name, sort in cast("dict[str, object]", value).items():
                yield word, f"{name}: {_text(sort)}"
        elif isinstance(value, list):
            for item in cast("list[object]", value):
                yield word, _text(item)
        else:
            yield word, _text(value)


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Unreadable("a value that is no text")
    return " ".join(str(value).split())
