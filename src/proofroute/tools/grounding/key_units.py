"""The unit that a field's name gives, and the unit that stands beside a number in the source.

A number is read for a field only where the two do not contradict each other: ``5 kg`` is no ``weight_g`` 5.
"""

import re
from typing import Final, TypeAlias

from proofroute.tools.grounding.fold import fold, without_marks
from proofroute.tools.grounding.tokens import CURRENCIES
from proofroute.tools.grounding.units import UNITS

Units: TypeAlias = frozenset[tuple[str, str]]
"""The readings of a unit, each what it measures and its size or name; empty where there is none."""

_NONE: Final[Units] = frozenset()
_DOLLARS: Final = "usd cad aud nzd sgd hkd twd mxn brl"
_MONEY_TABLE: Final = f"""
$ dollar dollars bucks: {_DOLLARS}
€ euro euros: eur
£ sterling quid: gbp
pound pounds: gbp
¥ yen: jpy cny
yuan renminbi rmb: cny
₹ rupee rupees rs: inr pkr
₽ ruble rubles rouble roubles руб рублей: rub
₩ won: krw
ringgit rm: myr
franc francs franken fr: chf
kr krona kronor kroner krone: sek nok dkk isk
zloty zlotych zł zl: pln
real reais: brl
peso pesos: mxn php
cent cents ct cts pence penny pennies p centimes rappen ¢: minor
"""
_PREFIXES: Final = {"us": "usd", "a": "aud", "au": "aud", "c": "cad", "ca": "cad", "hk": "hkd", "nz": "nzd"}
_PERCENT: Final = frozenset({"%", "percent", "pct", "percentage", "prozent", "pourcent"})
_DEGREES: Final = frozenset({"°", "deg", "degree", "degrees", "grad"})
# Short names of units that a field's name, or a sentence, also holds for other reasons.
_UNCLEAR: Final = frozenset(
    {"in", "min", "mi", "mo", "an", "ans", "ore", "ora", "as", "no", "kr", "fr", "rs", "ct"}
)
_PROSE: Final = frozenset({"in", "an", "ora", "ore", "no", "real", "won", "dia", "mes"})
_LENGTHS: Final = frozenset(
    {"time", "duration", "length", "runtime", "wait", "delay", "prep", "cook", "total"}
)
_MEASURED_WORDS: Final = (
    "weight mass net gross length height width depth distance diameter radius altitude elevation time "
    "duration delay runtime temp temperature volume capacity area power energy speed range thickness in avg "
    "average max min mean total latency timeout"
)
# Before a letter these make it a unit: not in ``vitamin_c`` or ``size_m``.
_MEASURED: Final = frozenset(_MEASURED_WORDS.split())
_OF_TIME: Final = frozenset({"min", "mo"})


def _read_money() -> dict[str, Units]:
    found = {code: frozenset({("money", code)}) for code in CURRENCIES}
    for line in _MONEY_TABLE.strip().splitlines():
        names, _, codes = line.partition(":")
        units = frozenset(("money", code) for code in codes.split())
        found |= dict.fromkeys(names.split(), units)
    return found


_MONEY: Final = _read_money()


def key_units(pointer: str) -> Units:
    """Return the unit that the last words of a field's name give.

    >>> sorted(key_units("/weight_g")), sorted(key_units("/priceEur")), sorted(key_units("/age_min"))
    ([('mass', '1')], [('money', 'eur')], [])
    """
    names = [part for part in pointer.split("/") if part and not part.isdigit()]
    if not names:
        return _NONE
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", names[-1]).lower()
    words = [word for word in re.split(r"[^a-z0-9%°$€£]+", spaced) if word]
    if not words or "per" in words:
        return _NONE
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    if (len(last) == 1 and last.isalpha() and before not in _MEASURED) or (not before and last in _UNCLEAR):
        return _NONE
    if last in _OF_TIME and before not in _LENGTHS | {"in"}:
        return _NONE
    if last in _UNCLEAR - _OF_TIME and before not in {
        "in",
        "height",
        "width",
        "depth",
        "size",
        "distance",
        "price",
    }:
        return _NONE
    if before in ("square", "sq", "cubic"):
        return frozenset({(f"{before[:2]} {last}", "1")})
    return _units_of(last)


def contradicts(text: str, start: int, end: int, key: Units) -> bool:
    """Tell whether the number from ``start`` to ``end`` of the text has another unit than its field."""
    if not key:
        return False
    beside = units_beside(text, start, end)
    return bool(beside) and beside.isdisjoint(key)


def units_beside(text: str, start: int, end: int) -> Units:
    """Return the unit that stands behind, or before, the number from ``start`` to ``end`` of the text."""
    after, before = fold(text[end : end + 40]).text, fold(text[max(0, start - 12) : start]).text
    return _after(after) or _before(before)


def _before(text: str) -> Units:
    found = re.search(r"(?:\b([a-z]{1,2}))?([$€£¥₹₽₩])\s?-?\s?\Z|\b([a-z]{2,3})\.?\s?-?\s?\Z", text)
    if found is None:
        return _NONE
    if found[2]:
        code = _PREFIXES.get(found[1] or "") if found[2] == "$" else None
        return frozenset({("money", code)}) if code else _MONEY[found[2]]
    return _MONEY[found[3]] if found[3] in CURRENCIES else _NONE


def _after(text: str) -> Units:
    if re.match(r"\s?[ap]\.?\s?m\b", text):
        return _NONE
    found = re.match(
        r"(?:\s?-?\s?|,-+\s?|\s*\(\s*)(°\s?[a-z]?(?![a-z])|[%$€£¥₹₽₩¢]|us\$|[^\W\d_]+\.?[²³]?(?:\^?[23](?![0-9]))?)",
        text,
    )
    if found is None:
        return _NONE
    word = found[1].replace(" ", "").rstrip(".")
    if word in _PROSE:
        return _NONE
    rest = text[found.end() :]
    if word in _DEGREES and (scale := re.match(r"\s?(c|f|k|celsius|fahrenheit|kelvin)\b", rest)):
        return _units_of(scale[1])
    if word in ("square", "sq", "cubic") and (base := re.match(r"\.?\s([a-z]+)", rest)):
        return frozenset({(f"{word[:2]} {base[1]}", "1")})
    units = _units_of(word)
    by = re.match(r"\s?/\s?([a-z]{1,4})\b", rest)
    if by is not None and units and not any(kind in ("money", "percent") for kind, _ in units):
        return _units_of(word + by[1]) or frozenset({(f"{word}/{by[1]}", "1")})
    return units


def _units_of(word: str) -> Units:
    """Return the readings of one word as a unit."""
    bare = without_marks(word).replace("²", "2").replace("³", "3").replace("^", "")
    if bare in _PERCENT:
        return frozenset({("percent", "1")})
    if bare in _DEGREES:
        return frozenset({("angle", "1"), *(("temperature", size) for size in "123")})
    if bare == "us$":
        return frozenset({("money", "usd")})
    found = set(_MONEY.get(word, _MONEY.get(bare, _NONE)))
    if bare in UNITS:
        kind, size = UNITS[bare]
        found.add((kind, str(size)))
    elif bare[:-1] in UNITS and bare[-1] in "23":
        found.add((bare, "1"))
    return frozenset(found)
