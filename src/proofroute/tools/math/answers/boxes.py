r"""The boxes of a reply: ``\boxed{...}``, several side by side as one answer."""

import re
from typing import Final, Literal

_BOX: Final = re.compile(r"\\(?:(?:begin)?boxed|fbox)\s*(?:\{|(?=[0-9A-Za-z\\]))|(?<![\\A-Za-z])boxed\s?\{")
_BARE: Final = re.compile(r"\\[A-Za-z]+(?:\s?\{[^{}]*\}){0,2}|\d+(?:[.,]\d+)*|\S")
"""What stands in a box without braces; a number is meant whole, though TeX takes its first digit."""
_BETWEEN: Final = re.compile(
    r"(?:[\s$,;.&]|\\[()\[\],;:! ]|\\q?quad|\\text\s*\{|\}|and|or|\\\\)*"
    r"(?P<label>[A-Za-z](?:_\{?\w{1,3}\}?)?\s*=\s*)?"
)
_BLANK: Final = re.compile(r"(?:\\boxed\{[^{}]*\}[\s$]*)+")
_LABEL_BEFORE: Final = re.compile(r"(?<![A-Za-z\\])([A-Za-z](?:_\{?\w{1,3}\}?)?)\s*=\s*$")
_NEAR_THE_END: Final = 400

Box = tuple[int, int, str]
"""Where a box starts and ends, and what it holds."""


def last_box(content: str) -> Box | Literal["cut"] | None:
    """Return the last box with those side by side with it; ``"cut"`` where the reply ends inside it."""
    found: list[Box] = []
    position = 0
    while (match := _BOX.search(content, position)) is not None:
        position = match.end()
        if not match.group().endswith("{"):
            single = _BARE.match(content, match.end())
            if single is not None:
                found.append((match.start(), single.end(), single.group()))
            continue
        end = _closing(content, match.end())
        if end is None:
            if len(content) - match.end() < _NEAR_THE_END or not found:
                return "cut"
            break
        if content[match.end() : end].strip():
            found.append((match.start(), end + 1, content[match.end() : end].strip()))
        position = end + 1
    return _joined(content, found) if found else None


def _closing(text: str, start: int) -> int | None:
    depth = 1
    for match in re.compile(r"\\.|[{}]", re.DOTALL).finditer(text, start):
        if match.group() in "{}":
            depth += 1 if match.group() == "{" else -1
            if depth == 0:
                return match.start()
    return None


def _joined(content: str, found: list[Box]) -> Box:
    group = [found[-1]]
    labels = [_label_before(content, found[-1][0])]
    for box in reversed(found[:-1]):
        between = content[box[1] : group[0][0]]
        if len(between) > 60 or _BETWEEN.fullmatch(between) is None:
            break
        group.insert(0, box)
        labels.insert(0, _label_before(content, box[0]))
    repeated = len({box[2] for box in group}) < len(group)
    if len(group) == 1 or (repeated and _BLANK.fullmatch(content, group[0][0], group[-1][1]) is not None):
        # One answer said again and again is no list of answers.
        return group[-1]
    named = [f"{label} = {box[2]}" if label else box[2] for label, box in zip(labels, group, strict=True)]
    return group[0][0], group[-1][1], ", ".join(named)


def _label_before(content: str, start: int) -> str:
    match = _LABEL_BEFORE.search(content[max(0, start - 40) : start])
    return match[1] if match else ""
