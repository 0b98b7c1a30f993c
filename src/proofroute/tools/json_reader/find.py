"""Find the JSON answer in a model's whole reply.

What was thought is no answer: everything up to the end of the chain of thought is passed over, and one that
never ends is refused. Then, first match wins:

1. the whole reply is one JSON value;
2. the last code block marked ``json``, or unmarked and beginning like JSON;
3. the last object, or array of more than numbers, that stands in the prose by itself; else the last array.

The last one must be readable: an earlier one is then a draft, not the answer. It is refused as ambiguous when
another value follows a code block in the prose, when several values stand in a row, and when a different one
stands before it and the prose does not say that the last one settles it; and where the prose says that it is
wrong, doubtful or only an example. An object that is never closed is a reply that was cut off: nothing inside
it is the answer; nor is what stands inside of something that is not JSON.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal

from proofroute.core import Json
from proofroute.tools.json_reader.exact import (
    Exact,
    Unreadable,
    too_long,
)
from proofroute.tools.json_reader.mend import Repair
from proofroute.tools.json_reader.pieces import Piece, in_prose, split, whole_piece
from proofroute.tools.json_reader.plain import plain, plain_of, rounded
from proofroute.tools.json_reader.stance import denied, is_settled
from proofroute.tools.json_reader.thinking import answer_start, open_thought

Place = Literal["whole", "block", "prose"]

_FENCE_MARK: Final = re.compile(r"[ \t]*(?:`{3,}|~{3,})[ \t]*[^\s`]*[ \t]*$", re.MULTILINE)
_KEY_BEFORE: Final = re.compile("[\"'\u2018\u2019\u201c\u201d{\\[,]\\s*:\\s*\\Z")
_MORE_AFTER: Final = re.compile(
    "\\w|\\s*(?:[}\\]]|,\\s*[\"'\u2018\u2019\u201c\u201d}\\]]|[\"'\u201c][^\"'\u201d\n]{0,80}[\"'\u201d]\\s*:)"
)
_QUOTES: Final = frozenset("\"'\u2018\u2019\u201c\u201d")
# Code in a line of prose, and intervals and marks such as [0, 1) and [2].
_NO_BRACKETS: Final = re.compile(r"`[^`\n]*+`|[\[(][^\[\](){}\n\"']*+[)\]]")
_BRACKET: Final = re.compile(r"[\[\]{}]")
_BRACES_OF_TEX: Final = re.compile(r"\\[a-zA-Z]+\s*\{\s*\Z")
_MOST: Final = 1_000
_NEAR: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The JSON answer of a reply.

    Args:
        value: the value as ordinary JSON.
        exact: the same value with decimals as they were written.
        text: the value as strict JSON text: as it stands in the reply, or with its spelling mended.
        start: where its text begins in the reply (characters from 0).
        end: where it ends, exclusive.
        place: the whole reply, a code block or the prose.
        repairs: what was mended in its spelling, with places in the reply.
        notes: what a reader of the evidence should know, repairs included.
    """

    value: Json
    exact: Exact
    text: str
    start: int
    end: int
    place: Place
    repairs: tuple[Repair, ...] = ()
    notes: tuple[str, ...] = ()


def find_json(reply: str) -> Found | Unreadable:
    """Find and read the JSON answer in ``reply``.

    Raises nothing: where there is none, or none that can be told for sure, the reason comes back.

    >>> find_json('Sure: {"total": 5}. Anything else?').value
    {'total': 5}
    >>> find_json("There is no total.").reason
    'the reply holds no JSON object or array'
    """
    fault = too_long(reply, "the reply")
    if fault is not None:
        return fault
    whole = whole_piece(reply)
    if whole is not None:
        return _found(whole, "whole", ())
    begin = answer_start(reply)
    if isinstance(begin, Unreadable):
        return begin
    blocks, gaps = split(reply, begin)
    pieces = (piece for start, end in gaps for piece in in_prose(reply, start, end))
    prose = list(islice(pieces, _MOST + 1))
    if len(prose) > _MOST:
        return Unreadable(f"the reply holds more than {_MOST} JSON values")
    thought = open_thought(reply, begin, [(piece.start, piece.end) for piece in (*blocks, *prose)])
    if thought is not None:
        return thought
    cut_off = next((piece for piece in prose if piece.end < 0), None)
    if cut_off is not None and not (blocks and cut_off.start < blocks[-1].start):
        why = cut_off.read.reason if isinstance(cut_off.read, Unreadable) else ""
        return Unreadable(
            f"the JSON that begins at character {cut_off.start} is never closed: "
            f"the reply seems cut off ({why})",
            cut_off.start,
        )
    if blocks:
        return _choose_block(reply, begin, blocks, prose)
    return _choose_prose(reply, begin, prose)


