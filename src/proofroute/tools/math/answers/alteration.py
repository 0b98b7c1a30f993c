"""Words and signs beside a number that make another one of it: ``half of 9``, ``9 squared``, ``under 9``."""

import re
from typing import Final

from proofroute.tools.math.answers.words import COMPARING, SCALES, either

_NEAR: Final = 120
_LONGEST: Final = 36
"""Characters that words which alter an answer take up, at most."""
_MADE_OF: Final = either(
    r"""
        powers? / roots? / squares? / cubes? / half / halves / thirds? / quarters? / log(?:arithm)?
        / ln / sine / cosine / (?:four|fif|six|seven|eigh|nin|ten|hundred|n)ths? / tangent /
        reciprocal / inverse / negative / opposite / double / triple / twice / multiples? /
        divisors? / percent / absolute value / factorial / derivative / integral / antiderivative /
        conjugate / complement / exponential / function / excess / short / instead / copies /
        hundreds? / thousands? / millions? / dozens? / neighbou?rhood
        """
)
_LEADING: Final = either(
    r"""
        minus / negative / plus / times / twice / thrice / double / triple / half / under / over /
        below / above / exceeds? / exceeding / exceeded / than / at least / at most / up to / close
        to / next to / near to / modulo /
        (?:differs?|different|differing|far|away|subtracted|starting|distance) from / proportional
        to / mod / beyond / congruent to / within / past / base / log / ln / sin / cos / tan / sqrt
        / divided by / multiplied by / divisible by / multiple of / power / raised to / to the /
        step / problem / page / section / figure / version / ticket / exercise / chapter / between /
        not / anything but
        """
)
_LEADING_SIGNS: Final = (
    r"""[+/^×÷·±≤≥]|(?<![-=>a-z"'/])[<>]|\\(?:times|cdot|div|pm|leq?|geq?|lt|gt)|(?<=[\d)}])\s*[-−–]"""
)
_BEFORE: Final = re.compile(
    rf"(?:\b(?:{_LEADING}|{_MADE_OF}\s+of(?:\s+the)?)\s*:?|{_LEADING_SIGNS})[\s$({{\\*_`]*$", re.IGNORECASE
)
_LABEL: Final = re.compile(r"(?<![\w\\])(?:\w{1,3}\s?[-+*/·^]\s?){0,6}[A-Za-z](?:_?\{?\d\}?)?\s*=\s*$")
_EQUALS: Final = re.compile(r"=[\s({]*$")
_OPENING: Final = ("$", "\\(", "\\[")
_NO_FORMULA: Final = re.compile(
    r"[<>≤≥≈]|\\(?:[lgn]eq?|approx)(?![A-Za-z])|(?<![\\A-Za-z])[A-Za-z]{2,}\s+[A-Za-z]{2}"
)
_OF_THE_ANSWER: Final = re.compile(
    rf"\b(?:{_MADE_OF}|bound|estimate|sign|digits?)\s+(?:of|for|on)\s+(?:the|this|our|my)\s+(?:\w+\s+)?"
    r"(?:answer|result|value|solution)\b[^.!?\n]*$",
    re.IGNORECASE,
)
_FOLLOWING: Final = either(
    r"""
        squared / cubed / percent / per cent / factorial / modulo / mod / choose / minus / plus / times /
        divided / multiplied / raised / to the(?! (?:nearest|closest)) / (?:more|less|fewer|greater) than /
        or so / point / over / and (?:an?|one|two|three)[ -](?:half|third|quarter|fifth|\w+th)s? / in base /
        base / remainder / rem / with (?:a )?remainder / or (?:more|less|fewer|above|below|higher|lower) /
        and (?:above|up|more|below) / and (?:so on|others?|counting) / at (?:most|least) / away /
        too (?:much|little|many|few) / upside / etc / or -?\d+
        """
)
_SCALE: Final = "|".join(sorted(SCALES - COMPARING - {"not", "but", "except"}))
_FOLLOWING_SIGNS: Final = r"-?ish\b|[,;\s]*(?:\.\.|…|\\[lc]?dots)|\s*[+/^×÷·±≠]|R\s?\d|<[^/a-z]|>"
_AFTER: Final = re.compile(
    rf"[\s$*_`)}}\\\]]*(?:(?:{_FOLLOWING}|{_SCALE})\b|{_FOLLOWING_SIGNS})", re.IGNORECASE
)
_EXCLAIMED: Final = re.compile(r"!(?!=)")
_ESTIMATED: Final = either(
    r"""
        about / approximately / approx\.? / roughly / around / nearly / almost / circa / ca\.? /
        rounded / rounds? / estimated? / ungefähr / etwa / rund / environ / aproximadamente
        """
)
_ROUNDED_BEFORE: Final = re.compile(
    rf"(?:\b{_ESTIMATED}(?!\w)[^.;,\n]{{0,25}}|[≈≃≅~∼]|\\(?:approx|simeq|sim|thickapprox|doteq|cong))[\s$({{\\*_`:]*$",
    re.IGNORECASE,
)
_ROUNDED_AFTER: Final = re.compile(
    r"[\s$*_`)\\\]}]{0,12}[,(]?\s{0,4}\(?(?:when |if )?"
    + either(
        r"""
        rounded / approximately / approx / roughly / to the (?:nearest|closest) / correct to /
        truncated / estimated / to \w+ (?:decimal|significant|d\.?p|s\.?f) / \w+
        (?:decimal|significant) / gerundet / arrondi
        """
    ),
    re.IGNORECASE,
)


