"""Roles that a value may have in a document, by the words of a label or of a field's name.

A role belongs to a family; two roles of one family exclude each other: what is labelled a subtotal is no
total, what is labelled the buyer is not the seller. Words of several languages name one role.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Final

from proofroute.tools.grounding.fold import fold, without_marks

# What a word of one of these adds to another role of money or of dates makes it no role of its own.
_STRONGER: Final = {
    "money": ("rounding", "discount", "subtotal", "cash", "change", "tax", "shipping", "total"),
}
# After these words a total is before tax, and a tax is only included in it.
_BEFORE_TAX: Final = re.compile(
    r"\b(?:excl\w*|before|without|ht|hors|netto|ohne|zzgl|sin|net of|pre"
    r"|bez (?:vat|podatku)|sem (?:iva|impostos?)|без ндс|haric)\b"
    r"|税抜|不含税|未税|별도|قبل الضريبة"
)
_WITH_TAX: Final = re.compile(
    r"\b(?:incl\w*|inc|with|after|ttc|brutto|inkl|con|gross|rounded|rounding"
    r"|z vat|com (?:iva|impostos?)|с ндс|dahil)\b"
    r"|税込|含税|포함|شامل"
)
# A tax in a total, and a total of one rate of tax, are no totals.
_IN_TOTAL: Final = re.compile(r"\bin(?:cluded|cl\.?)? (?:in )?(?:the )?total|\btotal @?[(]?[0-9.,]+ ?%")
_ALL_OF: Final = frozenset(
    {"qty", "quantity", "items", "item", "points", "saved", "savings", "hours", "pages"}
)

_CJK: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD: Final = re.compile(r"[^\W_]+(?:['.°#-][^\W_]+)*[#°]?")
_NAME: Final = re.compile("[a-z][A-Za-z0-9_]*")
_CAMEL: Final = re.compile("(?<=[a-z0-9]{2})(?=[A-Z])")
_LONGEST_FORM: Final = 4


def _read() -> tuple[dict[str, tuple[str, str]], tuple[tuple[str, tuple[str, str]], ...]]:
    latin: dict[str, tuple[str, str]] = {}
    unspaced: list[tuple[str, tuple[str, str]]] = []
    table = files("proofroute.tools.grounding.slots").joinpath("roles.txt").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line.startswith("#"):
            continue
        head, _, forms = line.partition(":")
        family, role = head.split()
        for form in forms.split():
            plain = without_marks(fold(form).text).replace("_", " ")
            if _CJK.search(plain):
                unspaced.append((plain, (family, role)))
            else:
                latin[" ".join(_WORD.findall(plain)) or plain] = (family, role)
    return latin, tuple(sorted(unspaced, key=lambda item: -len(item[0])))


_LATIN, _UNSPACED = _read()


def label_words(text: str) -> list[str]:
    """Return the words of a label or of a field's name, folded, without accents.

    >>> label_words("Fälligkeits-Datum (MwSt.)"), label_words("dueDate")
    (['falligkeits-datum', 'mwst'], ['due', 'date'])
    """
    camel = _CAMEL.sub(" ", text) if _NAME.fullmatch(text) else text
    spaced = camel.replace("_", " ")
    return _WORD.findall(without_marks(fold(spaced).text))


@lru_cache(maxsize=4096)
def roles_of(text: str) -> frozenset[tuple[str, str]]:
    """Name the roles that the words of a label give, as family and role.

    >>> sorted(roles_of("Sub-Total")), sorted(roles_of("Total (excl. GST)")), sorted(roles_of("due_date"))
    ([('money', 'subtotal')], [('money', 'subtotal')], [('-', 'date'), ('date', 'due')])
    """
    words = [part for word in label_words(text) for part in ([word] if word in _LATIN else word.split("-"))]
    found = set(_spoken(words))
    if _CJK.search(text):
        found |= set(_written(fold(text).text))
    money = {role for family, role in found if family == "money"}
    if "total" in money:
        folded = without_marks(fold(text).text)
        inclusive = _WITH_TAX.search(folded) is not None
        if _IN_TOTAL.search(folded):
            money = (money - {"total"}) or {"subtotal"}
        elif _BEFORE_TAX.search(folded) and not inclusive:
            money = (money - {"total", "tax"}) | {"subtotal"}
        elif not _ALL_OF.isdisjoint(words):
            money.discard("total")
        elif inclusive or "rounding" in money:
            # The tax or the rounding is in it: this is a total still.
            money = {"total"} if "subtotal" not in money else {"subtotal"}
    if len(money) > 1:
        money = {next((role for role in _STRONGER["money"] if role in money), min(money))}
    return frozenset({item for item in found if item[0] != "money"} | {("money", role) for role in money})


def opposed(one: Iterable[tuple[str, str]], other: Iterable[tuple[str, str]]) -> bool:
    """Tell whether two sets of roles exclude each other: one family, different roles."""
    here, there = set(one), set(other)
    families = {family for family, _ in here if family != "-"} & {family for family, _ in there}
    return any(
        not ({item for item in here if item[0] == family} & {item for item in there if item[0] == family})
        for family in families
    )


def forms_of(role: tuple[str, str]) -> tuple[str, ...]:
    """Return the written forms of a role, folded, without accents."""
    return _FORMS.get(role, ())


def _group() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    for form, role in (*_LATIN.items(), *_UNSPACED):
        found.setdefault(role, []).append(form)
    return {role: tuple(forms) for role, forms in found.items()}


_FORMS: Final = _group()


def _spoken(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the roles of words of a script with blanks, the longest forms first."""
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST_FORM, len(words) - place), 0, -1):
            role = _LATIN.get(" ".join(words[place : place + length]))
            if role is not None:
                yield role
                if length > 1 and words[place + length - 1] in ("date", "number", "no", "price", "amount"):
                    yield _LATIN[words[place + length - 1]]
                place += length
                break
        else:
            place += 1


def _written(text: str) -> Iterator[tuple[str, str]]:
    for form, role in _UNSPACED:
        if form in text:
            yield role
            text = text.replace(form, " ")
