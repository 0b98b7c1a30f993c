"""Words that follow a text without a sign between them, where lines are built of parts and are no prose."""

import re
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.slots import label_words

_LONGEST: Final = 110
_MOST_WORDS: Final = 12
# Where a part of a line begins: its head, a wide space, a sign that parts, a quotation, a count.
_HEAD: Final = re.compile(
    r"(?:^|[|;\t:=,\"“”‘«]| {2}|\u3000|[-*•–·>)])[ ]?(?:\d{1,4}[.)]? )?[\"'“‘«*_`]{0,3}\Z"
)
_NEXT: Final = re.compile(
    r"(?:(?<=\b[^\W\d_])\.)?[ \u00a0]((?=[^\s]*[^\W\d_])[^\W_][^\s,;:()/|–—\"”»]*)(?! ?[:：])"
)
_PARTED: Final = re.compile(r" {2}|[|;\t]|\u3000")
_SENTENCE: Final = re.compile(r"[.!?](?= [^\W\d_a-z]|\s*\Z)")
_LINK_WORDS: Final = (
    "of for to at by in on from with and or is was has as the a von bis mit und für de la du et y en con per "
    "x each ea"
)
_LINKS: Final = frozenset(_LINK_WORDS.split())

# A company is named with and without them.
_FORMS_WORDS: Final = (
    "ltd limited inc corp corporation co company llc llp plc gmbh mbh ag kg se ab as oy bv nv sa "
    "sarl sas srl spa group holding holdings bank sdn bhd pty lda"
)
FORMS: Final = frozenset(_FORMS_WORDS.split())
"""Forms of law that the name of a company may leave out."""


def run_on(text: str, span: Span) -> Span | None:
    """Return the word that follows a text at the head of a part of a line, where nothing ends it."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    line = text[start:end]
    if "\n" in span.text or not text[:start].strip() + text[end:].strip() or _is_prose(line):
        return None
    if not _HEAD.search(line[: span.start - start]):
        return None
    if not line[: span.start - start].strip() and not _PARTED.search(line.strip()):
        return None
    found = _NEXT.match(text, span.end, end)
    if found is None or found[1].casefold() in _LINKS or not FORMS.isdisjoint(label_words(found[1])):
        return None
    return Span(found.start(1), found.end(1), found[1])


def _is_prose(line: str) -> bool:
    words = line.split()
    if len(line) > _LONGEST and "  " not in line and "|" not in line:
        return True
    return len(words) > _MOST_WORDS and _SENTENCE.search(line) is not None and "  " not in line.strip()
