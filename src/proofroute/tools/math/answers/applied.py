"""Rewrite what the reader of expressions takes otherwise: repeating decimals, degrees, function values."""

import re
from typing import Final

from proofroute.tools.math.answers.dress import DOLLAR, SET_CLOSE, SET_OPEN
from proofroute.tools.math.answers.written import with_repeating

_DEGREES_INSIDE: Final = re.compile(r"(?<!\d)(\d+(?:\.\d+)?)\s*(?:\^\s*\{?\s*\\circ\s*\}?|°)")
_INVERSE: Final = re.compile(r"(?<![A-Za-z\\])([fgh])\s*(?:\^\s*\{?\s*-1\s*\}?|('{1,3}))\s*\(\s*([a-z])\s*\)")
_APPLIED: Final = re.compile(r"(?<![A-Za-z\\])([fghFGHPSTpq])(_\d)?\s?\(\s*(-?[A-Za-z0-9.]{1,12})\s*\)")

_EITHER_SIGN: Final = re.compile(r"\+\s?/\s?-|(?:(?<==)|(?<==\s)|^\s*)\+-(?=\s*(?:[\d\\(]|sqrt))")
_NUMBERED: Final = re.compile(r"^\s*([A-Za-z])(\d)\s*=(?!=)")


_NAMED: Final = re.compile(r"^\s*([A-DG-OQRU-Zabcjklmnorstuvwxyz])\s?\(\s*([a-z])\s*\)\s*=(?!=)")
"""A function under another name than the usual ones, with its variable."""
_TIMES_TEN: Final = re.compile(r"(?<=\d)\s*[xX]\s*(?=10\s*\^)")
_DERIVATIVE: Final = re.compile(
    r"^\s*(?:\\[dt]?frac\s*\{\s*d\s*([a-z])\s*\}\s*\{\s*d\s*[a-z]\s*\}|d([a-z])\s*/\s*d[a-z]|([a-z])\s?')\s*=(?!=)"
)
"""The name of a derivative: what stands after the sign of equality is its value."""
_CURRENCY: Final = re.compile(DOLLAR + r"(?=\s*\d)")
_RELATED: Final = re.compile(r"[=<>]|\\[lgn]e")


def rewritten(text: str) -> str:
    """Return ``text`` as the reader of expressions takes it."""
    # Each pattern is tried only where a sign that it needs occurs.
    if "+" in text and "-" in text:
        text = _EITHER_SIGN.sub(" \\\\pm ", text)
    if "10" in text:
        text = _TIMES_TEN.sub("*", text)
    if "=" in text:
        text = _DERIVATIVE.sub(lambda match: f"{match[1] or match[2] or match[3]}_{{prime}} =", text)
        text = _NUMBERED.sub(r"\1_\2 =", text)
        text = _NAMED.sub(r" \1_{of  \2}  =", text)
    if not text.isascii():
        text = text.replace(SET_OPEN, "\\{").replace(SET_CLOSE, "\\}")
    text = with_repeating(text)
    if "circ" in text or "°" in text:
        text = _DEGREES_INSIDE.sub(r"(\1*pi/180)", text)
    if DOLLAR in text:
        text = _CURRENCY.sub("", text)
    if "(" in text and _RELATED.search(text) is not None:
        text = _INVERSE.sub(_inverse, text)
        text = _APPLIED.sub(_application, text)
    return text


def _application(match: re.Match[str]) -> str:
    # f(2) is a value of f, not a multiple of it: f(2) = 2 does not say the same as f(1) = 1.
    index = (match[2] or "").strip("_")
    return f" {match[1]}_{{of {index} {match[3].replace('.', ' , ')}}} "


def _inverse(match: re.Match[str]) -> str:
    kind = f"prime{len(match[2])}" if match[2] else "inverse"
    return f" {match[1]}_{{of {match[3]} {kind}}} "
