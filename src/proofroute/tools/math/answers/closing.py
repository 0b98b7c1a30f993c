"""Look at the end of a reply that announces no answer: its last formula, bold text or number."""

import re
from typing import Final

from proofroute.tools.math.answers.places import Found, found_in, is_several, is_value
from proofroute.tools.math.answers.sentences import SPAN, last_sentence
from proofroute.tools.math.answers.units import is_unit_of_measure
from proofroute.tools.math.answers.words import COMPARING, SCALES, number_word
from proofroute.tools.math.text.names import FUNCTIONS

_BOLD: Final = re.compile(r"\*\*([^*\n]{1,200})\*\*")
_DISPLAY: Final = re.compile(r"\\\[(.*?)\\\]|\$\$(.*?)\$\$", re.DOTALL)
_SAYS: Final = re.compile(
    r"\b(?:is|are|be|equals?(?!\s+to)|gives?|was|by|get|obtain|has|have|becomes?|choose|pick|select"
    r"|(?:comes|evaluates|simplifies|amounts|reduces|equal) to|ist|sind|beträgt|ergibt|est(?:\s+de)?|sont"
    r"|vaut|es(?:\s+de)?|son|vale|è|sono|é|são|(?:it|that)['’]s|I think|I believe)\b"
    r"|(?<![!<>])=|(?<!不)[:是为有选]|等于|得到?",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"(?<![A-Za-z0-9_.'\"/*+之の-])[-−]?[$€£]?\s?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:[.,]\d+)?|\.\d+)(?:/\d+)?"
    r"(?:\s?(?:%|°|[$€£](?!\d)|percent\b))?(?![A-Za-z0-9_]|\s?(?:[万亿千百億兆만억천백十]|分之))"
)
_OTHER_WORDS: Final = re.compile(r"[\u0400-\u1fff\u2e80-\ud7af]{2}")
"""Words in writings other than Latin and Greek."""
_LIKE_A_VALUE: Final = re.compile(r"\d|\\|^[A-Za-z]$|[A-Za-z]\(|^\([A-H]\)$")
_LONG_TAIL: Final = 80
_MOST_WORDS: Final = 14
_PLAIN_WORD: Final = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{3,}")
_SUM: Final = re.compile(
    r"(?<![\w.=])[$€£]?\d[\d.,]*%?(?:\s*[-+*/×÷x·]\s*[$€£]?\(?\d[\d.,]*%?\)?){1,12}\s*=\s*(?=[-$€£\d])"
)
"""A sum or product of plain numbers, worked out after a sign of equality."""
_JOINING: Final = re.compile(r"\s*(?:[,;]|[,;]?\s*\b(?:and|or|y|o|et|ou|und|oder|e)\b)\s*")
_CHOSEN: Final = re.compile(
    r"(?:\b(?:[Oo]ption|[Cc]hoice|[Aa]nswer)\s+(?:\*\*)?\(?([A-H])\)?(?:\*\*)?|(?:\*\*)?\(([A-H])\)(?:\*\*)?"
    r"|(?:^|[,;:]\s+|\b(?:[Ss]o|[Tt]hus|[Hh]ence|[Tt]herefore|think|believe|that)\s+)(?:\*\*)?([A-H])(?:\*\*)?)\s+is\s+"
    r"(?:therefore\s+|thus\s+|indeed\s+)?(?:the\s+)?(?:only\s+)?(?:correct|right|best|better|answer)\b"
    r"(?!\s+(?:only|if|when|for|up))"
)
_TAKEN: Final = re.compile(
    r"(?:^(?:[Ss]o|[Tt]hus|[Hh]ence|[Tt]herefore)\s+(?:\*\*)?\(([A-H])\)(?:\*\*)?"
    r"|\bI(?:['’]d|\s+would|['’]ll|\s+will)\s+(?:go\s+with|choose|pick|select|answer|say)\s+(?:\*\*)?(?:option\s+|choice\s+)?"
    r"(\(?[A-H]\)?)(?:\*\*)?(?:\s+here)?"
    r"|^[Nn]ot\s+\(?[A-H]\)?(?:\s*,\s*|\s+)(?:but|rather|instead)\s+(?:\*\*)?(\(?[A-H]\)?)(?:\*\*)?)[\s.!]*$"
)
_FORMULA: Final = re.compile(
    r"(?:^|[\s$,:])(?=[^\s$]*\d)(?=[^\s$]*[a-z])(?![^\s$]*[A-Za-z]{3})"
    r"[\w().{}\\]+(?:\s?[-+*/^]\s?[\w().{}\\]+){1,12}\s*$"
)
"""Letters and numbers joined by operators."""
_LETTER: Final = re.compile(r"(?<![A-Za-z\\])[a-z](?![A-Za-z])")
_REASON: Final = re.compile(r",?\s+(?:since|because|where)\b", re.IGNORECASE)
_DENIED: Final = re.compile(r"(?:\bnot|n't)\s+[$\\(]*$")
_UNDER: Final = re.compile(
    r"\s*,?\s*(?:for(?:\s+(?:all|every|any|each))?(?:\s+(?:real|positive|negative))?(?:\s+(?:numbers?|integers?))?"
    r"|if|when(?:ever)?|provided(?:\s+that)?|unless)\s*",
    re.IGNORECASE,
)
_BOUND: Final = re.compile(r"[<>≤≥≠]|\\(?:leq?|geq?|neq?|lt|gt|in)(?![A-Za-z])")
_CONCLUDED: Final = re.compile(r"[,;]\s+(?:so|thus|hence|therefore|leaving)\s+")
_PRICE: Final = re.compile(r"\d+(?:[.,]\d+)?\s?[$€£]\s?[A-Za-z]")


