r"""Find the final answer in a whole reply: boxes, "the answer is", the last equation, or the reply itself."""

import re
from dataclasses import dataclass, field
from typing import Final

from proofroute.tools.math.algebra.equality import equal
from proofroute.tools.math.answers.alteration import (
    altered,
    exclaimed,
    operated,
    said_rounded,
    without_estimate,
)
from proofroute.tools.math.answers.bare import is_bare
from proofroute.tools.math.answers.boxes import last_box
from proofroute.tools.math.answers.closing import at_the_end
from proofroute.tools.math.answers.confidence import without_confidence
from proofroute.tools.math.answers.denial import withdrawn, without_struck
from proofroute.tools.math.answers.dress import bounded
from proofroute.tools.math.answers.east_asian import westernised
from proofroute.tools.math.answers.legends import with_legend
from proofroute.tools.math.answers.lines import is_one_line, listed_lines
from proofroute.tools.math.answers.members import json_object, member
from proofroute.tools.math.answers.other_choices import without_other_choices
from proofroute.tools.math.answers.places import Found, Place, found_in, is_value
from proofroute.tools.math.answers.sentences import statement
from proofroute.tools.math.answers.typography import is_dashed, is_quoted, without_long_dashes
from proofroute.tools.math.answers.values import read_value
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.tree import Num
from proofroute.tools.reply import split_reasoning

MAX_REPLY: Final = 2_000_000
_TAIL: Final = 6_000
_MAX_STATED: Final = 400
_SHORT: Final = 400

