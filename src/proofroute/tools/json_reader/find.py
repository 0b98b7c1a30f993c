"""Find the JSON answer in a model's whole reply.

The rule, first match wins:

1. the whole reply is one JSON value;
2. the last code block marked ``json``, or unmarked and beginning like JSON;
3. the last object that stands in the prose by itself, else the last array.

The last one must be readable: an earlier one is then a draft, not the answer. It is refused as ambiguous when
another value follows a code block in the prose, when several values stand in a row, and when a different one
stands before it and the prose does not say that the last one settles it; and where the prose says that it is
wrong, doubtful or only an example. An object that is
never closed is a reply that was cut off: nothing inside it is the answer.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal

from proofroute.core import Json
from proofroute.tools.json_reader.exact import (
    MAX_CHARS,
    TOKEN,
    Exact,
    Unreadable,
    parse_exact,
    plain,
    rounded_numbers,
)
from proofroute.tools.json_reader.stance import denied, is_settled
from proofroute.tools.reply import content_start

Place = Literal["whole", "block", "prose"]

_FENCE: Final = re.compile(r"^[ \t]*(`{3,}|~{3,})[ \t]*([^\s`]*)[^\n`]*$", re.MULTILINE)
_FENCE_MARK: Final = re.compile(r"[ \t]*(?:`{3,}|~{3,})[ \t]*[^\s`]*[ \t]*$", re.MULTILINE)
_OPENING: Final = re.compile(r"""\{\s*+["'}]|\[\s*+["{\[]""")
_FLAT_ARRAY: Final = re.compile(r"\[[-\s\dtfn][^\[\]{}\"]*\]")
_START: Final = re.compile(f"{_OPENING.pattern}|{_FLAT_ARRAY.pattern}")
_MOST: Final = 1_000
_JSON_MARKS: Final = frozenset({"json", "jsonc", "json5", "application/json"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The JSON answer of a reply.

    Args:
        value: the value as ordinary JSON.
        exact: the same value with decimals as they were written.
        start: where its text begins in the reply (characters from 0).
        end: where it ends, exclusive.
        place: the whole reply, a code block or the prose.
        notes: what a reader of the evidence should know.
    """

    value: Json
    exact: Exact
    start: int
    end: int
    place: Place
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    read: Exact | Unreadable


def find_json(reply: str) -> Found | Unreadable:
    """Find and read the JSON answer in ``reply``.

    Raises nothing: where there is none, or none that can be told for sure, the reason comes back.

    >>> find_json('Sure: {"total": 5}. Anything else?').value
    {'total': 5}
    >>> find_json("There is no total.").reason
    'the reply holds no JSON object or array'
    """
    if len(reply) > MAX_CHARS:
        return Unreadable(f"the reply has {len(reply)} characters; the limit is {MAX_CHARS}")
    whole = _piece(reply, 0, len(reply))
    if whole.start < whole.end and not isinstance(whole.read, Unreadable):
        return _found(whole, "whole", ())
    begin = content_start(reply)
    blocks, gaps = _split(reply, begin)
    pieces = (piece for start, end in gaps for piece in _in_prose(reply, start, end))
    prose = list(islice(pieces, _MOST + 1))
    if len(prose) > _MOST:
        return Unreadable(f"the reply holds more than {_MOST} JSON values")
    cut_off = next((piece for piece in prose if piece.end < 0), None)
    if cut_off is not None and not (blocks and cut_off.start < blocks[-1].start):
        return Unreadable(
            f"the JSON that begins at character {cut_off.start} is never closed: the reply seems cut off",
            cut_off.start,
        )
    if blocks:
        return _choose_block(reply, begin, blocks, prose)
    return _choose_prose(reply, begin, prose)


def _choose_block(reply: str, begin: int, blocks: list[_Piece], prose: list[_Piece]) -> Found | Unreadable:
    last = blocks[-1]
    if isinstance(last.read, Unreadable):
        return Unreadable(
            f"the last code block is not JSON: {last.read.reason}", last.start + last.read.position
        )
    later = [piece for piece in prose if piece.start > last.end and isinstance(piece.read, dict)]
    if any(_differ(piece, last) for piece in later):
        return Unreadable("a code block and the prose after it hold different JSON values", later[-1].start)
    why = _not_the_answer(reply, begin, blocks)
    if why is not None:
        return why
    notes = (f"the last of {len(blocks)} code blocks with JSON",) if len(blocks) > 1 else ()
    return _found(last, "block", notes)


def _choose_prose(reply: str, begin: int, prose: list[_Piece]) -> Found | Unreadable:
    objects = [piece for piece in prose if reply[piece.start] == "{"]
    candidates = objects or prose
    if not candidates:
        return Unreadable("the reply holds no JSON object or array")
    last = candidates[-1]
    if isinstance(last.read, Unreadable):
        return Unreadable(
            f"the JSON in the reply cannot be read: {last.read.reason}", last.start + last.read.position
        )
    why = _not_the_answer(reply, begin, candidates)
    if why is not None:
        return why
    notes = (f"the last of {len(candidates)} JSON values in the reply",) if len(candidates) > 1 else ()
    return _found(last, "prose", notes)


def _not_the_answer(reply: str, begin: int, candidates: list[_Piece]) -> Unreadable | None:
    """Say why the last of the candidates cannot be told to be the answer."""
    last = candidates[-1]
    rivals = [
        (place, piece)
        for place, piece in enumerate(candidates[:-1])
        if not isinstance(piece.read, Unreadable) and _differ(piece, last)
    ]
    if rivals:
        place, rival = rivals[-1]
        start = candidates[place - 1].end if place else begin
        between = reply[rival.end : last.start]
        if not between.strip(" \t\r\n,;"):
            return Unreadable(
                "several JSON values stand in a row: which one is the answer is open", last.start
            )
        if not is_settled(_prose(reply[start : rival.start]), _prose(between)):
            return Unreadable(
                "the reply holds different JSON values: which one is the answer is open", last.start
            )
    previous = candidates[-2].end if len(candidates) > 1 else begin
    reason = denied(_prose(reply[previous : last.start]), _prose(reply[last.end :]))
    return Unreadable(f"there is a JSON value, but {reason}", last.start) if reason else None


def _prose(text: str) -> str:
    return _FENCE_MARK.sub(" ", text)


def _split(reply: str, begin: int) -> tuple[list[_Piece], list[tuple[int, int]]]:
    """Return the code blocks that should be JSON, and the stretches to search as prose."""
    blocks: list[_Piece] = []
    gaps: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(reply, begin):
        if opened is None:
            gaps.append((begin, fence.start()))
            opened = fence
        elif not fence[2] and fence[1].startswith(opened[1]):
            _sort_block(reply, opened, fence.start(), blocks, gaps)
            begin, opened = fence.end(), None
    if opened is not None:
        _sort_block(reply, opened, len(reply), blocks, gaps)
    else:
        gaps.append((begin, len(reply)))
    return blocks, gaps


def _sort_block(
    reply: str, opened: re.Match[str], end: int, blocks: list[_Piece], gaps: list[tuple[int, int]]
) -> None:
    mark = opened[2].lower()
    piece = _piece(reply, opened.end(), end)
    if mark in _JSON_MARKS or (not mark and not isinstance(piece.read, Unreadable)):
        blocks.append(piece)
    elif not mark:
        gaps.append((opened.end(), end))


def _in_prose(reply: str, start: int, end: int) -> Iterator[_Piece]:
    """Yield what stands in the prose by itself; the end of a piece that is never closed is -1."""
    while opening := _START.search(reply, start, end):
        flat = _FLAT_ARRAY.fullmatch(opening[0]) is not None
        close = opening.end() if flat else _closing(reply, opening.start(), end)
        if close < 0:
            yield _Piece(opening.start(), -1, Unreadable("it is never closed"))
            return
        piece = _piece(reply, opening.start(), close)
        # A flat array that is not JSON is a mark in the prose, such as [note 1].
        if not (flat and isinstance(piece.read, Unreadable)):
            yield piece
        start = close


def _closing(reply: str, start: int, end: int) -> int:
    depth = 0
    for token in TOKEN.finditer(reply, start, end):
        if token[0] in ("{", "["):
            depth += 1
        elif token[0] in ("}", "]"):
            depth -= 1
            if depth == 0:
                return token.end()
    return -1


def _piece(reply: str, start: int, end: int) -> _Piece:
    text = reply[start:end]
    inner = text.strip().strip("\ufeff").strip()
    offset = start + (text.find(inner) if inner else 0)
    return _Piece(offset, offset + len(inner), parse_exact(inner))


def _found(piece: _Piece, place: Place, notes: tuple[str, ...]) -> Found:
    assert not isinstance(piece.read, Unreadable)  # noqa: S101 - the callers looked
    exact = piece.read
    rounded = [f"{number} is rounded in the typed value" for number in rounded_numbers(exact)]
    return Found(
        value=plain(exact),
        exact=exact,
        start=piece.start,
        end=piece.end,
        place=place,
        notes=(*notes, *rounded[:5]),
    )


def _differ(one: _Piece, other: _Piece) -> bool:
    # Python takes true for 1; a reply that holds both does not.
    if isinstance(one.read, Unreadable) or isinstance(other.read, Unreadable):
        return True
    return json.dumps(plain(one.read), sort_keys=True) != json.dumps(plain(other.read), sort_keys=True)
