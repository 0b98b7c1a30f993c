r"""Find the final answer in a whole reply: boxes, "the answer is", the last equation, or the reply itself."""

import json
import re
from dataclasses import dataclass
from typing import Final, Literal

from proofroute.tools.math.answers.denial import withdrawn
from proofroute.tools.math.answers.dress import MAX_ANSWER, bounded, undress
from proofroute.tools.math.answers.units import is_unit_of_measure
from proofroute.tools.math.answers.values import labelled_choice, read_value
from proofroute.tools.math.answers.words import SCALES
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.names import FUNCTIONS
from proofroute.tools.reply import split_reasoning

MAX_REPLY: Final = 2_000_000
_TAIL: Final = 6_000
_MAX_STATED: Final = 400

Place = Literal["box", "stated", "whole", "bold", "display", "sentence"]
"""Where an answer stood: in a box, after words that announce it, the whole reply, in bold, at the end of the
last displayed formula, in the last sentence."""


@dataclass(frozen=True, slots=True)
class FinalAnswer:
    """The text of a final answer, and where in the reply it stood."""

    text: str
    place: Place


_BOX: Final = re.compile(r"\\(?:boxed|fbox)\s*(?:\{|(?=[0-9A-Za-z\\]))")
_BETWEEN: Final = re.compile(
    r"(?:[\s$,;.&]|\\[()\[\],;:! ]|\\q?quad|\\text\s*\{|\}|and|or|\\\\)*"
    r"(?P<label>[A-Za-z](?:_\{?\w{1,3}\}?)?\s*=\s*)?"
)
_LABEL_BEFORE: Final = re.compile(r"(?<![A-Za-z\\])([A-Za-z](?:_\{?\w{1,3}\}?)?)\s*=\s*$")
_FINAL: Final = re.compile(
    r"(?:final\s+answer\s*(?:is)?\s*:?\s*\**\s*(?:the\s+)?(?:final\s+)?(?:answer\s+is\s*:?)?)", re.IGNORECASE
)
_STATED: Final = re.compile(
    r"(?:\banswer\s+is\s*:?|^[\s#>*_-]*(?:the\s+)?(?:correct\s+)?(?:final\s+)?(?:answer|result|solution)s?\s*\**\s*[:=]\s*\**"
    r"|^[\s#>*_-]*answer\b\**|\b(?:correct\s+)?(?:option|choice)\s+is\s*:?|^####)",
    re.IGNORECASE | re.MULTILINE,
)
_BOLD: Final = re.compile(r"\*\*([^*\n]{1,200})\*\*")
_DISPLAY: Final = re.compile(r"\\\[(.*?)\\\]|\$\$(.*?)\$\$", re.DOTALL)
_SPAN: Final = re.compile(r"\$\$(.+?)\$\$|(?<!\\)\$(.+?)(?<!\\)\$|\\\((.+?)\\\)|\\\[(.+?)\\\]", re.DOTALL)
_SAYS: Final = re.compile(
    r"\b(?:is|are|be|equals?|gives?|was|by|get|obtain|have|becomes?)\b|[:=]", re.IGNORECASE
)
_NUMBER: Final = re.compile(
    r"(?<![\w.'\"/*+-])[-−]?[$€£]?\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:[.,]\d+)?(?:/\d+)?(?:\s?(?:%|°|[$€£](?!\d)|percent\b))?(?!\w)"
)
_ASIDE: Final = re.compile(r"\s+\((?=[A-Za-z])|,?\s+(?:because|since|as|not|which|where|so|for)\b")
_DENIED: Final = re.compile(r"(?:\bnot|n't)\s+[$\\(]*$")
_PRICE: Final = re.compile(r"\d+(?:[.,]\d+)?\s?[$€£]\s?[A-Za-z]")
_NO: Final = re.compile(r"\s*(?:not|n't|unknown|unclear|correct|wrong|incorrect|right)\b", re.IGNORECASE)


def final_answer(reply: str) -> FinalAnswer | None:
    r"""Find the final answer of a reply. Nothing inside its chain of thought is ever taken.

    Returns:
        the answer's own text (``read_value`` reads it) and its place; None when the reply states none, was
        cut off inside its box, or is longer than the bound.

    >>> final_answer("So \\boxed{\\frac{1}{2}}.").text
    '\\frac{1}{2}'
    >>> final_answer("<think>It is 4.</think>The answer is 5.").text
    '5'
    >>> final_answer("I do not know.") is None
    True
    """
    if len(reply) > MAX_REPLY:
        return None
    found = _found(reply)
    return None if found is None or withdrawn(reply, found.text) else found


