"""Find an answer that is written as no usual value, such as a numeral with letters for digits."""

import re
from dataclasses import replace
from typing import Final

from proofroute.tools.math.answers.boxes import last_box
from proofroute.tools.math.answers.denial import withdrawn
from proofroute.tools.math.answers.sentences import last_sentence
from proofroute.tools.math.tree import Word
from proofroute.tools.reply import split_reasoning
from proofroute.verifiers.math.reading import Reading
from proofroute.verifiers.math.wording import known_words, understood

_LONGEST: Final = 20_000
_DRESS: Final = re.compile(
    r"\\(?:text|texttt|mathrm|mathtt|textbf|mathbf)\s*\{([^{}]*)\}|\\[()\[\]]|[*`$\"“”]"
)
_ANNOUNCED: Final = re.compile(
    r"(?:\b(?:answer|result)\s*(?:\bis\b|[:=])+|^\s*(?:####|answer\b|(?:final )?answer:))\s*:?",
    re.IGNORECASE | re.MULTILINE,
)
_OPENING: Final = re.compile(
    r"^(?:at|it's|it is|it was|it will be)\s+(?=\d+[:.]?\d*\s*\S{0,9}$)", re.IGNORECASE
)
_END: Final = re.compile(r"[.!](?=\s|$)|\n")
_LINK: Final = re.compile(
    r"(?:(?:^|\s)(?:it's|at)\s|\b(?:is|was|equals|be|as|becomes|gives|get|to|have|obtain|yields)\b|[:=→⇒])\s*",
    re.IGNORECASE,
)
_NONE: Final = Reading(None, None, "No final answer was found in the reply.")


def read_worded(content: str, question: str, writing: re.Pattern[str]) -> Reading:
    """Return the answer as a word, where the reply holds one that ``writing`` matches."""
    split = split_reasoning(content)
    if not split.closed or len(split.content) > _LONGEST:
        return _NONE
    box = last_box(split.content)
    if box is not None:
        return _NONE if box == "cut" else _reading(_plain(box[2]), writing)
    plain = _plain(split.content)
    plain = _OPENING.sub("", plain, count=1)
    if writing.fullmatch(plain):
        return _reading(plain, writing)
    for match in reversed(list(_ANNOUNCED.finditer(plain))):
        said = _END.split(plain[match.end() :].strip(), maxsplit=1)[0].strip(" :")
        if writing.fullmatch(said):
            start = plain.find(said, match.end())
            return _beside(plain, start, said, question, writing)
        return _NONE
    return _at_the_end(plain, question, writing)


def read_stated(content: str, question: str, sentence: re.Pattern[str]) -> str | None:
    """Return the answer that the last sentence of a reply gives beside other numbers, in known words."""
    split = split_reasoning(content)
    if not split.closed or len(split.content) > _LONGEST or last_box(split.content) is not None:
        return None
    plain = _plain(split.content)
    last = last_sentence(plain)
    match = sentence.fullmatch(last)
    if match is None or not known_words(last, question):
        return None
    before = plain[: plain.rfind(last)] + last[: match.start("value")]
    return None if withdrawn(before, "") else match["value"]


def _plain(text: str) -> str:
    undressed = _DRESS.sub(lambda match: match[1] or " ", _DRESS.sub(lambda match: match[1] or " ", text))
    return undressed.replace("−", "-").strip().rstrip(".").strip()


def _at_the_end(plain: str, question: str, writing: re.Pattern[str]) -> Reading:
    """Look at what the last sentence says that something is."""
    start = max((match.end() for match in _END.finditer(plain)), default=0)
    for match in _LINK.finditer(plain, start):
        said = plain[match.end() :].strip()
        if writing.fullmatch(said):
            found = _beside(plain, plain.find(said, match.end()), said, question, writing)
            return replace(found, sure=not _others(plain, said, question, writing))
    return _NONE


def _others(plain: str, said: str, question: str, writing: re.Pattern[str]) -> bool:
    """Tell whether a reply holds other answers, where the writing is one that is told apart within a text."""
    if not writing.groupindex:
        return False
    known = {" ".join(match.group().lower().split()) for match in writing.finditer(f"{question} {said}")}
    return any(" ".join(match.group().lower().split()) not in known for match in writing.finditer(plain))


def _beside(plain: str, start: int, said: str, question: str, writing: re.Pattern[str]) -> Reading:
    before, after = plain[:start], plain[start + len(said) :]
    if withdrawn(before, after):
        return _NONE
    found = _reading(said, writing)
    if not understood(before, after, question):
        return Reading(found.text, found.value, found.problem, understood=False)
    return found


def _reading(text: str, writing: re.Pattern[str]) -> Reading:
    if not writing.fullmatch(text):
        return Reading(None, None, f"{text[:60]!r} is not written as an answer to this question.")
    return Reading(text, Word(text))
