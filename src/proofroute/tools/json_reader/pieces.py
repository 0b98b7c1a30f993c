"""The pieces of a reply that may be its JSON answer: code blocks, and what stands in the prose by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from proofroute.tools.json_reader.exact import TOKEN, Parsed, Unreadable, parse_at, parse_at_once, parse_whole
from proofroute.tools.json_reader.mend import Repair, mend
from proofroute.tools.json_reader.mend_at_once import mend_at_once

_FENCE: Final = re.compile(r"[ \t]*(`{3,}|~{3,})[ \t]*([^\s`]*)([^\n`]*)$", re.MULTILINE)
_FENCE_MARKS: Final = ("```", "~~~")
_NAMED: Final = r"[A-Za-z_$][\w$]*+\s*+:"
_GAP: Final = "[\\s\u200b\u2060\ufeff]*+"
_OPENING: Final = re.compile(
    rf"""\{{{_GAP}(?:["'}}\u2018-\u201e]|//|\#|/\*|{_NAMED})|\[{_GAP}(?:["'{{\[\u2018-\u201e]|//|\#|/\*)"""
)
_FLAT_ARRAY: Final = re.compile(r"\[[-\s\dtfnTFN][^\[\]{}\"]*\]")
_START: Final = re.compile(f"{_OPENING.pattern}|{_FLAT_ARRAY.pattern}")
_BARE_KEY: Final = re.compile(rf"\{{\s*+{_NAMED}")
_JSON_MARKS: Final = frozenset({"json", "jsonc", "json5", "application/json"})
_BLANKS: Final = " \t\r\n\ufeff"
_MOST_BROKEN: Final = 32
_MAY_BE_WHOLE: Final = re.compile(rf"[{_BLANKS}]*+[\"{{\[\-0-9tfn]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the reply that looks like JSON.

    Args:
        start: where it begins in the reply.
        end: where it ends, exclusive; -1 where it is never closed.
        read: what was read, or why nothing was.
        text: the JSON text: as it stands, or as it was mended.
        repairs: what was mended.
        weak: it may be a mark of the prose, such as ``[1]``, or a type, such as ``{name: string}``.
    """

    start: int
    end: int
    read: Parsed | Unreadable
    text: str = ""
    repairs: tuple[Repair, ...] = ()
    weak: bool = False


def whole_piece(reply: str) -> Piece | None:
    """Read the whole reply strictly; None where it is no JSON."""
    # Most replies that are none show it by their first or last sign.
    piece = _strict(reply, 0, len(reply)) if _MAY_BE_WHOLE.match(reply) else None
    return None if piece is None or isinstance(piece.read, Unreadable) else piece


def split(reply: str, begin: int) -> tuple[list[Piece], list[tuple[int, int]]]:
    """Return the code blocks that should be JSON, and the stretches to search as prose."""
    blocks: list[Piece] = []
    gaps: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for fence in _fences(reply, begin):
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


def _fences(reply: str, begin: int) -> Iterator[re.Match[str]]:
    """Yield the lines that begin at ``begin`` or later and open or close a block."""
    at, places = begin, {mark: reply.find(mark, begin) for mark in _FENCE_MARKS}
    while marked := [place for place in places.values() if place >= 0]:
        line = reply.rfind("\n", 0, min(marked)) + 1
        fence = _FENCE.match(reply, line) if line >= begin else None
        if fence is not None:
            yield fence
        at = fence.end() if fence is not None else reply.find("\n", min(marked))
        if at < 0:
            return
        places = {
            mark: place if place < 0 or place >= at else reply.find(mark, at)
            for mark, place in places.items()
        }


def _sort_block(
    reply: str, opened: re.Match[str], end: int, blocks: list[Piece], gaps: list[tuple[int, int]]
) -> None:
    mark = opened[2].lower()
    # The value may begin on the line of the mark.
    start = opened.end(2) if opened[3].lstrip()[:1] in ("{", "[") else opened.end()
    if mark in _JSON_MARKS:
        blocks.append(_read(reply, start, end))
    elif not mark:
        piece = _strict(reply, start, end)
        if isinstance(piece.read, Unreadable):
            gaps.append((start, end))
        else:
            blocks.append(piece)


def in_prose(reply: str, start: int, end: int) -> Iterator[Piece]:
    """Yield what stands in the prose by itself; the last one may be never closed."""
    broken = 0
    while opening := _START.search(reply, start, end):
        at = opening.start()
        if _FLAT_ARRAY.fullmatch(opening[0]):
            start = opening.end()
            piece = _read(reply, at, start)
            # A flat array that is not JSON is a mark in the prose, such as [note 1].
            if not isinstance(piece.read, Unreadable):
                yield Piece(at, start, piece.read, piece.text, piece.repairs, weak=True)
            continue
        piece = _one(reply, at, end)
        if isinstance(piece.read, Unreadable):
            broken += 1
            if piece.end < 0 or broken > _MOST_BROKEN:
                yield Piece(at, -1, piece.read)
                return
        yield piece
        start = piece.end


def _one(reply: str, at: int, end: int) -> Piece:
    """Read the one value that begins at ``at``."""
    strict = parse_at(reply, at)
    if not isinstance(strict, Unreadable) and strict.end <= end:
        return Piece(at, strict.end, strict, reply[at : strict.end])
    quick = mend_at_once(reply, at, end)
    if quick is not None:
        return Piece(at, quick[0].end, quick[1], quick[0].text, quick[0].repairs)
    mended = mend(reply, at, end)
    if isinstance(mended, Unreadable):
        weak = _BARE_KEY.match(reply, at, end) is not None
        return Piece(at, _closing(reply, at, end), mended, weak=weak)
    read = parse_whole(mended.text)
    return Piece(at, mended.end, read, mended.text, mended.repairs)


def _strict(reply: str, start: int, end: int) -> Piece:
    text = reply[start:end]
    inner = text.strip(_BLANKS)
    offset = start + (text.find(inner) if inner else 0)
    return Piece(offset, offset + len(inner), parse_whole(inner), inner)


def _read(reply: str, start: int, end: int) -> Piece:
    """Read the value that fills the stretch, strictly, else by its spelling."""
    inner = reply[start:end].strip(_BLANKS)
    first = reply.find(inner, start)
    plain = parse_at_once(inner)
    if plain is not None:
        return Piece(first, first + len(inner), plain, inner)
    quick = mend_at_once(reply, first, first + len(inner), whole=True)
    if quick is not None:
        return Piece(first, quick[0].end, quick[1], quick[0].text, quick[0].repairs)
    piece = _strict(reply, start, end)
    if not isinstance(piece.read, Unreadable) or piece.start == piece.end:
        return piece
    mended = mend(reply, piece.start, piece.end, whole=True)
    if isinstance(mended, Unreadable):
        # What cannot be mended says best what is wrong: the strict reader stops at the first odd sign.
        return Piece(piece.start, piece.end, mended)
    return Piece(piece.start, mended.end, parse_whole(mended.text), mended.text, mended.repairs)


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
