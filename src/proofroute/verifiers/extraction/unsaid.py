"""What a source may say of a field that an answer leaves empty: by its words, its unit or its type."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding import key_units
from proofroute.tools.grounding.key_units import units_beside
from proofroute.tools.grounding.slots import Document, is_foreign, label_words, labels_of, roles_of
from proofroute.verifiers.extraction.candidates import SURE, candidates, kind_of
from proofroute.verifiers.extraction.claims import Claim
from proofroute.verifiers.extraction.names import name_of, stems_of
from proofroute.verifiers.extraction.pairs import Pair
from proofroute.verifiers.extraction.plausible import PEOPLE

_MOST: Final = 60_000
_MOST_FOUND: Final = 400
_SHORTEST: Final = 4
_LOOK: Final = 40
_WORD: Final = re.compile(r"[^\W\d_]{3,}\.?")
# What follows a label up to the first word or number of the line.
_AFTER: Final = re.compile(r"[^\w\n]{0,12}([^\W_][^\s,;|]*)")
_NUMBER: Final = re.compile(r"(?<![\w.,/:-])\d+(?:[.,' ]\d+)*\)?")
_CLOCK: Final = re.compile(r"(?<![\d:])\d{1,2}:\d{2}(?![\d])|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
_MONEY: Final = re.compile(
    r"[$€£¥₹₩₽円元원]|(?<![A-Za-z])(?:EUR|USD|GBP|CHF|JPY|CNY|RM|PLN|SEK|NOK|DKK|CAD|AUD|INR|euros?)(?![A-Za-z])"
)
_CODE: Final = re.compile(
    r"(?<![\w.,/:+-])(?=[A-Z0-9/.-]{0,24}\d)(?:(?=[A-Z0-9/.-]{0,24}[A-Z])|(?=\d{5}))[A-Z0-9](?:[A-Z0-9/.-]{2,24}[A-Z0-9])"
    r"(?![\w/:])"
)
_NUMBERED: Final = re.compile(
    r"(?:\b(?:no|nr|number|num)\b\.?|[Nn][º°o]\.?|#|番号|号|번호) ?[:：]? ?((?:[A-Z]{1,4} )?\S*\d\S*)"
)
_SCALE: Final = re.compile(
    r" ?(?:million|billion|thousand|Millionen|millones|milhões|milioni|Mio\.?|Mrd\.?|m|bn|k)\b"
)
_BY: Final = re.compile(r"\b(?:[Bb]y|from|von|de|par|da|di) ([^\W\d_a-z][^\W\d_]+ [^\W\d_a-z][^\W\d_]+)")
_CLOCKS: Final = frozenset({"time", "sunrise", "sunset", "hour"})
_CODES: Final = frozenset({"number", "no", "nr", "id", "iban", "registration", "plate", "ref", "reference"})
# Numbers that a search of their own finds.
_OTHER_IDS: Final = frozenset({"phone", "fax"})
# Parts of a name that most names have not.
_UNSPOKEN: Final = frozenset(
    {"middle", "maiden", "nick", "former", "brand", "trade", "trading", "file", "domain"}
)
_STRONG: Final = frozenset({"money", "date", "party", "id", "bound", "measure"})
_PARTIES: Final = frozenset({"company", "person"})
Taken = Sequence[tuple[int, int]]


def unsaid(document: Document, pointer: str, claims: Sequence[Claim], pairs: Sequence[Pair]) -> Span | None:
    """Return a place that may be what the field at a pointer stands for, and that no value claims."""
    if len(document.text) > _MOST:
        return None
    taken = sorted((span.start, span.end) for claim in claims for span in claim.spans)
    names = {name_of(claim.leaf.pointer) for claim in claims} - {name_of(pointer)}
    for found in _found(document, pointer, names, taken):
        if not document.is_addressed(found.start):
            return found
    return _foreign(document, pointer, claims, pairs, taken)


def _found(document: Document, pointer: str, names: set[str], taken: Taken) -> Iterator[Span]:
    name = name_of(pointer)
    words = frozenset(label_words(name))
    yield from _by_words(document.text, name, names, taken)
    yield from _by_unit(document, pointer, taken)
    roles = frozenset(role for role in roles_of(name) if role[0] in _STRONG)
    shapes: list[re.Pattern[str]] = []
    if words & _CLOCKS and not words & {"zone", "of", "type"}:
        shapes.append(_CLOCK)
    if "currency" in words:
        shapes.append(_MONEY)
    if words & _CODES or any(family == "id" and role not in _OTHER_IDS for family, role in roles):
        shapes += [_NUMBERED, _CODE]
    if words & PEOPLE or ("name" in words and len(words) > 1 and not words & _UNSPOKEN):
        shapes.append(_BY)
    for shape in shapes:
        for count, found in enumerate(shape.finditer(document.text)):
            if count > _MOST_FOUND:
                break
            start, end = found.span(found.lastindex or 0)
            currency = shape is _MONEY
            if (currency or not _is_taken(start, end, taken)) and not _is_told(document, roles, start, end):
                yield Span(start, end, document.text[start:end])
    if any(family == "party" for family, _ in roles) or kind_of(name) in _PARTIES:
        for span in candidates(document, "company"):
            if not _is_taken(span.start, span.end, taken):
                yield span


def _by_words(text: str, name: str, names: set[str], taken: Taken) -> Iterator[Span]:
    """Yield what follows the words of a field's name that no other field's name has."""
    own = stems_of(name)
    shared = frozenset(stem for other in names for stem in stems_of(other))
    telling = frozenset(stem for stem in own if len(stem) >= _SHORTEST and stem not in shared)
    if not telling:
        return
    plain = label_words(name)
    for found in _WORD.finditer(text):
        word = found[0].rstrip(".")
        short = found[0].endswith(".") and any(
            len(one) > len(word) + 1 and one.startswith(word.lower()) for one in plain
        )
        if not short and not stems_of(word) & telling:
            continue
        after = _AFTER.match(text, found.end())
        if after is None or _is_taken(found.start(), found.end(), taken):
            continue
        if not _is_taken(after.start(1), after.end(1), taken):
            yield Span(found.start(), after.end(), text[found.start() : after.end()])


def _by_unit(document: Document, pointer: str, taken: Taken) -> Iterator[Span]:
    """Yield the numbers with the unit that ends a field's name."""
    units = key_units(pointer)
    words = label_words(name_of(pointer))
    last = words[-1] if len(words) > 1 else ""
    if not units and not last:
        return
    roles = frozenset(role for role in roles_of(name_of(pointer)) if role[0] in _STRONG)
    text = document.text
    for count, found in enumerate(_NUMBER.finditer(text)):
        if count > _MOST_FOUND:
            return
        start, end = found.span()
        if _is_taken(start, end, taken):
            continue
        if scale := _SCALE.match(text, end):
            end = scale.end()
        beside = units_beside(text, start, end) if units else frozenset[tuple[str, str]]()
        behind = re.match(r"[ -]?([^\W\d_]+)", text[end : end + _LOOK])
        if (beside & units or (behind and last and behind[1].lower() == last)) and not _is_told(
            document, roles, start, end
        ):
            yield Span(start, end, text[start : end + 8].partition("\n")[0])