_FINAL: Final = re.compile(
    r"(?:final\s+answer\s*(?:is)?\s*:?\s*\**\s*(?:the\s+)?(?:final\s+)?(?:answer\s+is\s*:?)?)", re.IGNORECASE
)
_STATED: Final = re.compile(
    r"(?:\banswer\s+is\s*(?:(?:for sure|definitely|certainly|clearly|indeed|obviously|simply)\b[\s,]*)?:?"
    r"|\b(?:correct|right|true|actual)\s+(?:value|result)\s+is\s*:?"
    r"|^[\s#>*_-]*(?:the\s+)?(?:correct\s+)?(?:final\s+)?(?:answer|result|solution)s?\s*\**\s*[:=]\s*\**"
    r"|^[\s#>*_-]*answer\b\**|\b(?:correct\s+)?(?:option|choice)\s+is\s*:?|^####"
    r"|\b(?:antwort|ergebnis|lösung|respuesta|réponse|risposta|resposta|ответ)\s*(?:final\w*\s*)?\**\s*"
    r"(?:\b(?:ist|lautet|beträgt|es|est|è|é)\b|[:=—-])\s*:?"
    r"|答案\s*(?:应?是|应?为|选)?\s*[:\uff1a]?|(?:故|应|因此|所以)\s*选(?:择|项)?\s*(?:是|为)?\s*[:\uff1a]?"
    r"|(?:結果|结果|答え)\s*(?:是|为|は)\s*[:\uff1a]?|(?:정답|답)\s*(?:은|는)?\s*[:\uff1a]?)",
    re.IGNORECASE | re.MULTILINE,
)
_ASIDE: Final = re.compile(r"\s+\((?=[A-Za-z])|,?\s+(?:because|since|as|not|which|where|so|for)\b")
_REASONED: Final = re.compile(
    r"((?:[^\sA-Za-z,;]|[a-z]\b)[^,;\n]{0,80}?)[,;]?\s+(?:because|since)\b[^\n]{1,300}", re.IGNORECASE
)
_TAGGED: Final = re.compile(r"<answer>(.{1,400}?)</answer>", re.DOTALL | re.IGNORECASE)
_TAG: Final = re.compile(
    r"</?(?:b|strong|i|em|u|span|p|div|br|sup|center)\b[^<>]{0,80}>|[✅✔✓☑∎□■\ufe0f\U0001f300-\U0001faff]"
)
_OPENING: Final = re.compile(
    r"(?:(?:clearly|obviously|thus|so|hence|therefore|then|indeed|sure|yes|of course|simply|tl;?dr"
    r"|por (?:lo )?tanto|entonces|luego|así|donc|ainsi|par conséquent|also|daher|somit|folglich|damit|quindi"
    r"|dunque|logo|поэтому|итак|因此|所以|よって|따라서)\s*[,:!]"
    r"|[*•]|ans\.?:?)\s+",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[A-Z][a-z]+(?: (?:[a-z]+|\d[\d.,]*)){3,}\.")
_GOES_ON: Final = re.compile(r"[.!?]\s+\w|\n\s*\S|,\s+(?:which|so|and|but|hence|thus|therefore)\b")
"""A reply that says more than one value."""
_NEARLY: Final = re.compile(r"[\s$\\(]*(?:[≈≃≅~∼]|\\?approx)")
_HOPED: Final = re.compile(r"I hope (?:it|this) (?:is correct|helps)[.!]?")
_NO: Final = re.compile(
    r"\s*(?:not|n't|unknown|unclear|correct|wrong|incorrect|right)\b"
    r"|\s*(?:clear|obvious|simple|easy|straightforward|evident|immediate|below|above|as follows)"
    r"\s*(?:[.!]|\n|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FinalAnswer:
    """The text of a final answer, and where in the reply it stood.

    Args:
        text: the answer's own text.
        place: what marks it.
        before: what the reply says before it, its chain of thought left out.
        after: what the reply says after it.
        rounded: the words beside it say that it is rounded or estimated.
    """

    text: str
    place: Place
    before: str = field(default="", compare=False, repr=False)
    after: str = field(default="", compare=False, repr=False)
    rounded: bool = field(default=False, compare=False, repr=False)


def final_answer(reply: str) -> FinalAnswer | None:
    r"""Find the final answer of a reply. Nothing inside its chain of thought is ever taken.

    Returns:
        the answer's own text (``read_value`` reads it) and its place; None when the reply states none, takes
        it back or contradicts it, was cut off inside its box, or is longer than the bound.

    >>> final_answer("So \\boxed{\\frac{1}{2}}.").text
    '\\frac{1}{2}'
    >>> final_answer("<think>It is 4.</think>The answer is 5.").text
    '5'
    >>> final_answer("I do not know.") is None
    True
    """
    if len(reply) > MAX_REPLY:
        return None
    stripped = reply.strip() if len(reply) < _SHORT else ""
    if is_bare(stripped) and is_value(stripped):
        return FinalAnswer(stripped, "whole")
    split = split_reasoning(reply)
    if not split.closed:
        return None
    try:
        content = _without_ornaments(without_struck(_cut_chatter(bounded(split.content))))
        content = westernised(with_legend(content.rstrip())).strip()
        content = without_other_choices(without_confidence(without_long_dashes(content)))
    except TooLarge:
        return None
    if not content:
        return None
    found = _found(content)
    if found is None:
        return None
    before, after = content[: found.start], content[found.end :]
    if withdrawn(before, after) or _is_another(found, before, after):
        return None
    if found.place != "box" and (is_dashed(before, found.text) or is_quoted(content, found.start, found.end)):
        return None
    text, estimated = without_estimate(found.text)
    rounded = estimated or _is_rounded(found, before, after)
    return FinalAnswer(
        text if estimated and is_value(text) else found.text, found.place, before, after, rounded
    )


def _found(content: str) -> Found | None:
    held = json_object(content)
    if held is not None:
        text = member(held)
        return None if text is None else Found(text, "stated", 0, len(content))
    boxed = last_box(content)
    if boxed == "cut":
        return None
    tagged = list(_TAGGED.finditer(content)) if "</" in content else []
    if tagged and is_value(tagged[-1][1].strip()):
        return found_in(content, tagged[-1][1].strip(), "stated", tagged[-1].start(1))
    stated = _announced(content, _FINAL) if "final" in content.lower() else None
    if boxed is not None and (stated is None or boxed[1] > stated.start):
        start, end, text = boxed
        later = _announced(content[end:], _STATED)
        contradicted = later is not None and _differ(text, later.text)
        return None if contradicted else Found(text, "box", start, end)
    if stated is not None:
        return stated
    opening = _OPENING.match(content)
    start = 0 if opening is None else opening.end()
    lines = len(content.splitlines())
    listed = listed_lines(content) if lines > 1 else None
    if listed is not None:
        return Found(listed, "whole", 0, len(content))
    if (
        (lines < 2 or is_one_line(content[start:]))
        and is_value(content[start:])
        and not _is_derivation(content, start)
    ):
        # A dash may be a minus or the mark of an item.
        return None if content.startswith("- ") else Found(content[start:], "whole", start, len(content))
    exact, estimated = without_estimate(content)
    if estimated and content.startswith(exact) and is_value(exact) and not _GOES_ON.search(content):
        return Found(exact, "whole", 0, len(exact))
    reasoned = _REASONED.fullmatch(content)
    if reasoned is not None and is_value(reasoned[1]) and _announced(content, _STATED) is None:
        return found_in(content, reasoned[1], "stated", 0)
    skipped = len(content) - len(_tail(content))
    tail = content[skipped:]
    closing = _announced(tail, _STATED) or at_the_end(tail)
    if closing is None:
        return None
    whole = closing.text.lstrip("}")
    if whole.count("{") != whole.count("}"):
        return None
    return Found(closing.text, closing.place, closing.start + skipped, closing.end + skipped)


def _is_derivation(content: str, start: int) -> bool:
    """Tell whether several lines lead to what stands after the last arrow, or one is a sentence of words."""
    if _SENTENCE.fullmatch(content, start) is not None and re.search(r"\d", content):
        return True
    return (
        "\n" in content
        and re.search(r"→|⇒|->|=>|\\(?:to|implies|Rightarrow|rightarrow)\b", content) is not None
    )


def _is_another(found: Found, before: str, after: str) -> bool:
    """Tell whether the words beside a number make another number of it."""
    if found.place == "whole":
        return False
    if found.place == "box":
        return altered(before, "") or operated(after)
    return altered(before, after) or exclaimed(found.text, after)


def _is_rounded(found: Found, before: str, after: str) -> bool:
    if _NEARLY.match(found.text):
        return True
    return said_rounded(before, after)


def _differ(left: str, right: str) -> bool:
    """Tell whether two texts are different numbers."""
    try:
        values = read_value(left), read_value(right)
    except (Unreadable, TooLarge):
        return False
    if not (isinstance(values[0], Num) and isinstance(values[1], Num)):
        return False
    return equal(values[0], values[1]).outcome == "different"


def _tail(content: str) -> str:
    """Return the end of a long reply, from the start of a line or word."""
    if len(content) <= _TAIL:
        return content
    pieces = re.split(r"\s", content[-_TAIL:], maxsplit=1)
    return pieces[1] if len(pieces) > 1 else ""


def _cut_chatter(content: str) -> str:
    # What some chat templates leave behind.
    if "<|" in content:
        content = re.split(r"<\|(?:im_start|im_end|endoftext|eot_id)\|>", content, maxsplit=1)[0]
    content = content.rstrip()
    hoped = content.rfind("I hope", -30)
    if hoped < 0 or _HOPED.fullmatch(content, hoped) is None:
        return content
    return content[:hoped].rstrip()


def _without_ornaments(content: str) -> str:
    """Drop tags that only change the look, and small pictures."""
    return content if content.isascii() and "<" not in content else _TAG.sub(" ", content)


def _announced(content: str, pattern: re.Pattern[str]) -> Found | None:
    """Return what stands after the last words that announce an answer and can be read there."""
    for match in reversed(list(pattern.finditer(content))[-20:]):
        after = content[match.end() :]
        if _NO.match(after):
            continue
        text = statement(after, _MAX_STATED)
        if not text:
            continue
        before = _ASIDE.split(text, maxsplit=1)[0].strip()
        aside = text[len(before) :]
        if (aside and (is_value(text) and re.search(r"\d", aside))) or not is_value(before):
            before = text
        if is_value(before):
            return found_in(content, before, "stated", match.end())
        inner = at_the_end(text)
        if inner is not None:
            return found_in(content, inner.text, "stated", content.find(text, match.end()) + inner.start)
    return None
