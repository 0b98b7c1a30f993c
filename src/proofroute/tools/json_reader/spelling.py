"""The spellings of strings, words, keys and comments that say the same as JSON's own."""

import json
import re
from typing import Final

_CLOSED_BY: Final = {
    '"': '"',
    "'": "'",
    "\u201c": "\u201d",
    "\u201d": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u2018": "\u2019",
    "\u2019": "\u2019",
    "\u201a": "\u2018\u2019",
}
QUOTES: Final = frozenset(_CLOSED_BY)
_ENDS: Final = {
    '"': re.compile(r'(?:[^"\\]++|\\.)*+"', re.DOTALL),
    "'": re.compile(r"(?:[^'\\\n\r]++|\\.)*+'"),
    "\u201d": re.compile("(?:[^\u201c\u201d\\\\\n\r]++|\\\\.)*+\u201d"),
    "\u201c\u201d": re.compile("(?:[^\u201c\u201d\\\\\n\r]++|\\\\.)*+[\u201c\u201d]"),
    "\u2019": re.compile("(?:[^\u2018\u2019\\\\\n\r]++|\\\\.)*+\u2019"),
    "\u2018\u2019": re.compile("(?:[^\u2018\u2019\\\\\n\r]++|\\\\.)*+[\u2018\u2019]"),
}
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?=[\s,\]}]|\Z)")
_WORD: Final = re.compile(r"(?:true|false|null|True|False|None)(?=[\s,\]}]|\Z)")
_PYTHON: Final = {"True": "true", "False": "false", "None": "null"}
_NAME: Final = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*(?=\s*:)")
_ESCAPE: Final = re.compile(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|\\(.)', re.DOTALL)
_CONTROL: Final = re.compile(r"[\x00-\x1f]")
_BREAKS: Final = frozenset("\t\n\r")
# A quotation mark beside punctuation of JSON: the marks may be of two styles that do not pair.
_SWALLOWED: Final = re.compile(
    '["\u201c\u201d]\\s*[,:]\\s*["\'\u2018\u2019\u201c\u201d0-9\\[{tfn-]'
    "|['\u2018\u2019]\\s*[,:]\\s*[\"\u201c\u201d]"
    '|["\u201c\u201d]\\s*[}\\]]'
)
_SWALLOWED_LINE: Final = re.compile(r"""[\n\r]\s*["'\w$-]+\s*:\s""")
_COMMENT: Final = re.compile(r"//[^\n\r]*|#[^\n\r]*|/\*.*?\*/", re.DOTALL)
_UNFINISHED: Final = re.compile(
    r"\.\.\.|\u2026|\?|^[/#*\s]*(?:and so on|etc\b|(?:x?or|alternatively|else|instead|not)\b)"
    r"|\b(?:omit\w*|truncat\w*|remain\w*|abbreviat\w*|elided|skipp\w*|shortened|continue[sd]?|rest of|"
    r"(?:more|other|further|additional) (?:\w+ )?"
    r"(?:items?|entr\w+|rows?|lines?|records?|elements?|values?|fields?)|"
    r"\d+ more|placeholder|todo|fixme|example value|dummy|guess\w*|unsure|"
    r"not (?:sure|certain|given|stated|known)|unknown|made up|invented|assum\w+|wrong|incorrect|"
    r"should be|actually|or maybe|perhaps|maybe)\b",
    re.IGNORECASE,
)
_HOLDS_JSON: Final = re.compile("[\"'\u2018\u2019\u201c\u201d]\\s*:|^[/#*\\s]*[\\w$]+\\s*:\\s*[\"'\\[{\\d-]")
_CONTINUES_NUMBER: Final = re.compile(r"[/#*\s]*[-+\d.(]")


class UnclearError(ValueError):
    """The text cannot be read without a guess; raised and caught inside of this folder."""

    def __init__(self, reason: str, position: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.position = position


def quoted(text: str, at: int, end: int) -> tuple[str, int, tuple[str, ...]]:
    """Read the string whose quotation mark stands at ``at``; return it as JSON, its end, and what was mended.

    Raises:
        UnclearError: it is not closed, or where it ends is a guess.
    """
    mark = text[at]
    closed = _ENDS[_CLOSED_BY[mark]].match(text, at + 1, end)
    if closed is None:
        raise UnclearError("a string is never closed", at)
    inner = closed[0][:-1]
    changes: list[str] = []
    if mark != '"':
        changes.append("quotation marks")
        if _SWALLOWED.search(inner):
            raise UnclearError("where a string ends is a guess: its quotation marks are of two styles", at)
    if "\\" in inner or '"' in inner:
        inner, escaped = _escapes(inner, at)
        if escaped:
            changes.append("an escaped apostrophe")
    if _CONTROL.search(inner):
        if mark != '"' or _SWALLOWED_LINE.search(inner):
            raise UnclearError("a string is not closed on its line", at)
        inner = _CONTROL.sub(lambda sign: _control(sign[0], at), inner)
        changes.append("a line break or tab inside of a string")
    return f'"{inner}"', closed.end(), tuple(changes)


def literal(text: str, at: int, end: int) -> tuple[str, int, bool] | None:
    """Read a number or a word at ``at``; return it as JSON, its end, and whether it was mended."""
    number = _NUMBER.match(text, at, end)
    if number is not None:
        return number[0], number.end(), False
    word = _WORD.match(text, at, end)
    if word is None:
        return None
    return _PYTHON.get(word[0], word[0]), word.end(), word[0] in _PYTHON


def identifier(text: str, at: int, end: int) -> str | None:
    """Read a simple key that stands without quotation marks; words of JSON and Python are none."""
    found = _NAME.match(text, at, end)
    if found is None or found[0] in {"true", "false", "null", *_PYTHON}:
        return None
    return found[0]


def comment_end(text: str, at: int, end: int, *, after_number: bool) -> int | None:
    """Return where the comment at ``at`` ends; None where there is no comment.

    Raises:
        UnclearError: it is not closed, or says that something is left out, doubtful or commented out, or may
            belong to the number before it.
    """
    if text[at] not in "/#":
        return None
    found = _COMMENT.match(text, at, end)
    if found is None:
        if text.startswith("/*", at):
            raise UnclearError("a comment is never closed", at)
        return None
    said = found[0].strip("/#* \t")
    if after_number and (text[at - 1].isalnum() or _CONTINUES_NUMBER.match(found[0])):
        raise UnclearError(f"{found[0][:40]!r} after a number is a comment or a part of it", at)
    if _UNFINISHED.search(said):
        raise UnclearError(f"a comment says that the value is not whole or not sure: {said[:80]!r}", at)
    if _HOLDS_JSON.search(said):
        raise UnclearError(f"a comment holds what may be a part of the value: {said[:80]!r}", at)
    return found.end()


def _escapes(inner: str, at: int) -> tuple[str, bool]:
    """Write the escapes of ``inner`` as JSON has them, and escape its straight quotation marks."""
    escaped = False
    out: list[str] = []
    last = 0
    for escape in _ESCAPE.finditer(inner):
        out.append(inner[last : escape.start()].replace('"', '\\"'))
        last = escape.end()
        if escape[1] is None:
            out.append(escape[0])
        elif escape[1] in "'\u2018\u2019\u201c\u201d":
            out.append(escape[1])
            escaped = True
        else:
            raise UnclearError(f"{escape[0]!r} is no escape of JSON", at)
    out.append(inner[last:].replace('"', '\\"'))
    return "".join(out), escaped


def _control(sign: str, at: int) -> str:
    if sign not in _BREAKS:
        raise UnclearError(f"a string holds the control character {sign!r}", at)
    return json.dumps(sign)[1:-1]