def _found(reply: str) -> FinalAnswer | None:
    split = split_reasoning(reply)
    if not split.closed:
        return None
    try:
        content = bounded(_cut_chatter(split.content)).strip()
    except TooLarge:
        return None
    if not content:
        return None
    if content.startswith("{") and content.endswith("}") and '"' in content:
        return _member(content)
    boxed = _boxed(content)
    if boxed == "cut":
        return None
    stated = _announced(content, _FINAL)
    if boxed is not None and (stated is None or boxed[1] >= stated[1]):
        return FinalAnswer(boxed[0], "box")
    if stated is not None:
        return FinalAnswer(stated[0], "stated")
    if _is_value(content):
        return FinalAnswer(content, "whole")
    content = _tail(content)
    stated = _announced(content, _STATED)
    if stated is not None:
        return FinalAnswer(stated[0], "stated")
    return _at_the_end(content)


def _member(content: str) -> FinalAnswer | None:
    """Return the answer of a reply in JSON: the member that is called so, or the only one."""
    if len(content) > MAX_ANSWER:
        return None
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return None
    members = {str(key).lower(): value for key, value in data.items()}
    named = [members[key] for key in _MEMBERS if key in members]
    chosen = named or list(members.values())
    if len(chosen) != 1 or isinstance(chosen[0], dict | list):
        return None
    text = str(chosen[0])
    return FinalAnswer(text, "stated") if _is_value(text) else None


def _tail(content: str) -> str:
    """Return the end of a long reply, from the start of a line or word."""
    if len(content) <= _TAIL:
        return content
    pieces = re.split(r"\s", content[-_TAIL:], maxsplit=1)
    return pieces[1] if len(pieces) > 1 else ""


def _cut_chatter(content: str) -> str:
    # What some chat templates leave behind.
    content = re.split(r"<\|(?:im_start|im_end|endoftext|eot_id)\|>", content, maxsplit=1)[0]
    return re.sub(r"\s*I hope (?:it|this) (?:is correct|helps)[.!]?\s*$", "", content.rstrip())


def _boxed(content: str) -> tuple[str, int] | Literal["cut"] | None:
    """Return the last box, with those side by side with it, and where it starts."""
    found: list[tuple[int, int, str]] = []
    position = 0
    while (match := _BOX.search(content, position)) is not None:
        position = match.end()
        if not match.group().endswith("{"):
            single = re.match(r"\\[A-Za-z]+|\S", content[match.end() :])
            if single is not None:
                found.append((match.start(), match.end() + single.end(), single.group()))
            continue
        end = _closing(content, match.end())
        if end is None:
            return "cut" if len(content) - match.end() < _MAX_STATED or not found else _last(content, found)
        if content[match.end() : end].strip():
            found.append((match.start(), end + 1, content[match.end() : end].strip()))
        position = end + 1
    return _last(content, found) if found else None


def _closing(text: str, start: int) -> int | None:
    depth = 1
    for match in re.compile(r"\\.|[{}]", re.DOTALL).finditer(text, start):
        if match.group() in "{}":
            depth += 1 if match.group() == "{" else -1
            if depth == 0:
                return match.start()
    return None


def _last(content: str, found: list[tuple[int, int, str]]) -> tuple[str, int]:
    group = [found[-1]]
    labels = [_label_before(content, found[-1][0])]
    for box in reversed(found[:-1]):
        between = content[box[1] : group[0][0]]
        if len(between) > 60 or _BETWEEN.fullmatch(between) is None:
            break
        group.insert(0, box)
        labels.insert(0, _label_before(content, box[0]))
    if len(group) == 1:
        return group[0][2], group[0][0]
    named = [f"{label} = {box[2]}" if label else box[2] for label, box in zip(labels, group, strict=True)]
    return ", ".join(named), group[0][0]


def _label_before(content: str, start: int) -> str:
    match = _LABEL_BEFORE.search(content[max(0, start - 40) : start])
    return match[1] if match else ""