def at_the_end(content: str) -> Found | None:
    """Return what the end of ``content`` gives as a value, if it gives one."""
    lines = [line.strip() for line in content.splitlines() if line.strip()]
    last = last_sentence(content)
    if last.count("**") % 2 and content.find(f"{last}**") >= 0:
        last += "**"
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
    chosen = _CHOSEN.search(last)
    if chosen is not None:
        letter = next(letter for letter in chosen.groups() if letter)
        return Found(letter, "sentence", start + chosen.start(), start + chosen.end())
    taken = _TAKEN.search(last)
    if taken is not None:
        letter = next(letter for letter in taken.groups() if letter)
        return Found(
            letter,
            "sentence",
            start + taken.start(taken.lastindex or 0),
            start + taken.end(taken.lastindex or 0),
        )
    bold = list(_BOLD.finditer(last))
    if bold and is_value(bold[-1][1]) and re.search(r"\d|\\|[=<>]", bold[-1][1]):
        return found_in(content, bold[-1][1].strip(), "bold", start + bold[-1].start())
    together = _side_by_side(last)
    if together is not None:
        return found_in(content, together, "sentence", start)
    said = _said(last)
    if said is not None:
        return found_in(content, said[0], "sentence", start + said[1])
    spans = list(SPAN.finditer(last))
    if spans:
        if _DENIED.search(last[: spans[-1].start()]):
            return None
        if len(spans) > 1 and _is_condition(last, spans[-2], spans[-1]):
            text = last[spans[-2].start() : spans[-1].end()]
            return found_in(content, text, "sentence", start + spans[-2].start())
        text = next(group for group in spans[-1].groups() if group).strip()
        return found_in(content, text, "sentence", start + spans[-1].start()) if is_value(text) else None
    number = _number(last) or _computed(last)
    if number is None:
        return None
    return found_in(content, number.group().strip(" ,"), "sentence", start + number.start())


def _is_condition(last: str, said: re.Match[str], under: re.Match[str]) -> bool:
    """Tell whether the last formula says where the equation before it holds."""
    if _UNDER.fullmatch(last[said.end() : under.start()]) is None:
        return False
    return (
        "=" in said.group() and not _BOUND.search(said.group()) and _BOUND.search(under.group()) is not None
    )