def _foreign(
    document: Document, pointer: str, claims: Sequence[Claim], pairs: Sequence[Pair], taken: Taken
) -> Span | None:
    """Return what stands beside a label of another language that may say anything."""
    name = name_of(pointer)
    if not is_foreign(document.text) or kind_of(name) in SURE or _is_spoken(document.text, claims):
        return None
    roles = frozenset(role for role in roles_of(name) if role[0] in _STRONG)
    for pair in pairs:
        if pair.is_blank or _is_taken(pair.value.start, pair.value.end, taken):
            continue
        if not roles_of(pair.label) or (roles and not roles.isdisjoint(roles_of(pair.label))):
            return pair.value
    if roles:
        return None
    line = next((line for line in document.text.split("\n") if line.strip()), "")
    place = document.text.find(line)
    return Span(place, place + len(line), line)


def _is_spoken(text: str, claims: Sequence[Claim]) -> bool:
    """Tell whether the names of most fields are words of the source."""
    words = {stem for found in _WORD.finditer(text) for stem in stems_of(found[0])}
    names = {name_of(claim.leaf.pointer) for claim in claims}
    spoken = sum(stems_of(name) <= words for name in names)
    return spoken * 2 > len(names)


def _is_told(document: Document, roles: frozenset[tuple[str, str]], start: int, end: int) -> bool:
    """Tell whether the nearest label gives a place to a role that the field has not."""
    label = next((one for one in labels_of(document.text, start, end) if one.sure), None)
    there = frozenset[tuple[str, str]]()
    if label is not None:
        there = frozenset(role for role in roles_of(label.text) if role[0] in _STRONG)
    return bool(there) and there.isdisjoint(roles)


def _is_taken(start: int, end: int, taken: Taken) -> bool:
    return any(low < end and start < high for low, high in taken)
