"""Where a field's own label stands beside another value."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from proofroute.core import Span
from proofroute.tools.grounding.dates import find_dates
from proofroute.tools.grounding.fold import fold
from proofroute.tools.grounding.numbers import read_number
from proofroute.tools.grounding.slots.document import MOST_PLACES, Document
from proofroute.tools.grounding.slots.labels import labels_of
from proofroute.tools.grounding.slots.lexicon import forms_of, label_words, opposed, roles_of
from proofroute.tools.grounding.source import Source

Kind = Literal["number", "date", "text"]
Role: TypeAlias = tuple[str, str]

_FAMILIES: Final[dict[Kind, frozenset[str]]] = {
    "number": frozenset({"money", "bound", "id", "measure"}),
    "date": frozenset({"date", "bound"}),
    "text": frozenset({"party", "id"}),
}
_NEAR: Final = 60
_NUMBER: Final = re.compile(
    r"-?(?<![\w.,/:-])(?:[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?![0-9])|[0-9]+)"
    r"(?:[.,'][0-9]+)*(?!(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])[\w/:-]|[.,][0-9])"
)


@dataclass(frozen=True, slots=True)
class Rivals:
    """The other values beside a field's own label: how many there are, the first, and whether it is sure."""

    values: frozenset[str]
    span: Span | None = None
    label: str = ""
    sure: bool = False


def rivals_of(
    document: Document,
    all_roles: frozenset[Role],
    roles: frozenset[Role],
    words: frozenset[str],
    kind: Kind,
    spans: Sequence[Span],
) -> Rivals:
    """Find values beside labels that name the field, other than those at ``spans``."""
    source = document.source
    own = {_value(span.text) for span in spans}
    found: dict[str, tuple[Span, str, bool]] = {}
    seen = 0
    for position in _label_places(document, all_roles, roles, words):
        seen += 1
        if seen > MOST_PLACES:
            return Rivals(frozenset())
        place = _value_after(source, position, kind)
        if place is None:
            continue
        start, end = place
        label = next(
            (
                label
                for label in labels_of(source.text, start, end)
                if (label.sure or not roles) and _names(label.text, roles, words, kind)
            ),
            None,
        )
        text = source.text[start:end]
        if kind == "number" and re.match(r"\s?[%％]", source.text[end : end + 2]):
            continue
        if label is None or document.is_addressed(start) or label.where == "column":
            continue
        value = _value(text)
        if value in own or (kind == "text" and any(_within(value, one) for one in own)):
            continue
        found.setdefault(value, (Span(start, end, text), label.text, label.sure))
    if not found:
        return Rivals(frozenset())
    span, name, sure = next(iter(found.values()))
    return Rivals(frozenset(found), span, name, sure)


def _label_places(
    document: Document, all_roles: frozenset[Role], roles: frozenset[Role], words: frozenset[str]
) -> Iterator[int]:
    """Yield where a written form of the field's name ends in the text without marks."""
    text = document.source.unmarked
    forms = {form for role in roles for form in forms_of(role)}
    if not forms:
        forms = {form for role in all_roles if role[0] == "-" for form in forms_of(role)}
        if len(words) > 1 or not forms:
            # A year in the name stands after the words that it shares with other names.
            forms = {max(words, key=lambda word: (word.isdecimal(), len(word)))} if words else set[str]()
    places = {form: document.places(form) for form in sorted(forms) if form}
    if sum(map(len, places.values())) > MOST_PLACES:
        # A label that stands everywhere tells nothing apart.
        return
    for form, positions in places.items():
        for position in positions:
            end = position + len(form)
            apart = not (text[position - 1 : position].isalnum() and form[0].isascii())
            if apart and not (text[end : end + 1].isalpha() and form[-1].isascii()):
                yield end


def _names(label: str, roles: frozenset[Role], words: frozenset[str], kind: Kind) -> bool:
    near = frozenset(role for role in roles_of(label) if role[0] in _FAMILIES[kind])
    if roles:
        return bool(roles & near) and not opposed(roles, near)
    return not near and bool(words) and frozenset(label_words(label)) == words


def _value_after(source: Source, position: int, kind: Kind) -> tuple[int, int] | None:
    """Return where the value that follows a label stands, in the original text."""
    begin = source.folded.ends[position - 1] if position else 0
    text = source.text
    rest = text[begin : begin + 2 * _NEAR]
    if kind == "date":
        folded = fold(rest)
        written = next(find_dates(folded.text), None)
        if written is None or not re.fullmatch(
            r"[^\d\n]{0,20}\n?[^\w]{0,10}", rest[: folded.starts[written.start]]
        ):
            return None
        return begin + folded.starts[written.start], begin + folded.ends[written.end - 1]
    if kind == "number":
        found = _NUMBER.search(rest)
        if found is None or not re.fullmatch(
            r"[^\d\n]{0,30}(?:\d+\s?[%％][^\d\n]{0,12})?(?:\n[ :：=-]*)?\n?[^\d\n]{0,8}",
            rest[: found.start()],
        ):
            return None
        return begin + found.start(), begin + found.end()
    line = re.match(r"[^\w\n:：]{0,6}[:：]\s{0,3}\n?\s*([^\n:：|]{2,60}?)(?=\s{2,}|\s*[\n|]|\Z)", rest)
    return (begin + line.start(1), begin + line.end(1)) if line else None


def same_value(one: str, other: str) -> bool:
    """Tell whether two texts write one value: a number of the same size, or the same words.

    >>> same_value("EUR 1.234,50", "1234.50"), same_value("Acme  Corp", "ACME Corp."), same_value("12", "21")
    (True, True, False)
    """
    return _value(one) == _value(other)


def _within(one: str, other: str) -> bool:
    here, there = set(one.split()), set(other.split())
    return here <= there or there <= here


def _value(text: str) -> str:
    """Write a value in one way, so that two places can be compared."""
    number = re.sub(r"[^\d.,'-]", "", text)
    if number and re.fullmatch(r"[^\w]*[A-Za-z]{0,3}\W*[\d.,' \u00a0\u202f]+\W*", text):
        return read_number(number.strip("-"), ".") or read_number(number.strip("-"), ",") or number
    return " ".join(label_words(text))
