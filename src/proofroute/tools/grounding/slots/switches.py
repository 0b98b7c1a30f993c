"""What a document says beside a label of a question of yes or no: ``Paid: yes``, ``[x] Express``."""

import re
from collections.abc import Iterator
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.slots.document import Document
from proofroute.tools.grounding.slots.lexicon import label_words

_YES: Final = "yes|true|ja|oui|sí|si|sì|sim|да|是|はい|有|有り|あり|tak|evet|예|네|نعم|✓|✔|☑|y|on|enabled"
_NO: Final = (
    "no|false|nein|non|não|nao|нет|否|なし|nie|hayır|hayir|아니요|아니오|لا"
    "|いいえ|无|無|✗|✘|☐|n|off|disabled|none"
)
_ANSWER: Final = re.compile(
    rf"[\s*_`\"')]*[:：=?|\t]+[\s*_`\"'|]*(?:(?P<yes>{_YES})|(?P<no>{_NO}))"
    rf"(?![\w'-])(?=[ \t*_`\"')]*(?:[\n.,;|(]|\Z)|[ \t]{{2}})"
)
_TICKED: Final = re.compile(r"(?:(?P<yes>\[[x✓✔]\]|☑|☒|✅)|(?P<no>\[ ?\]|☐))\s*\Z")
_PREFIXES: Final = frozenset({"is", "has", "was", "are", "includes", "flag", "did", "does", "have"})
_MOST: Final = 40


def switch_of(document: Document, name: str) -> tuple[bool, Span] | None:
    """Return what the document answers beside the label of a field; None where nothing or both.

    >>> from proofroute.tools.grounding import read_source
    >>> switch_of(Document(read_source("Gift wrap: no. Paid: yes")), "is_paid")
    (True, Span(start=15, end=24, text='Paid: yes'))
    """
    words = [word for word in label_words(name) if word not in _PREFIXES]
    if not words:
        return None
    found = list(_answers(document, words))
    if not found or len({answer for answer, _ in found}) > 1:
        return None
    return found[0]


def _answers(document: Document, words: list[str]) -> Iterator[tuple[bool, Span]]:
    text, folded = document.source.unmarked, document.source.folded
    pattern = re.compile(r"(?<!\w)" + r"[\s_-]{1,2}".join(re.escape(word) for word in words) + r"(?!\w)")
    for count, found in enumerate(pattern.finditer(text)):
        if count >= _MOST:
            return
        before = _TICKED.search(text[max(0, found.start() - 8) : found.start()])
        after = _ANSWER.match(text, found.end())
        match = before or after
        if match is None or document.is_addressed(folded.starts[found.start()]):
            continue
        start = found.start() - (len(before[0]) if before else 0)
        end = found.end() if before or after is None else after.end()
        first, last = folded.starts[start], folded.ends[end - 1]
        yield match["yes"] is not None, Span(first, last, document.text[first:last])
