"""The labels of a place in a source: what stands before it, above it, in its row and over its column."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from proofroute.tools.grounding.tables import Table, cells_of, table_at
from proofroute.tools.grounding.tokens import CURRENCIES, CURRENCY_SIGNS

Where = Literal["before", "above", "row", "column", "after", "block", "prose"]

_LINE: Final = 400
_LONGEST: Final = 60
_MOST_WORDS: Final = 6
_BLOCK: Final = 5
_CODES: Final = (
    rf"(?:[{''.join(CURRENCY_SIGNS)}]|\b[a-z]{{0,2}}[$]|\b(?:{'|'.join(sorted(CURRENCIES))})\b|人民币)"
)
_DRESS: Final = re.compile(rf"(?:[\s:：=.*_#>(+-]|{_CODES})+\Z", re.IGNORECASE)
_COLON: Final = re.compile(r"[:：=]\s*(?:[^\w\s]|[A-Za-z]{1,3}\$?)?\s*\Z")
_KEYED: Final = re.compile(r"([^\W\d_][^:：=|,;\n]{0,50}?)\s*[:：=][\s*_`\"']*\Z")
_PART: Final = re.compile(r"[.!?;]\s|[,;，。；、()（）]|\d\s|\s[-–—]\s")
_SAID: Final = re.compile(
    r"(?:^|[.!?,;:]\s|\b(?:the|and|der|die|das|le|la|el)\s)([^\W\d_][^.!?,;:\n]{1,50}?)"
    r"\s(?:is|was|will be|of|beträgt|ist|lautet|est(?: de)?|es(?: de)?|è(?: di)?)\Z",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(r"[^\W\d_]")
_DIGITS: Final = re.compile(r"\d")
_PERCENT: Final = re.compile(r"@?\s*\(?\d+(?:[.,]\d+)?\s*%\)?")
_NAMED_AFTER: Final = re.compile(
    r"[.,]?\s*[(（]\s*(?:hereinafter|hereafter|im folgenden|nachfolgend|ci-après|en adelante|以下)?[\s,]*"
    r"(?:referred to as|called|genannt|denominad[oa])?\s*(?:the|der|die|das|le|la|el|称|「)?\s*"
    r"[\"“”„'‘’«「]?([^\W\d_][^()（）\n\"“”„'’»」]{1,24})[\"“”„'‘’»」]?\s*[)）]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label: its text, where it stands, and whether it can only belong to this place."""

    text: str
    where: Where
    sure: bool


def labels_of(text: str, start: int, end: int) -> tuple[Label, ...]:
    r"""Return the labels of the characters ``start`` to ``end``, the nearest first.

    >>> labels_of("Tax: 5  Total: 50", 15, 17)
    (Label(text='Total', where='before', sure=True),)
    >>> labels_of("Due date\n2024-05-01", 9, 19)
    (Label(text='Due date', where='above', sure=True),)
    """
    first = max(text.rfind("\n", 0, start) + 1, start - _LINE)
    last = text.find("\n", end)
    last = min(len(text) if last < 0 else last, end + _LINE)
    found: list[Label] = []
    if after := _NAMED_AFTER.match(text[end : end + 120]):
        found.append(Label(after[1].strip(), "after", sure=True))
    cells = cells_of(text[first:last])
    place = max((index for index, (begin, _) in enumerate(cells) if first + begin <= start), default=0)
    begin = first + cells[place][0] if cells else first
    own = _in_cell(text[begin:start], text[end:last], whole=len(cells) == 1)
    if own is not None:
        found.append(own)
    table = table_at(text, start) if len(cells) > 1 else None
    if own is None or own.where == "prose":
        rows = _in_row(text[first:last], cells, place, table)
        # A cell with a label and a value of its own heads no other cell that has words of its own.
        found += [label for label in rows if own is None or not _DIGITS.search(label.text)]
    if table is not None and (head := table.header_of(start)):
        found.append(Label(head, "column", sure=True))
    if own is None and (place == 0 or len(cells) == 1):
        found += _above(text, first, last)
    return tuple(found)