def _choose_block(reply: str, begin: int, blocks: list[Piece], prose: list[Piece]) -> Found | Unreadable:
    last = blocks[-1]
    if isinstance(last.read, Unreadable):
        return Unreadable(f"the last code block is not JSON: {last.read.reason}", last.read.position)
    later = [piece for piece in prose if piece.start > last.end and not piece.weak]
    if any(_differ(piece, last) for piece in later):
        return Unreadable("a code block and the prose after it hold different JSON values", later[-1].start)
    why = _not_the_answer(reply, begin, blocks)
    if why is not None:
        return why
    notes = (f"the last of {len(blocks)} code blocks with JSON",) if len(blocks) > 1 else ()
    return _found(last, "block", notes)


def _choose_prose(reply: str, begin: int, prose: list[Piece]) -> Found | Unreadable:
    candidates = [piece for piece in prose if reply[piece.start] == "{" or not piece.weak] or prose
    if not candidates:
        return Unreadable("the reply holds no JSON object or array")
    last = candidates[-1]
    if isinstance(last.read, Unreadable):
        return Unreadable(f"the JSON in the reply cannot be read: {last.read.reason}", last.read.position)
    why = _inside_of_something(reply, begin, last, prose) or _not_the_answer(reply, begin, candidates)
    if why is not None:
        return why
    notes = (f"the last of {len(candidates)} JSON values in the reply",) if len(candidates) > 1 else ()
    return _found(last, "prose", notes)


def _inside_of_something(reply: str, begin: int, piece: Piece, prose: list[Piece]) -> Unreadable | None:
    before, after = reply[max(0, piece.start - _NEAR) : piece.start], reply[piece.end : piece.end + _NEAR]
    if _BRACES_OF_TEX.search(before):
        return None
    earlier = [other for other in prose if other.start < piece.start]
    starts = [begin, *(other.end for other in earlier)]
    stops = [*(other.start for other in earlier), piece.start]
    outside = "".join(reply[start:stop] for start, stop in zip(starts, stops, strict=True))
    # Where a later piece follows, that one is looked at.
    opened, closed = _unpaired(outside)[0], _unpaired(reply[piece.end :])[1]
    in_quotes = piece.weak and before[-1:] in _QUOTES and after[:1] in _QUOTES
    stray = _MORE_AFTER.match(after) or _KEY_BEFORE.search(before) or in_quotes
    if stray or opened or closed:
        return Unreadable("there is a JSON value, but inside of something that is not JSON", piece.start)
    return None


def _unpaired(text: str) -> tuple[int, int]:
    """Count the brackets that are opened and not closed, and those that are closed and were not opened."""
    opened = closed = 0
    for bracket in _BRACKET.finditer(_NO_BRACKETS.sub(" ", text)):
        if bracket[0] in "{[":
            opened += 1
        elif opened:
            opened -= 1
        else:
            closed += 1
    return opened, closed


def _not_the_answer(reply: str, begin: int, candidates: list[Piece]) -> Unreadable | None:
    """Say why the last of the candidates cannot be told to be the answer."""
    last = candidates[-1]
    rivals = [
        (place, piece)
        for place, piece in enumerate(candidates[:-1])
        if not (piece.weak and isinstance(piece.read, Unreadable)) and _differ(piece, last)
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


def _found(piece: Piece, place: Place, notes: tuple[str, ...]) -> Found:
    assert not isinstance(piece.read, Unreadable)  # noqa: S101 - the callers looked
    parsed = piece.read
    wide = [f"{number} is rounded in the typed value" for number in islice(rounded(parsed), 5)]
    return Found(
        value=plain_of(parsed, piece.text),
        exact=parsed.value,
        text=piece.text,
        start=piece.start,
        end=piece.end,
        place=place,
        repairs=piece.repairs,
        notes=(*notes, *_mended(piece.repairs), *wide),
    )


def _mended(repairs: tuple[Repair, ...]) -> tuple[str, ...]:
    if not repairs:
        return ()
    times = Counter(repair.what for repair in repairs)
    first = {what: next(repair.position for repair in repairs if repair.what == what) for what in times}
    listed = ", ".join(
        f"{what} at character {first[what]}" + (f" and {count - 1} more" if count > 1 else "")
        for what, count in times.items()
    )
    return (f"its spelling was mended, no value was changed: {listed}",)


def _differ(one: Piece, other: Piece) -> bool:
    # Python takes true for 1; a reply that holds both does not.
    if isinstance(one.read, Unreadable) or isinstance(other.read, Unreadable):
        return True
    return json.dumps(plain(one.read.value), sort_keys=True) != json.dumps(
        plain(other.read.value), sort_keys=True
    )
