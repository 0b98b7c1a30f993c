"""What a source may hold for a field of which an answer says that there is nothing."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.slots import Document, label_words, roles_of

SURE: Final = frozenset({"e-mail address", "address of the web", "telephone number", "date", "percentage"})
"""The kinds of which a search finds each: where it finds none, there is none."""

_FINDERS: Final[Mapping[str, re.Pattern[str]]] = {
    "e-mail address": re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"),
    "address of the web": re.compile(r"https?://[^\s)>\]\"']{3,200}|www\.[^\s)>\]\"']{3,200}"),
    "telephone number": re.compile(r"(?<![\w./-])\+?\(?[0-9][0-9 ()/.-]{6,20}[0-9](?![\w/-])"),
    "percentage": re.compile(r"(?<![\w.,])[0-9]{1,6}(?:[.,][0-9]{1,6})? ?(?:%|percent\b|per cent\b)"),
    # A form of law ends the name of a company, and a title begins that of a person: most names have neither.
    "company": re.compile(
        r"(?<![\w.])[^\W\d_a-z][\w&.'’-]{0,40}+(?: (?:&|[^\W\d_a-z(][\w&.'’)-]{0,40}+)){0,6},? "
        r"(?:(?:Ltd|LTD|Inc|INC|Corp|CORP|Co|Ltda|Lda)\b\.?|(?:Limited|LIMITED|GmbH|LLC|PLC|Plc|SDN\.? BHD"
        r"|Sdn\.? Bhd|AG|KG|SARL|S\.A\.|S\.r\.l\.|SpA|B\.?V\.?|N\.V\.|Oy|AB|Sp\. z o\.o|A\.Ş)(?!\w))"
        r"|(?:ООО|ОАО|ЗАО|АО) [«\"]?[^\W\d_][\w -]{1,40}|株式会社[^\W\d_]{1,20}|[\u4e00-\u9fff]{2,20}有限公司"
    ),
    "person": re.compile(
        r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Mme|Sr|Sra|Señor|Señora|Signor|Signora)\.? "
        r"[^\W\d_a-z][^\W\d_]{1,30}(?: [^\W\d_a-z][^\W\d_]{1,30})?"
    ),
}
_NAMES: Final[Mapping[str, frozenset[str]]] = {
    "e-mail address": frozenset({"email", "emails", "mail", "e-mail", "e-mails"}),
    "address of the web": frozenset({"url", "urls", "link", "links", "website", "websites", "homepage"}),
    "telephone number": frozenset({"phone", "phones", "telephone", "tel", "mobile", "telefon", "fax"}),
    "date": frozenset({"date", "dates", "datum", "fecha", "deadline"}),
    "percentage": frozenset({"percent", "percentage", "percentages", "pct"}),
    "company": frozenset(
        {"company", "companies", "organization", "organizations", "organisation", "organisations"}
        | {"corporation", "corporations", "firm", "firms", "employer", "vendor", "supplier", "merchant"}
        | {"seller", "business", "businesses"}
    ),
    "person": frozenset({"person", "persons", "people", "person_name", "participants", "attendees"}),
}
# Of these alone: a cost of shipping is not there where no label of it is.
_AMOUNTS: Final = frozenset({"price", "amount", "cost", "fee"})


def kind_of(name: object) -> str | None:
    """Return what a field of this name holds, where a source can be searched for it.

    >>> kind_of("contact_email"), kind_of("due_date"), kind_of("shipping_cost")
    ('e-mail address', 'date', None)
    """
    words = frozenset(label_words(str(name)))
    if any(role[0] == "date" for role in roles_of(str(name))) and not words & {"from", "to"}:
        return "date"
    if ("money", "total") in roles_of(str(name)) or (len(words) == 1 and words <= _AMOUNTS):
        return "amount"
    return next((kind for kind, names in _NAMES.items() if names & words), None)


def candidates(document: Document, kind: str) -> Iterator[Span]:
    """Yield the places of a document that may be of a kind."""
    source = document.source
    if kind == "date":
        for written in source.dates:
            yield source.span(written.start, written.end)
    elif kind == "amount":
        for item in document.amounts:
            yield Span(item.start, item.end, source.text[item.start : item.end])
    else:
        for found in _FINDERS[kind].finditer(source.text):
            if kind != "telephone number" or len(re.sub(r"\D", "", found[0])) >= 7:
                yield Span(found.start(), found.end(), found[0])