def _in_cell(before: str, after: str, *, whole: bool) -> Label | None:
    """Read the label that stands in one cell, or in one line of prose, before the value."""
    bare = _DRESS.sub("", before)
    if not _LETTER.search(bare):
        return None
    if _COLON.search(before) or before.rstrip().endswith((":", "：", "=")):
        head = before.rstrip()
        keyed = _KEYED.search(head if head[-1:] in ":：=" else bare + ":")
        if keyed is not None:
            name = keyed[1]
            cut = [found.end() for found in re.finditer(r"\d[\d.,/:-]*\s+", name)]
            return Label(_clean(name[cut[-1] if cut else 0 :]), "before", sure=True)
    piece = _PERCENT.sub("", bare)
    short = len(bare) <= _LONGEST and len(bare.split()) <= _MOST_WORDS and not _DIGITS.search(piece)
    tail = re.sub(r"[\s.,;)*|%]|[A-Za-z€$£¥元円]{1,4}\b", "", after)
    if short and whole and not tail and not re.search(r"[.!?;,]\s", bare):
        return Label(_clean(bare), "before", sure=True)
    parts = [found.end() for found in _PART.finditer(bare)]
    if (said := _SAID.search(bare)) is not None and len(said[1].split()) <= _MOST_WORDS:
        return Label(_clean(said[1]), "before", sure=True)
    phrase = bare[parts[-1] if parts else 0 :].strip() or bare[-_LONGEST:]
    words = phrase.split()[-_MOST_WORDS:]
    return Label(_clean(" ".join(words))[-_LONGEST:], "prose", sure=False)


def _in_row(line: str, cells: list[tuple[int, int]], place: int, table: Table | None) -> list[Label]:
    """Read the cell that heads the row: the only words before the value, or a table's first cell."""
    heads = [
        cell
        for begin, finish in cells[:place]
        if _LETTER.search(cell := line[begin:finish].strip(' *_`"|')) and len(cell) <= _LONGEST
    ]
    if not heads:
        return []
    near = line[slice(*cells[place - 1])].strip(' *_`"|')
    if len(heads) == 1 and table is None:
        return [Label(_clean(heads[0]), "row", sure=heads[0] == near or not near)]
    if table is None and near == heads[-1]:
        return [Label(_clean(near), "row", sure=near.endswith((":", "：")))]
    return [Label(_clean(heads[0]), "row", sure=False)]


def _above(text: str, first: int, last: int) -> list[Label]:
    """Read the line above; it is sure only where labels and values take turns."""
    line, start = _line_before(text, first)
    if not line or len(line) > _LONGEST:
        return []
    found: list[Label] = []
    if _is_label(line):
        further, _ = _line_before(text, start)
        following = text[last + 1 : last + 1 + _LONGEST].partition("\n")[0]
        stacked = _is_label(further) and (not _is_label(following) or line.startswith((":", "-")))
        found.append(
            Label(
                _clean(line),
                "above",
                sure=not stacked or (line.endswith((":", "：")) and not _is_label(further)),
            )
        )
    for _ in range(_BLOCK):
        if line.endswith((":", "：")) and _is_label(line):
            if not found or found[0].text != _clean(line):
                found.append(Label(_clean(line), "block", sure=False))
            break
        if start == 0:
            break
        line, start = _line_before(text, start)
        if not line:
            break
    return found


def _line_before(text: str, first: int) -> tuple[str, int]:
    if first == 0:
        return "", 0
    start = max(text.rfind("\n", 0, first - 1) + 1, first - _LINE, 0)
    line = text[start : first - 1].strip()
    # A line that holds only a colon belongs to the label above it.
    return _line_before(text, start) if start and line in (":", "：", "=", "-") else (line, start)


def _is_label(line: str) -> bool:
    piece = _PERCENT.sub("", line)
    return bool(_LETTER.search(piece)) and len(line) <= _LONGEST and not _DIGITS.search(piece)


def _clean(text: str) -> str:
    return text.strip(" \t*_`\"':：=.-–—|>#•·()（）")