def _announced(content: str, pattern: re.Pattern[str]) -> tuple[str, int] | None:
    """Return what stands after the last words that announce an answer and can be read there."""
    for match in reversed(list(pattern.finditer(content))[-20:]):
        after = content[match.end() :]
        if _NO.match(after):
            continue
        text = _statement(after)
        if not text:
            continue
        if _is_value(text):
            return text, match.start()
        before = _ASIDE.split(text, maxsplit=1)[0].strip()
        if before and before != text and _is_value(before):
            return before, match.start()
        inner = _at_the_end(text)
        if inner is not None:
            return inner.text, match.start()
    return None


def _statement(after: str) -> str:
    """Return the sentence or displayed formula at the start of ``after``."""
    after = after.lstrip(" \t\n:*")[:_TAIL]
    span = _SPAN.match(after)
    if span is not None and re.match(r"\s*(?:[.,;!*]|$|\n)", after[span.end() :]):
        return span.group()
    text = _first_sentence(after)
    return text if len(text) <= _MAX_STATED else ""


_MEMBERS: Final = ("answer", "final_answer", "final answer", "result", "solution", "value")
_END: Final = re.compile(r"[.!?](?=\s|$|\*)|\n")


def _first_sentence(text: str) -> str:
    inside = [match.span() for match in _SPAN.finditer(text[:_TAIL])]
    for match in _END.finditer(text):
        if not any(start <= match.start() < end for start, end in inside) and text[: match.start()].strip():
            return text[: match.start()].strip(" *\n")
    return text.strip(" *\n")


def _is_value(text: str) -> bool:
    if len(text) > MAX_ANSWER:
        return False
    try:
        read_value(text)
    except TooLarge:
        return False
    except Unreadable:
        choice = labelled_choice(undress(text)[0])
        return choice is not None and "\n" not in text and (len(choice[1]) < 40 or _is_value(choice[1]))
    return True


def _at_the_end(content: str) -> FinalAnswer | None:
    """Look at the end of a reply that announces nothing: the last formula, bold text or number."""
    lines = [line.strip() for line in content.splitlines() if line.strip()]
    last = _last_sentence(content)
    for match in reversed(list(_DISPLAY.finditer(content))):
        if not content[match.end() :].strip(" .\n"):
            shown = re.split(r"\\\\(?!\w)", (match[1] or match[2]).strip())[-1].replace("&", " ")
            if _is_value(shown):
                return FinalAnswer(shown.strip(), "display")
        break
    if lines and lines[-1] != content and _is_value(lines[-1]):
        return FinalAnswer(lines[-1], "display")
    bold = _BOLD.findall(last)
    if bold and _is_value(bold[-1]) and re.search(r"\d|\\|[=<>]", bold[-1]):
        return FinalAnswer(bold[-1].strip(), "bold")
    said = list(_SAYS.finditer(last))
    if said:
        tail = last[said[-1].end() :].strip(" *:")
        if _is_value(tail) and re.search(r"\d|\\|^[A-Za-z]$", tail) and not _PRICE.match(tail):
            return FinalAnswer(tail, "sentence")
    spans = list(_SPAN.finditer(last))
    if spans and _DENIED.search(last[: spans[-1].start()]):
        return None
    if spans:
        text = next(group for group in spans[-1].groups() if group)
        return FinalAnswer(text.strip(), "sentence") if _is_value(text) else None
    if not _is_prose(last):
        return None
    numbers = list(_NUMBER.finditer(last))
    numbers = [match for match in numbers if not _is_no_answer(last, match)]
    priced = [match for match in numbers if re.search(r"[$€£%°]", match.group())]
    numbers = priced if len(priced) == 1 else numbers
    if numbers and (len(numbers) == 1 or not re.search(r"[A-Za-z]{2}", last[numbers[-1].end() :])):
        return FinalAnswer(numbers[-1].group().strip(" ,"), "sentence")
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


def _last_sentence(content: str) -> str:
    rest = content.strip()
    rest = rest[rest.rfind("\n") + 1 :] if "\n" in rest and not rest.endswith(("$$", "\\]")) else rest
    while True:
        first = _first_sentence(rest)
        following = rest[rest.find(first) + len(first) :].lstrip(".!? \n*")
        if not following.strip():
            return first
        rest = following