def _side_by_side(last: str) -> str | None:
    """Return the formulas that a sentence ends with, joined by commas and connectives alone."""
    spans = list(SPAN.finditer(last))
    if len(spans) < 2 or last[spans[-1].end() :].strip(" .!*\n"):
        return None
    first = len(spans) - 1
    while first and _JOINING.fullmatch(last[spans[first - 1].end() : spans[first].start()]):
        first -= 1
    text = last[spans[first].start() : spans[-1].end()]
    if first == len(spans) - 1 or _DENIED.search(last[: spans[first].start()]) or not is_value(text):
        return None
    return text


def _said(last: str) -> tuple[str, int] | None:
    """Return what the end of a sentence says something is, and where that starts: several values or one."""
    chosen: tuple[str, int] | None = None
    for match in reversed(list(_SAYS.finditer(last))[-20:]):
        if (
            match.group() == "="
            and _FORMULA.search(last[: match.start()])
            and not _LETTER.search(last, match.end())
        ):
            # A number beside a formula with a letter: one side of an equation, not its solution.
            return chosen
        if last.count("{", 0, match.start()) != last.count("}", 0, match.start()):
            # Inside of braces, as in a sum from k = 1.
            continue
        tail = last[match.end() :].strip(" *:")
        if tail.endswith("$") and tail.count("$") == 1 and last[: match.end()].count("$") % 2:
            # The end of a formula that began before.
            tail = tail[:-1].rstrip()
        if not _LIKE_A_VALUE.search(tail) or _PRICE.match(tail) or _is_text(tail) or not is_value(tail):
            named = match.group().lower() in ("is", "are") and number_word(tail.strip(" .!")) is not None
            if chosen is None and named:
                return tail, match.end()
            if chosen is None:
                return None
            continue
        if chosen is None or is_several(tail):
            chosen = (tail, match.end())
    return chosen


def _is_text(tail: str) -> bool:
    """Tell at a glance whether there are more words than an answer has."""
    return len(tail) > _LONG_TAIL and len(_PLAIN_WORD.findall(tail)) > _MOST_WORDS


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
    concluded = list(_CONCLUDED.finditer(last))
    if concluded and len(numbers) > 1:
        following = [match for match in numbers if match.start() >= concluded[-1].end()]
        numbers = following if len(following) == 1 else numbers
    priced = [match for match in numbers if re.search(r"[$€£%°]", match.group())]
    numbers = priced if len(priced) == 1 else numbers
    if numbers and (len(numbers) == 1 or not re.search(r"[A-Za-z]{2}", last[numbers[-1].end() :])):
        return numbers[-1]
    return None


def _computed(last: str) -> re.Match[str] | None:
    """Return the number after the only sign of equality of a sentence in words: ``in all 2+1=3 bolts``."""
    sums = list(_SUM.finditer(last))
    if len(sums) != 1 or last.count("=") != sums[0].group().count("=") or re.search(r"[\\{}^_]", last):
        return None
    number = _NUMBER.match(last, sums[0].end())
    if number is None or _is_no_answer(last, number) or re.search(r"\d", last[number.end() :]):
        return None
    return number if re.match(r"\s+[A-Za-z]{2}|\s*$", last[number.end() :]) else None


def _is_no_answer(text: str, number: re.Match[str]) -> bool:
    following = re.match(r"\s*-?([A-Za-z]+)", text[number.end() :])
    scaled = following is not None and following[1].lower() in SCALES - COMPARING
    if following is not None and following[1].lower() in COMPARING:
        scaled = re.match(r"\s+than\b", text[number.end() + following.end() :]) is not None
    return scaled or _DENIED.search(text[: number.start()]) is not None


def _is_prose(text: str) -> bool:
    # A number may be taken out of a sentence, never out of a formula that could not be read.
    words = re.findall(r"(?<![\\\w])[A-Za-z]{2,}(?!\w)", text)
    plain = [word for word in words if word.lower() not in FUNCTIONS and not is_unit_of_measure(word)]
    # A name before a bracket is a function that is not known here.
    return bool(plain or _OTHER_WORDS.search(text)) and not re.search(r"[\\{}^_=]|[A-Za-z]\(", text)
