"""Read what is JSON but for its spelling, and write it as JSON, with a list of what was changed.

Only the spelling is mended: commas before a closing bracket, comments, the style of quotation marks, Python's
``True``, ``False`` and ``None``, simple keys without quotation marks, unusual blanks, and line breaks inside
of strings. No value is ever made, dropped, cut, completed or read as another: ``12%``, ``$19.99``, ``02134``,
``undefined``, ``...``, a missing comma or bracket are refused.
"""

import re
from dataclasses import dataclass
from typing import Final

from proofroute.tools.json_reader.exact import MAX_DEPTH, Unreadable
from proofroute.tools.json_reader.spelling import (
    QUOTES,
    UnclearError,
    comment_end,
    identifier,
    literal,
    quoted,
)

_BLANK: Final = re.compile(r"[ \t\r\n]++")
# No-break and other typographic spaces, line separators, the byte order mark: blanks that JSON does not know.
_ODD_BLANK: Final = re.compile("[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]++")
MOST: Final = 10_000
# The most usual tokens at once: a string without escapes, a number or a word, a string in apostrophes that
# holds no other quotation mark; and the colon or comma after it.
_PLAIN: Final = re.compile(
    r"""([ \t\r\n]*+)(?:("[^"\\\x00-\x1f]*+")"""
    r"""|(-?+(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?=[ \t\r\n,\]}])|(?:true|false|null)(?=[ \t\r\n,\]}]))"""
    r"""|'([^'"\\\x00-\x1f\u2018-\u201f]*+)')([ \t\r\n]*+[:,])?+"""
)


@dataclass(frozen=True, slots=True)
class Repair:
    """One change of spelling: what was mended, and where in the text (characters from 0)."""

    what: str
    position: int


@dataclass(frozen=True, slots=True)
class Mended:
    """A value written as JSON.

    Args:
        text: the JSON text.
        end: where the value ended in the text that was read, exclusive.
        repairs: what was changed, in the order of the text.
    """

    text: str
    end: int
    repairs: tuple[Repair, ...]


def mend(text: str, start: int, end: int, *, whole: bool = False) -> Mended | Unreadable:
    """Read the value that begins at ``start`` and ends before ``end``, however it is spelt.

    What stands after the value is not looked at, or, with ``whole``, must be blank or a comment. Raises
    nothing.

    >>> mend("{'a': True, /* so */ b: [1, 2,]} and more", 0, 41).text
    '{"a": true,  "b": [1, 2]}'
    >>> mend('{"a": 12%}', 0, 10).reason
    "'12%' is no JSON value"
    """
    try:
        return _Reading(text, start, end).run(whole=whole)
    except UnclearError as unclear:
        return Unreadable(unclear.reason, unclear.position)