_END_OF_NUMBER: Final = re.compile(r"(?<=[\d)}$])(?=[\s,(])")
_ESTIMATE: Final = re.compile(rf"{_ESTIMATED}(?!\w)\s*(?P<text>.*\d.*)", re.IGNORECASE)


def altered(before: str, after: str) -> bool:
    """Tell whether what stands beside an answer makes another value of it.

    >>> altered("the square root of ", "."), altered("It is ", " squared"), altered("a total of ", " apples")
    (True, True, False)
    """
    near = _without_left_side(before[-_NEAR:])
    # What is looked for stands right before the answer.
    start = len(near.rstrip(" \n\t$({\\*_`:")) - _LONGEST
    if _BEFORE.search(near, max(0, start)) is not None:
        return True
    if " o" in near and _OF_THE_ANSWER.search(near) is not None:
        return True
    return _AFTER.match(after) is not None


_OPERATED: Final = re.compile(
    r"[ \t]*(?:\^(?!\s*\{?\s*(?:\\circ|°|\[))|[+×÷·]\s*[\dA-Za-z\\(]|/\s*\d|-\s*\d"
    r"|\\(?:cdot|times|div|pm|mp)(?![a-z]))"
)


def operated(after: str) -> bool:
    r"""Tell whether the formula around a box goes on with an operator: the box holds a part of the answer.

    >>> operated("^2$"), operated(" + 1"), operated("^\\circ"), operated("$ - done")
    (True, True, False, False)
    """
    return _OPERATED.match(after) is not None


def _without_left_side(near: str) -> str:
    """Drop the left side of the equation of which the answer is the right side."""
    sign = _EQUALS.search(near)
    if sign is None:
        return near
    opened = max(near.rfind(mark, 0, sign.start()) for mark in _OPENING)
    side = near[opened + 1 : sign.start()]
    if opened < 0 or re.search(r"\w", side) is None or _NO_FORMULA.search(side) is not None:
        return _LABEL.sub(" ", near)
    return near[:opened]


def exclaimed(text: str, after: str) -> bool:
    """Tell whether a bare number is followed by ``!``, which may be a factorial or the end of a sentence."""
    return text[-1:].isdigit() and _EXCLAIMED.match(after) is not None


def said_rounded(before: str, after: str) -> bool:
    """Tell whether the words beside an answer say that it is rounded or estimated.

    >>> said_rounded("It is about ", "."), said_rounded("", " (to 4 d.p.)"), said_rounded("It is ", ".")
    (True, True, False)
    """
    return _ROUNDED_BEFORE.search(before[-_NEAR:]) is not None or _ROUNDED_AFTER.match(after) is not None


def without_estimate(text: str) -> tuple[str, bool]:
    """Return a number without the words round it that say it is rounded, and whether there were any.

    >>> without_estimate("about 3.14"), without_estimate("3.14, rounded"), without_estimate("5 cm")
    (('3.14', True), ('3.14', True), ('5 cm', False))
    """
    leading = _ESTIMATE.fullmatch(text)
    kept = text if leading is None else leading["text"]
    for match in _END_OF_NUMBER.finditer(kept):
        if _ROUNDED_AFTER.match(kept, match.end()):
            return kept[: match.start()], True
    return kept, leading is not None
