"""Take from a task's text what asks for nothing: greetings, item numbers, wishes about the reply."""

import re
from typing import Final

from proofroute.tools.math.forms import phrases

_BLANKS: Final = re.compile(r"\s{3,}")
_END: Final = re.compile(r"[\s.?:;]+(\$*)$")
_ASKED: Final = re.compile(r"\s*=\s*(?:\?|_+|…|\.{3,})?$")
_ONE_FACTORIAL: Final = re.compile(r"(?:^|[A-Za-z:]\s)\$?[\d,]+!$")
"""``What is 3 + 3!`` may shout or ask for a factorial; ``What is 5!`` and ``What is 3 + 3!?`` are clear."""
_PERHAPS_MARKS: Final = re.compile(r"[\w)]\s+\(\d{1,2}\)$")
"""``What is 3 + 4 (2)``: a factor, or how many marks the question is worth."""
_WHATS: Final = re.compile(r"\bwhats\b", re.IGNORECASE)
_ENDLESS: Final = re.compile(r"(?<![A-Za-z\\])infty(?![A-Za-z])")
_DOTTED: Final = re.compile(r"\b([LGH])\.\s?C\.\s?([MDF])\b\.?", re.IGNORECASE)
_MARKS: Final = re.compile(r"\s*[\[(]\s*\d{1,2}\s*(?:marks?|points?|pts?)\s*[\])]\s*", re.IGNORECASE)
_LINE: Final = re.compile(r"(?!\(?\w\))[^=]*[^=\s][^=]*=[^=]*[^=\s.,;?][^=]*")
"""A line that may be an equation."""
_IN_WORDS: Final = re.compile(r"(?<![A-Za-z\\])[A-Za-z]{3,}")
_BINARY_OR_DECIMAL: Final = re.compile(r"(?<![A-Za-z])(?:\\)?lg(?![A-Za-z])")
_DEGREES: Final = re.compile(r"(\d+(?:\.\d+)?)\s*(?:[°º]|\^\s*\\circ(?![A-Za-z])|\^\s*\{\s*\\circ\s*\})")
_OF_AN_ANGLE: Final = re.compile(
    r"(?:sin|cos|tan|cot|sec|csc|tg|ctg)\s*(?:\^\s*\{?\s*\d\s*\}?|[²³⁴])?\s*(?:\\left)?\s*\(?\s*$"
)


def asked(text: str) -> str | None:
    """Return the question alone; None if what belongs to it is not certain."""
    question = _undressed(text)
    shouts = (
        question.endswith("!")
        and (question.count("!") == 1 or "!!" in question)
        and not _ONE_FACTORIAL.search(question)
    )
    if text.strip().endswith("!") and shouts:
        return None
    if phrases.PERHAPS_ITEM.match(question) or _PERHAPS_MARKS.search(question):
        return None
    return None if _BINARY_OR_DECIMAL.search(question) else question


def _undressed(text: str) -> str:
    text = _MARKS.sub(" ", _DOTTED.sub(r"\1C\2", _ENDLESS.sub(r"\\infty", text)))
    text = phrases.INSTRUCTION.sub(" ", _equations_joined(_BLANKS.sub("\n", text)))
    text = re.sub(r"\s+", " ", text).strip()
    text = phrases.POLITE.sub("", phrases.ITEM.sub("", phrases.POLITE.sub("", text)))
    text = _WHATS.sub("what is", text)
    text = _ASKED.sub("", text)
    text = _END.sub(_without_end, text)
    return re.sub(r"(?:,?\s*please)$", "", text, flags=re.IGNORECASE)


def _equations_joined(text: str) -> str:
    r"""Put commas between equations that stand in lines of their own.

    >>> _equations_joined("Solve the system:\nx + y = 3\nx - y = 1")
    'Solve the system:\nx + y = 3, x - y = 1'
    """
    if "\n" not in text:
        return text
    joined: list[str] = []
    for line in text.split("\n"):
        plain = line.strip()
        if joined and _is_equation(plain) and _LINE.fullmatch(joined[-1].rpartition(",")[2]):
            joined[-1] = f"{joined[-1].rstrip()}, {plain}"
        elif plain or not joined:
            joined.append(line)
    return "\n".join(joined)


def _is_equation(line: str) -> bool:
    return _LINE.fullmatch(line) is not None and _IN_WORDS.search(line) is None


def _without_end(match: re.Match[str]) -> str:
    # 0.333... goes on; its points are no full stop.
    return ("..." if "..." in match.group() else "") + match[1]


def in_radians(text: str) -> str:
    r"""Write angles in degrees, of which a function is taken, as multiples of pi.

    >>> in_radians("\\sin 30^\\circ + cos(60°)")
    '\\sin (30*pi/180) + cos((60*pi/180))'
    """

    def angle(match: re.Match[str]) -> str:
        taken = _OF_AN_ANGLE.search(text, max(0, match.start() - 40), match.start()) is not None
        return f"({match[1]}*pi/180)" if taken else match.group()

    return _DEGREES.sub(angle, text)
