"""Labels that show themselves, by a colon or at the head of a line, and what stands behind them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.slots import Document

_MOST: Final = 2_000
_MOST_CHARS: Final = 100_000
_PAIR: Final = re.compile(
    r"(?:^|(?<=\n)|(?<=[|\t;,.(])|(?<=  )|(?<=[)>*-] ))[ *_>#-]{0,8}"
    r"(?P<label>[^\W\d_][^:：=\n|\t]{0,40}?)[*_`]{0,4}[ ]?(?:[:：]|=)(?!\S{0,12}//)[ *_`\"']{0,12}"
    r"(?P<value>(?:[^\n|\t\s]|[ \u00a0](?! )){0,400})"
)
# Without a colon: the words that begin a line or a cell, and a number behind them.
_PLAIN: Final = re.compile(
    r"(?:^|(?<=\n)|(?<=[|\t])|(?<=  ))[ *_>#-]{0,8}(?P<label>[^\W\d_][^\d:：=\n|\t.,;()]{1,40}?)[ .]{1,40}"
    r"(?P<value>(?:[A-Z]{1,4}[- ]?|[$€£¥]\s?)?-?\d(?:[^\n|\t\s]|[ \u00a0](?! )){0,400})"
)
_NOTHING: Final = re.compile(
    r"(?:|[-–—.…_/ ]+|n/?a\.?|none|nil|null|unknown|not (?:applicable|given|known|available|specified)"
    r"|keine?|entfällt"
    r"|aucune?|néant|ningun[oa]|nessun[oa]|nenhum[a]?|brak|geen|なし|无|無|없음)[ \t.]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A label, what stands behind it up to the end of its cell, perhaps nothing, and whether by a colon."""

    label: str
    value: Span
    colon: bool

    @property
    def is_blank(self) -> bool:
        """Whether what stands there says that there is nothing."""
        return _NOTHING.fullmatch(self.value.text.strip()) is not None


def pairs_of(document: Document) -> tuple[Pair, ...]:
    """Return the labels that show themselves, those in passages that speak to the reader left out."""
    return tuple(sorted(_pairs(document), key=lambda pair: pair.value.start))


def _pairs(document: Document) -> Iterator[Pair]:
    every = islice(
        chain(_PAIR.finditer(document.text, 0, _MOST_CHARS), _PLAIN.finditer(document.text, 0, _MOST_CHARS)),
        _MOST,
    )
    for found in every:
        if document.is_addressed(found.start()):
            continue
        text = found["value"].rstrip()
        start = found.start("value")
        yield Pair(found["label"].strip(), Span(start, start + len(text), text), found.re is _PAIR)
