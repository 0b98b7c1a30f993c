"""Prices of one and of several, and speed, distance and time."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

import re
from typing import Final

from proofroute.tools.math.build import div, mul
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.families.computed import Computed
from proofroute.tools.math.forms.families.everyday.money import MONEY, Money, amount_of
from proofroute.tools.math.forms.families.scales import Scale, read_scale
from proofroute.tools.math.forms.operands import NUMERAL, value_of, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, num

_COUNT: Final = rf"(?:\d+|{'|'.join(NUMERAL)})"
_ONE: Final = r"(?:one|a|an|each|1|per|a\s+single)"
_THING: Final = r"(?:pounds?\s+of\s+|kg\s+of\s+|kilograms?\s+of\s+|liters?\s+of\s+|bottles?\s+of\s+|boxes\s+of\s+|box\s+of\s+)?[a-z]+"
_COSTS: Final = rf"(?:if\s+)?(?P<n>{_COUNT})\s+(?P<thing>{_THING})\s+costs?\s+(?:a\s+total\s+of\s+)?{MONEY.format('a')}\s*[,.]\s*(?:then\s+)?"
_PRICE: Final = (
    whole_question(rf"{_COSTS}(?:what(?:'s|\s+is)\s+the\s+(?:unit\s+)?(?:price|cost)\s+(?:of|for|per)|how\s+much\s+(?:do|does|would|will|is|are)|what\s+(?:do|does|would|will))\s+(?P<m>{_COUNT}|{_ONE})?\s*(?P<other>{_THING})(?:\s+costs?)?"),
    whole_question(rf"{_COSTS}(?:what\s+is\s+the\s+unit\s+price|how\s+much\s+(?:does|is)\s+(?P<m>each|one)(?:\s+cost)?)"),
)  # fmt: skip
_VEHICLE: Final = r"(?:(?:a|an|the)\s+(?:car|train|bus|plane|truck|cyclist|runner|person|man|woman|boat|ship|bike|driver|motorcycle|biker|jogger|airplane|van|bird)|he|she|it|you|i|we)"
_GOES: Final = r"(?:travels|drives|moves|goes|runs|covers|flies|walks|rides|cycles|travelled|traveled|drove|ran|went|covered|flew|walked|is\s+travel+ing|is\s+moving|is\s+driving|drive|travel|walk|run)"
_NUMBER: Final = r"\d[\d,]*(?:\.\d+)?"
_LENGTH: Final = r"(?:miles?|mi|km|kilomet(?:er|re)s?|met(?:er|re)s?|m|feet|ft|cm)"
_TIME: Final = r"(?:hours?|hrs?|h|minutes?|mins?|seconds?|secs?|s|days?)"
_DISTANCE: Final = rf"(?P<d>{_NUMBER})\s*(?P<length>{_LENGTH})"
_DURATION: Final = rf"(?P<t>{_NUMBER}|{'|'.join(NUMERAL)}|an)\s*(?P<time>{_TIME})"
_SPEED: Final = rf"(?:(?:an?|the)\s+)?(?:(?:average|constant|steady)\s+)*(?:speed\s+of\s+)?(?P<v>{_NUMBER})\s*(?P<speed>mph|kph|{_LENGTH}\s*(?:/|per|an?)\s*{_TIME})"
_ITS: Final = r"(?:(?:its|the|his|her|your|their)\s+)?(?:(?:car|train|bus|plane|truck|cyclist|runner)'s\s+)?"
_SPEEDS: Final = (
    whole_question(
        rf"(?:if\s+)?{_VEHICLE}\s+{_GOES}\s+{_DISTANCE}\s+in\s+{_DURATION}\s*[.,]\s*(?:what\s+(?:is|was)|find|calculate|determine)\s+{_ITS}(?:average\s+)?speed(?:\s+in\s+(?P<wanted>mph|{_LENGTH}\s*(?:/|per)\s*{_TIME}))?"
    ),
    whole_question(
        rf"(?:what\s+(?:is|was)|find|calculate|determine)\s+the\s+(?:average\s+)?speed\s+of\s+{_VEHICLE}\s+(?:that\s+)?{_GOES}\s+{_DISTANCE}\s+in\s+{_DURATION}"
    ),
    whole_question(
        rf"(?:if\s+)?{_VEHICLE}\s+{_GOES}\s+{_DISTANCE}\s+in\s+{_DURATION}\s*[.,]\s*how\s+fast\s+(?:is|was)\s+(?:it|he|she|{_VEHICLE})\s+(?:going|travell?ing|moving)"
    ),
)
_TIMES: Final = (
    whole_question(
        rf"how\s+(?:long|much\s+time|many\s+(?P<wanted>hours|minutes|seconds))\s+(?:does|will|would|do)\s+it\s+take\s+(?:{_VEHICLE}\s+)?to\s+(?:travel|go|drive|cover|walk|run|fly|ride)\s+{_DISTANCE}\s+(?:at|if\s+(?:you\s+)?(?:travel|driv|go|walk)(?:e|ing)?\s+at|travell?ing\s+at|driving\s+at)\s+{_SPEED}"
    ),
    whole_question(
        rf"(?:if\s+)?{_VEHICLE}\s+{_GOES}\s+at\s+{_SPEED}\s*[.,]\s*how\s+long\s+(?:does|will|would)\s+it\s+take\s+(?:(?:it|him|her|you)\s+)?to\s+(?:travel|go|drive|cover|walk|run|fly|ride)\s+{_DISTANCE}"
    ),
)
_FARS: Final = (
    whole_question(rf"(?:if\s+)?{_VEHICLE}\s+{_GOES}\s+at\s+{_SPEED}\s+for\s+{_DURATION}\s*[.,]\s*(?:how\s+far\s+(?:does|did|will|would|do)\s+(?:{_VEHICLE})\s+(?:go|travel|drive|run|walk|fly|move|ride)|(?:what\s+(?:is|was)|find|calculate)\s+(?:the\s+)?distance(?:\s+(?:travell?ed|covered))?)"),
    whole_question(rf"how\s+far\s+(?:does|did|will|would|do|can)\s+(?:{_VEHICLE})\s+(?:go|travel|drive|run|walk|fly|ride)\s+in\s+{_DURATION}\s+at\s+{_SPEED}"),
    whole_question(rf"how\s+far\s+(?:does|did|will|would|do|can)\s+(?:{_VEHICLE})\s+(?:go|travel|drive|run|walk|fly|ride)\s+at\s+{_SPEED}\s+(?:for|in)\s+{_DURATION}"),
)  # fmt: skip
_OVER: Final = re.compile(r"\s*(?:/|\bper\b|\ban?\b)\s*")


def read_rates(question: str, givens: Givens) -> Computed | Money | None:
    """Read a question about prices in proportion, or about steady motion."""
    for phrase in _PRICE:
        match = phrase.match(question)
        if match is not None:
            return _price(match.groupdict(), givens)
    for phrases, build in ((_SPEEDS, _speed), (_TIMES, _time), (_FARS, _far)):
        for phrase in phrases:
            match = phrase.match(question)
            if match is not None:
                return build(match.groupdict(), givens)
    return None


def _number(text: str, givens: Givens) -> Expr:
    known = {**NUMERAL, "a": 1, "an": 1, "each": 1, "per": 1, "a single": 1}.get(
        " ".join(text.lower().split())
    )
    return value_of(text, givens) if known is None else num(known)


def _price(found: dict[str, str | None], givens: Givens) -> Money | None:
    thing, other = ((found.get(name) or found["thing"] or "").lower() for name in ("thing", "other"))
    measured = re.fullmatch(r"(?P<unit>[a-z]+) of [a-z]+", " ".join(thing.split()))
    same_unit = measured is not None and _singular(measured["unit"]) == _singular(other)
    if _singular(thing) != _singular(other) and not same_unit:
        return None
    many, wanted = _number(found["n"] or "", givens), _number(found.get("m") or "one", givens)
    amount, sign = amount_of(found["a"] or "", givens)
    if many == num(0):
        return None
    what = f"the price of {show(wanted)} {other}, as {show(many)} cost {sign}{show(amount)}"
    return Money(what, div(mul(amount, wanted), many), sign)


def _singular(thing: str) -> str:
    words = thing.split()
    return " ".join("box" if word in ("box", "boxes") else word.removesuffix("s") for word in words)


def _units(speed: str) -> tuple[str, str]:
    if speed.lower() in ("mph", "kph"):
        return ("mi" if speed.lower() == "mph" else "km"), "h"
    length, time = _OVER.split(speed.strip(), maxsplit=1)
    return length, time


def _scale(text: str) -> Scale:
    found = read_scale(text)
    if found is None:
        raise Unreadable(f"{text!r} is no unit")
    return found


def _speed(found: dict[str, str | None], givens: Givens) -> Computed | None:
    distance, duration = _number(found["d"] or "", givens), _number(found["t"] or "", givens)
    length, time = _scale(found["length"] or ""), _scale(found["time"] or "")
    wanted = found.get("wanted")
    over = Scale((("length", 1), ("time", -1)), div(length.factor, time.factor))
    value = div(distance, duration)
    if wanted:
        scale = _scale("/".join(_units(wanted)))
        value, over = div(mul(value, over.factor), scale.factor), scale
    what = f"the speed of {found['d']} {found['length']} in {found['t']} {found['time']}"
    return Computed(what, (value,), (), over)


def _time(found: dict[str, str | None], givens: Givens) -> Computed | None:
    distance, speed = _number(found["d"] or "", givens), _number(found["v"] or "", givens)
    length, time = map(_scale, _units(found["speed"] or ""))
    value = div(mul(distance, _scale(found["length"] or "").factor), mul(speed, length.factor))
    wanted = found.get("wanted")
    if wanted:
        scale = _scale(wanted)
        value, time = div(mul(value, time.factor), scale.factor), scale
    what = f"the time for {found['d']} {found['length']} at {found['v']} {found['speed']}"
    return Computed(what, (value,), (), time)


def _far(found: dict[str, str | None], givens: Givens) -> Computed | None:
    duration, speed = _number(found["t"] or "", givens), _number(found["v"] or "", givens)
    length, time = map(_scale, _units(found["speed"] or ""))
    value = div(mul(duration, _scale(found["time"] or "").factor, speed), time.factor)
    what = f"the distance in {found['t']} {found['time']} at {found['v']} {found['speed']}"
    return Computed(what, (value,), (), length)
