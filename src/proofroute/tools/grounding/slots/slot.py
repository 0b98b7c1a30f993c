"""Whether the labels round a value, and the amounts beside it, agree with the field that it fills."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from typing import Final, Literal, TypeAlias

from proofroute.core import Span
from proofroute.tools.grounding.key_units import key_units
from proofroute.tools.grounding.slots.amounts import leads_beyond, leads_to_total
from proofroute.tools.grounding.slots.document import Document
from proofroute.tools.grounding.slots.labels import Label, labels_of
from proofroute.tools.grounding.slots.lexicon import forms_of, label_words, opposed, roles_of
from proofroute.tools.grounding.slots.rivals import Kind, rivals_of
from proofroute.tools.grounding.source import Source

Role: TypeAlias = tuple[str, str]
Fit = Literal["label", "law", "unique", "open", "several", "against", "other"]

_FAMILIES: Final[dict[Kind, frozenset[str]]] = {
    "number": frozenset({"money", "bound", "id", "measure"}),
    "date": frozenset({"date", "bound"}),
    "text": frozenset({"party", "id"}),
}
_SHOWN: Final = 60
_PERCENT: Final = re.compile(r"\s?%")
_NUMBER: Final = re.compile(r"[0-9]+(?:[.,'][0-9]+)*")
_MOST_SEARCHED: Final = 20_000
_SOFT_WORDS: Final = (
    "the of a an in at by for de la le du der die das value field text code id total_amount rm usd eur"
)
_SOFT: Final = frozenset(_SOFT_WORDS.split())
_UNIT_WORDS: Final = (
    "kwh mwh wh kmh kph mph rpm ppm bpm fps kw mw hp db hz khz mhz ghz kb mb gb tb psi bar hpa kpa nm dpi mah"
)
_UNITS: Final = frozenset(_UNIT_WORDS.split())
_UNIT_LETTERS: Final = frozenset("lgmtshwv")


@dataclass(frozen=True, slots=True)
class Slot:
    """How a value fits the field that it fills.

    Args:
        fit: ``label`` a label beside it names the field, ``law`` a law of the document's amounts does,
            ``unique`` it is the only value of its kind there, ``open`` nothing speaks for or against it,
            ``several`` it is one of many that may be meant, ``against`` something speaks against it,
            ``other`` its labels name another slot for sure, and the field's own slot holds another value.
        reason: one clause for people.
        span: the place that speaks for it.
        rival: the place where the field's own label stands beside another value.
    """

    fit: Fit
    reason: str = ""
    span: Span | None = None
    rival: Span | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field by its name: its roles, the plain words of its name, and whether it repeats in a list."""

    roles: frozenset[Role]
    words: frozenset[str]
    listed: bool


def field_of(pointer: str, title: str = "") -> Field:
    """Read the roles of a field from its pointer: the last name, and the parties that the names above give.

    >>> sorted(field_of("/buyer/name").roles)
    [('-', 'name'), ('party', 'buyer')]
    """
    names = [part for part in pointer.split("/") if part]
    listed = any(part.isdigit() for part in names)
    names = [part for part in names if not part.isdigit()]
    if not names:
        return Field(frozenset(), frozenset(), listed)
    own = roles_of(names[-1]) or roles_of(title)
    parties = {role for name in names[:-1] for role in roles_of(name) if role[0] in ("party", "bound")}
    dates = {role for name in names[:-1] for role in roles_of(name) if role[0] == "date"}
    if not any(role[0] == "date" for role in own) and ("-", "date") in own:
        own = own | dates
    own |= {role for role in parties if not any(mine[0] == role[0] for mine in own)}
    words = label_words(names[-1])
    if len(words) > 1 and (key_units(pointer) or _is_unit(words)):
        words.pop()
    return Field(frozenset(own), frozenset(words) - _SOFT, listed)


def _is_unit(words: Sequence[str]) -> bool:
    """Tell whether a field's name ends in a unit; one letter is one only behind two words."""
    return words[-1] in _UNITS or (len(words) > 2 and words[-1] in _UNIT_LETTERS)


def fit_of(
    document: Document, field: Field, kind: Kind, size: Fraction | None, spans: Sequence[Span]
) -> Slot:
    """Say how a value that stands at ``spans`` fits ``field``.

    Args:
        document: the text.
        field: the field, from :func:`field_of`.
        kind: what the value is.
        size: the value with its sign, where it is a number.
        spans: every place where it stands.
    """
    roles = frozenset(role for role in field.roles if role[0] in _FAMILIES[kind])
    if kind == "number" and any(role[0] == "money" for role in roles):
        spans = [span for span in spans if not _PERCENT.match(document.text, span.end)] or spans
    labels = [labels_of(document.text, span.start, span.end) for span in spans]
    is_total = ("money", "total") in roles and not field.listed
    beyond = leads_beyond(document.amounts, size) if is_total and size is not None else None
    if beyond:
        return Slot("against", f"it is no total: {beyond}")
    for span, near in zip(spans, labels, strict=True):
        label = _agreeing(field, roles, near, kind)
        if label is not None:
            doubt = _doubt(document, field, roles, kind, size, label, spans)
            if doubt is not None:
                return doubt
            return Slot("label", f"the label {label.text!r} stands beside it", span)
    if not roles and not field.words:
        return Slot("open")
    rivals = rivals_of(document, field.roles, roles, field.words, kind, spans)
    if is_total and size is not None and (law := leads_to_total(document.amounts, size)):
        larger = [other for other in rivals.values if _is_size(other) and Fraction(other) > size]
        if not larger:
            return Slot("law", law, spans[0])
    opposing = [_opposing(roles, near, kind) for near in labels]
    shown = opposing[0] if opposing else None
    if roles and all(opposing) and shown is not None:
        reason = f"the label {shown.text!r} stands beside it"
        certain = (
            len(rivals.values) == 1
            and rivals.sure
            and all(label is not None and label.sure for label in opposing)
        )
        if rivals.span is not None:
            reason += f", and {rivals.label!r} beside {rivals.span.text[:_SHOWN]!r}"
        return Slot("other" if certain and not document.regions else "against", reason, rival=rivals.span)
    if rivals.span is not None and not field.listed:
        reason = f"the label {rivals.label!r} stands beside {rivals.span.text[:_SHOWN]!r}"
        return Slot("against", reason, rival=rivals.span)
    if is_total and size is not None and len({item.size for item in document.amounts} - {size}) > 1:
        return Slot("several", "there are several amounts, and nothing tells that this one is the total")
    if kind != "text" and _only_one(document.source, kind, spans):
        return Slot("unique", f"it is the only {kind} there", spans[0])
    return Slot("open")


