"""Replies to several questions in one: each answer is found by its label or name and checked by itself."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.math.answers.boxes import last_box
from proofroute.tools.math.forms.kinds import Form
from proofroute.tools.math.forms.several import Part
from proofroute.tools.reply import split_reasoning
from proofroute.verifiers.math.doubt import without_refutations
from proofroute.verifiers.math.scribe import Scribe

_LONGEST: Final = 20_000
_SHORT: Final = 600
_DOUBT: Final = re.compile(r"\b(?:not|no|wait|actually|but|however|wrong)\b|n't\b", re.IGNORECASE)
_MARKS: Final = re.compile(r"\*\*|__|`|^#+\s*", re.MULTILINE)
_TEXT: Final = re.compile(r"\\(?:text|mathrm|textbf|mathbf|operatorname)\s*\{([^{}]*)\}")
_BOXED: Final = re.compile(r"\\boxed\s*\{((?:[^{}]|\{[^{}]*\}){1,200})\}")
_OPENING: Final = re.compile(
    r"^(?:\s*(?:\([^()]{1,30}\)|of\s+[^=:,;]{1,40}?(?=\s+(?:is|are|=)\b)))?\s*(?:is|are|=|:|equals|of"
    r"|being)?\s*:?\s*",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"(?:[\s,;.]|\b(?:and|with|while|then|so|their|the|its|a|an|also|[a-z]''?\s*\([a-z]\)\s*=)\s*$|\\\\"
    r"|\\quad|\\,|\\ )+$",
    re.IGNORECASE,
)
_MANY: Final = re.compile(r"\s*(?:,|;|\band\b|\\text\{\s*and\s*\})\s*")
_ALSO: Final = {
    "roots": r"roots?|solutions?|zeros?",
    "gcd": r"\\?gcd(?:\s*\([^()]*\))?|greatest\s+common\s+divisor(?:\s*\(gcd\))?",
    "lcm": r"\\?(?:operatorname\{)?lcm\}?(?:\s*\([^()]*\))?|least\s+common\s+multiple(?:\s*\(lcm\))?",
    "center": r"cent(?:er|re)",
    "centre": r"cent(?:er|re)",
    "first": r"first(?:\s+derivative)?|(?:f|y)'(?!')(?:\s*\(\s*[a-z]\s*\))?",
    "second": r"second(?:\s+derivative)?|(?:f|y)''(?:\s*\(\s*[a-z]\s*\))?",
}

Judge = Callable[[Form, str, str], Awaitable[list[Evidence]]]


async def check_parts(parts: Sequence[Part], content: str, judge: Judge) -> list[Evidence]:
    """Check the answer to each part.

    Args:
        parts: the questions.
        content: the reply.
        judge: checks a reply to one question, given its form, the reply and the question's words.
    """
    pieces, sure = answers_apart(parts, content)
    found: list[Evidence] = []
    for part, piece in zip(parts, pieces, strict=True):
        if piece is None:
            text = f"The answer to {part.name!r} was not found in the reply."
            found.append(Scribe(claims_of(part)[0], "math.parts", part.form.read_as).undecided(text))
            continue
        evidence = await judge(part.form, piece, part.question)
        evidence = evidence if sure else without_refutations(evidence, piece)
        found += [replace(item, claim=f"{part.name}: {item.claim}") for item in evidence]
    return found


def claims_of(part: Part) -> tuple[str, ...]:
    """Return what the answer to a part must meet."""
    own = getattr(part.form, "claims", ("value",))
    claims = ("solutions", "completeness") if type(part.form).__name__ == "Equation" else own
    return tuple(f"{part.name}: {claim}" for claim in claims)


def answers_apart(parts: Sequence[Part], content: str) -> tuple[list[str | None], bool]:
    """Return the answer to each part, and whether they are marked."""
    split = split_reasoning(content)
    text = split.content
    nothing: list[str | None] = [None] * len(parts)
    if not split.closed or len(text) > _LONGEST:
        return nothing, False
    box = last_box(text)
    texts = [text] if box is None or box == "cut" else [box[2], text]
    for place, said in enumerate(texts):
        plain = _TEXT.sub(r" \1 ", _MARKS.sub("", said)).strip()
        marked = _labelled(parts, plain) if parts[0].labelled else _named(parts, plain)
        if marked is not None:
            return list(marked), True
        if place == 0 and box is not None and box != "cut":
            pieces = _MANY.split(plain)
            if len(pieces) == len(parts):
                return [*pieces], False
    boxes = _BOXED.findall(text)
    return ([*boxes], False) if len(boxes) == len(parts) else (nothing, False)


def _labelled(parts: Sequence[Part], text: str) -> list[str] | None:
    """Cut a reply at the labels, the last time that they come one after the other."""
    starts: list[re.Match[str]] = []
    end = len(text)
    for part in reversed(parts):
        label = rf"(?:(?<![\w(])\(\s*{part.name}\s*\)|(?:^|(?<=[\s,;])){part.name}\s*[.):](?=\s))[.:]?"
        found = list(re.finditer(label, text[:end], re.IGNORECASE))
        if not found:
            return None
        starts.insert(0, found[-1])
        end = found[-1].start()
    ends = [*(match.start() for match in starts[1:]), len(text)]
    pieces = [text[match.end() : stop].strip(" \n,;") for match, stop in zip(starts, ends, strict=True)]
    return pieces if all(pieces) else None


def _named(parts: Sequence[Part], text: str) -> list[str] | None:
    """Cut a short answer at the names of what was asked for, each of which comes once."""
    if len(text) > 600 or re.search(
        r"\b(?:not|no|wait|actually|but|however|wrong)\b|n't\b", text, re.IGNORECASE
    ):
        return None
    last = text.strip().split("\n")[-1]
    spans: list[tuple[int, int, int]] = []
    for place, part in enumerate(parts):
        word = _ALSO.get(part.name, re.escape(part.name).replace(r"\ ", r"\s+"))
        found = list(re.finditer(rf"(?<![A-Za-z]){word}(?![A-Za-z'])", last, re.IGNORECASE))
        if len(found) != 1:
            return None
        spans.append((found[0].start(), found[0].end(), place))
    pieces = [""] * len(parts)
    ordered = sorted(spans)
    for (_, start, place), (stop, *_) in zip(ordered, [*ordered[1:], (len(last), 0, 0)], strict=True):
        said = last[start:stop]
        piece = _CLOSING.sub("", _OPENING.sub("", said)) or _CLOSING.sub("", said)
        pieces[place] = piece.strip()
    return pieces if all(pieces) else None
