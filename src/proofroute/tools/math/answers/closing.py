"""Look at the end of a reply that announces no answer: its last formula, bold text or number."""

import re
from typing import Final

from proofroute.tools.math.answers.places import Found, found_in, is_several, is_value
from proofroute.tools.math.answers.sentences import SPAN, last_sentence
from proofroute.tools.math.answers.units import is_unit_of_measure
from proofroute.tools.math.answers.words import SCALES
from proofroute.tools.math.text.names import FUNCTIONS

_BOLD: Final = re.compile(r"\*\*([^*\n]{1,200})\*\*")
_DISPLAY: Final = re.compile(r"\\\[(.*?)\\\]|\$\$(.*?)\$\$", re.DOTALL)
_SAYS: Final = re.compile(
    r"\b(?:is|are|be|equals?(?!\s+to)|gives?|was|by|get|obtain|have|becomes?"
    r"|(?:comes|evaluates|simplifies|amounts|reduces|equal) to|ist|sind|beträgt|ergibt|est|sont|vaut|es|son"
    r"|vale|è|sono|é|são)\b|[:=是为]",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"(?<![\w.'\"/*+-])[-−]?[$€£]?\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:[.,]\d+)?(?:/\d+)?(?:\s?(?:%|°|[$€£](?!\d)|percent\b))?(?!\w)"
)
_REASON: Final = re.compile(r",?\s+(?:since|because|where)\b", re.IGNORECASE)
_DENIED: Final = re.compile(r"(?:\bnot|n't)\s+[$\\(]*$")
_PRICE: Final = re.compile(r"\d+(?:[.,]\d+)?\s?[$€£]\s?[A-Za-z]")


def at_the_end(content: str) -> Found | None:
    """Return what the end of ``content`` gives as a value, if it gives one."""
    lines = [line.strip() for line in content.splitlines() if line.strip()]
    last = last_sentence(content)
    shown = _displayed(content)
    if shown is not None:
        return shown
    if lines and lines[-1] != content and is_value(lines[-1]):
        return found_in(content, lines[-1], "display", content.rfind(lines[-1]))
    start = max(content.rfind(last), 0)
    claim = _REASON.split(last, maxsplit=1)[0]
    found = None if claim == last else _in_sentence(content, claim, start)
    return found or _in_sentence(content, last, start)


def _in_sentence(content: str, last: str, start: int) -> Found | None:
    """Return the value that the sentence ``last`` gives, which starts at ``start``."""
    bold = list(_BOLD.finditer(last))
    if bold and is_value(bold[-1][1]) and re.search(r"\d|\\|[=<>]", bold[-1][1]):
        return found_in(content, bold[-1][1].strip(), "bold", start + bold[-1].start())
    said = _said(last)
    if said is not None:
        return found_in(content, said[0], "sentence", start + said[1])
    spans = list(SPAN.finditer(last))
    if spans:
        if _DENIED.search(last[: spans[-1].start()]):
            return None
        text = next(group for group in spans[-1].groups() if group).strip()
        return found_in(content, text, "sentence", start + spans[-1].start()) if is_value(text) else None
    number = _number(last)
    if number is None:
        return None
    return found_in(content, number.group().strip(" ,"), "sentence", start + number.start())


def _said(last: str) -> tuple[str, int] | None:
    """Return what the end of a sentence says something is, and where that starts: several values or one."""
    chosen: tuple[str, int] | None = None
    for match in reversed(list(_SAYS.finditer(last))[-20:]):
        tail = last[match.end() :].strip(" *:")
        if tail.endswith("$") and tail.count("$") == 1 and last[: match.end()].count("$") % 2:
            # The end of a formula that began before.
            tail = tail[:-1].rstrip()
        if not is_value(tail) or not re.search(r"\d|\\|^[A-Za-z]$|[A-Za-z]\(", tail) or _PRICE.match(tail):
            if chosen is None:
                return None
            continue
        if chosen is None or is_several(tail):
            chosen = (tail, match.end())
    return chosen


def _displayed(content: str) -> Found | None:
    """Return the last line of the formula that a reply ends with."""
    found = list(_DISPLAY.finditer(content))
    if not found or content[found[-1].end() :].strip(" .\n"):
        return None
    rows = re.split(r"\\\\(?!\w)", (found[-1][1] or found[-1][2]).strip())
    text = rows[-1].replace("&", " ")
    if not is_value(text):
        return None
    start, end = found[-1].span()
    return Found(text.strip(), "display", start, end)


def _number(last: str) -> re.Match[str] | None:
    """Return the number that a sentence in words gives: its only one, or the one that it ends with."""
    if not _is_prose(last):
        return None
    numbers = [match for match in _NUMBER.finditer(last) if not _is_no_answer(last, match)]
    priced = [match for match in numbers if re.search(r"[$€£%°]", match.group())]
    numbers = priced if len(priced) == 1 else numbers
    if numbers and (len(numbers) == 1 or not re.search(r"[A-Za-z]{2}", last[numbers[-1].end() :])):
        return numbers[-1]
    return None


def _is_no_answer(text: str, number: re.Match[str]) -> bool:
    following = re.match(r"\s*-?([A-Za-z]+)", text[number.end() :])
    scaled = following is not None and following[1].lower() in SCALES
    return scaled or _DENIED.search(text[: number.start()]) is not None


def _is_prose(text: str) -> bool:
    # A number may be taken out of a sentence, never out of a formula that could not be read.
    words = re.findall(r"(?<![\\\w])[A-Za-z]{2,}(?!\w)", text)
    plain = [word for word in words if word.lower() not in FUNCTIONS and not is_unit_of_measure(word)]
    # A name before a bracket is a function that is not known here.
    return bool(plain) and not re.search(r"[\\{}^_=]|[A-Za-z]\(", text)