class _Reading:
    """One pass over a text; each character is looked at once."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._at = start
        self._end = end
        self._open: list[str] = []
        self._out: list[str] = []
        self._comma = -1  # where in the output the comma stands that may turn out to be the last
        self._comma_at = 0
        self._after_number = False
        self._repairs: list[Repair] = []

    def run(self, *, whole: bool) -> Mended:
        wants = "value"
        while wants != "end":
            plain = _PLAIN.match(self._text, self._at, self._end)
            if plain is not None and (following := self._take_plain(plain, wants)):
                wants = following
                continue
            self._skip()
            if self._at >= self._end:
                raise UnclearError("it is never closed", self._at)
            wants = self._step(wants, self._text[self._at])
        ended = self._at
        if whole:
            self._skip()
            if self._at < self._end:
                raise UnclearError(f"more text follows the JSON value: {self._near()}", self._at)
            ended = self._end
        self._repairs.sort(key=lambda repair: repair.position)
        return Mended("".join(self._out).strip(" \t\r\n"), ended, tuple(self._repairs))

    def _take_plain(self, found: re.Match[str], wants: str) -> str | None:
        """Take what is JSON already, or a plain string in apostrophes; None where it cannot stand here."""
        is_key = wants in ("key", "first key")
        if not is_key and wants not in ("value", "first value"):
            return None
        blank, string, scalar, inner, tail = found.groups()
        if scalar is not None and is_key:
            return None
        if inner is not None:
            self._log("quotation marks", found.end(1))
        self._out.append(blank + (string or scalar or f'"{inner}"'))
        self._comma = -1
        self._after_number = False
        self._at = found.end()
        if tail is not None and is_key and tail[-1] == ":":
            self._out.append(tail)
            return "value"
        if tail is not None and not is_key and tail[-1] == "," and self._open:
            self._comma, self._comma_at = len(self._out), found.end() - 1
            self._out.append(tail)
            return "key" if self._open[-1] == "}" else "value"
        self._at = found.start(5) if tail is not None else found.end()
        self._after_number = scalar is not None and scalar[-1].isdigit()
        return "colon" if is_key else "next" if self._open else "end"

    def _step(self, wants: str, sign: str) -> str:
        if wants == "colon" and sign == ":":
            return self._put(sign, "value")
        if wants == "next" and sign == ",":
            self._comma, self._comma_at = len(self._out), self._at
            return self._put(sign, "key" if self._open[-1] == "}" else "value")
        if sign in "}]" and self._open and sign == self._open[-1] and self._may_close(wants):
            self._open.pop()
            return self._put(sign, "next" if self._open else "end")
        if wants == "key" or wants == "first key":
            self._key(sign)
            return "colon"
        if wants == "value" or wants == "first value":
            return self._value(sign)
        raise UnclearError(f"{self._near()} stands where a comma or a bracket should", self._at)

    def _may_close(self, wants: str) -> bool:
        if wants in ("next", "first key", "first value"):
            return True
        if self._comma < 0 or wants == "colon":
            return False
        self._out[self._comma] = ""
        self._log("a comma before a closing bracket", self._comma_at)
        return True

    def _value(self, sign: str) -> str:
        if sign in "{[":
            self._open.append("}" if sign == "{" else "]")
            if len(self._open) > MAX_DEPTH:
                raise UnclearError(f"it is nested deeper than {MAX_DEPTH} levels", self._at)
            return self._put(sign, "first key" if sign == "{" else "first value")
        if sign in QUOTES:
            self._string()
        else:
            found = literal(self._text, self._at, self._end)
            if found is None:
                raise UnclearError(f"{self._near()} is no JSON value", self._at)
            written, end, mended = found
            if mended:
                self._log("a word of Python's", self._at)
            self._emit(written, end)
        return "next" if self._open else "end"

    def _key(self, sign: str) -> None:
        at = self._at
        if sign in QUOTES:
            self._string()
            if "\\n" in self._out[-1] and "\n" in self._text[at : self._at]:
                raise UnclearError("a key is not closed on its line", at)
            return
        name = identifier(self._text, self._at, self._end)
        if name is None:
            raise UnclearError(f"{self._near()} is no key", self._at)
        self._log("a key without quotation marks", self._at)
        self._emit(f'"{name}"', self._at + len(name))

    def _string(self) -> None:
        written, end, changes = quoted(self._text, self._at, self._end)
        for change in changes:
            self._log(change, self._at)
        self._emit(written, end)

    def _skip(self) -> None:
        while self._at < self._end:
            blank = _BLANK.match(self._text, self._at, self._end)
            if blank is not None:
                self._out.append(blank[0])
                self._at = blank.end()
                continue
            odd = _ODD_BLANK.match(self._text, self._at, self._end)
            if odd is not None:
                self._log("an unusual blank", self._at)
                self._out.append(" ")
                self._at = odd.end()
                continue
            end = comment_end(self._text, self._at, self._end, after_number=self._after_number)
            if end is None:
                return
            self._log("a comment", self._at)
            self._at = end

    def _put(self, sign: str, wants: str) -> str:
        if sign != ",":
            self._comma = -1
        self._after_number = False
        self._out.append(sign)
        self._at += 1
        return wants

    def _emit(self, written: str, end: int) -> None:
        self._comma = -1
        self._after_number = written[-1].isdigit()
        self._out.append(written)
        self._at = end

    def _log(self, what: str, position: int) -> None:
        self._repairs.append(Repair(what, position))
        if len(self._repairs) > MOST:
            raise UnclearError(f"more than {MOST} places are misspelt", position)

    def _near(self) -> str:
        word = re.compile(r"[^\s,:\[\]{}\"]{1,40}|.", re.DOTALL).match(self._text, self._at, self._end)
        return repr(word[0] if word else "")
