"""Check a numeral in a base: its digits are put together again, highest first."""

from typing import Final

from proofroute.core import Evidence, Json
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.families.numbers import InBase
from proofroute.tools.math.forms.families.numbers.bases import DIGITS, base_of
from proofroute.tools.math.tree import Value
from proofroute.verifiers.math.scribe import Scribe

_LOWERED: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_PREFIXES: Final = {2: "0b", 8: "0o", 16: "0x"}


def check_bases(form: InBase, value: Value, text: str) -> list[Evidence] | None:
    """Work out what the numeral is worth, and what the terms are."""
    del value
    match = form.numeral.fullmatch(text)
    if match is None:
        return None
    scribe = Scribe("value", "math.base", form.read_as)
    prefix = match["prefix"]
    digits = (prefix or "") + match["digits"]
    if prefix is not None and _PREFIXES.get(form.to) == prefix.lower():
        digits = match["digits"]
    digits = "".join(letter for letter in digits.lower() if letter not in ", _")
    said = _base(match["base"])
    if said not in (None, form.to):
        return [scribe.undecided(f"It is said to be in another base than {form.to}.")]
    sign = -1 if match["sign"] else 1
    right = sum(
        _worth(term.lstrip("-"), form.base) * (-1 if term.startswith("-") else 1) for term in form.terms
    )
    strange = sorted({digit for digit in digits if digit not in DIGITS[: form.to]})
    if strange:
        if digits.isdigit() and int(digits) * sign == right:
            return [scribe.undecided(f"It is the number, written in base 10 and not in base {form.to}.")]
        no_digit: Json = {"given": text, "no digit": strange[0]}
        return [scribe.failed("proved", f"{strange[0]} is no digit in base {form.to}.", no_digit)]
    given = _worth(digits, form.to) * sign
    if given == right:
        return [scribe.passed("proved", "Its digits, put together again, are worth the same.")]
    found: Json = {"given": text, "worth": str(given), "computed": str(right)}
    return [
        scribe.failed("proved", f"{text} (base {form.to}) is worth {given}, and the question {right}.", found)
    ]


def _worth(digits: str, base: int) -> int:
    value = 0
    for digit in digits:
        value = value * base + DIGITS.index(digit)
    return value


def _base(text: str | None) -> int | None:
    if text is None:
        return None
    name = text.translate(_LOWERED).strip(" _{}()").removeprefix("in ")
    try:
        return base_of(name)
    except Unreadable:
        return -1