def labelled_value(document: Document, field: Field, kind: Kind) -> tuple[str, Span] | None:
    """Return the label that names a field, and the value beside it, where the document has one."""
    roles = frozenset(role for role in field.roles if role[0] in _FAMILIES[kind])
    if not roles and not field.words:
        return None
    found = rivals_of(document, field.roles, roles, field.words, kind, ())
    return (found.label, found.span) if found.span is not None else None


def _doubt(
    document: Document,
    field: Field,
    roles: frozenset[Role],
    kind: Kind,
    size: Fraction | None,
    label: Label,
    spans: Sequence[Span],
) -> Slot | None:
    """Say why a label that names the field does not settle it: the same label stands beside another value."""
    exact = frozenset(label_words(label.text)) - _SOFT == field.words
    if field.listed or (not roles and exact):
        return None
    rivals = rivals_of(document, field.roles, roles, field.words, kind, spans)
    if not roles and rivals.span is not None:
        reason = f"the label {rivals.label!r}, the field's own, stands beside {rivals.span.text[:_SHOWN]!r}"
        return Slot("against", reason, rival=rivals.span)
    if rivals.span is None:
        return None
    reason = f"the label {rivals.label!r} also stands beside {rivals.span.text[:_SHOWN]!r}"
    if ("money", "total") in roles and size is not None:
        if leads_to_total(document.amounts, size):
            return None
        if any(
            leads_to_total(document.amounts, Fraction(other)) for other in rivals.values if _is_size(other)
        ):
            return Slot("against", f"{reason}, which the amounts there add up to", rival=rivals.span)
    elif label_words(label.text) != label_words(rivals.label):
        return None
    return Slot("against", reason, rival=rivals.span)


def _is_size(text: str) -> bool:
    return re.fullmatch(r"[0-9]{1,15}(?:\.[0-9]{1,15})?", text) is not None


def _agreeing(field: Field, roles: frozenset[Role], labels: Iterable[Label], kind: Kind) -> Label | None:
    """Return the label that names the field; a nearer one that names another slot goes before it."""
    for label in labels:
        if label.where == "block" and kind != "text":
            continue
        if label.where == "column" and not field.listed:
            continue
        there = roles_of(label.text)
        near = frozenset(role for role in there if role[0] in _FAMILIES[kind])
        if roles and near:
            if not roles.isdisjoint(near) and not opposed(roles, near):
                if _says_otherwise(field, roles & near, label):
                    continue
                return label
            if label.sure and opposed(roles, near):
                return None
        if not roles and not near and _same_words(field, label, there):
            return label
    return None


def _says_otherwise(field: Field, shared: frozenset[Role], label: Label) -> bool:
    """Tell whether a label measures the same, of something else: ``Cook time`` for ``prep_time``."""
    if any(family != "measure" for family, _ in shared):
        return False
    common = {word for role in shared for form in forms_of(role) for word in form.split()} | _SOFT
    own, there = field.words - common, frozenset(label_words(label.text)) - common
    return bool(own) and bool(there) and own.isdisjoint(there)


def _same_words(field: Field, label: Label, there: frozenset[Role]) -> bool:
    words = frozenset(label_words(label.text)) - _SOFT
    if not field.words:
        return False
    if field.words <= words or (words and words <= field.words and label.sure):
        return True
    plain = {role for role in field.roles if role[0] == "-"}
    return bool(plain) and plain <= there and label.sure


def _opposing(roles: frozenset[Role], labels: Iterable[Label], kind: Kind) -> Label | None:
    """Return the nearest label that names another slot of the same family."""
    for label in labels:
        if label.where == "block" and kind != "text":
            continue
        near = frozenset(role for role in roles_of(label.text) if role[0] in _FAMILIES[kind])
        if near and opposed(roles, near):
            return label
    return None


def _only_one(source: Source, kind: Kind, spans: Sequence[Span]) -> bool:
    if len(spans) != 1:
        return False
    if kind == "date":
        return source.has_one_date
    # One alone is known by the second one: most sources have it near their beginning.
    return len(source.text) < _MOST_SEARCHED and len(list(islice(_NUMBER.finditer(source.text), 2))) == 1
