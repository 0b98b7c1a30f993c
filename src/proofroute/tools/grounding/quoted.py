"""Whether a text can only be a quotation of its source, or may be a reader's own word for what it says."""

import re
from typing import Final

from proofroute.tools.grounding.equivalents import EQUIVALENTS
from proofroute.tools.grounding.fold import fold, without_marks

_SHORT_CODE: Final = 3
_LABEL_WORDS: Final = (
    "positive negative neutral mixed high low medium urgent critical normal standard male female "
    "married single divorced widowed active inactive pending open closed approved rejected completed "
    "complete cancelled canceled new used paid unpaid delayed late shipped delivered available "
    "unavailable good bad poor excellent happy angry red green blue black white yellow other unknown "
    "general technical billing support sales cash credit card"
)
_LABELS: Final = frozenset(_LABEL_WORDS.split())
_LOCALE: Final = re.compile(r"[A-Za-z]{2,3}[-_][A-Za-z]{2,4}")


def is_quoted(value: str) -> bool:
    """Tell whether a text of words is a name, an address or a code rather than words of a reader's own."""
    text = value.strip()
    if re.search(r"[0-9@]|\w\.\w", text):
        return True
    if len(text) <= _SHORT_CODE or _LOCALE.fullmatch(text) or "_" in text or text == text.lower():
        return False
    single = len(text.split()) == 1
    folded = without_marks(fold(text).text)
    return not (single and text == text.upper()) and folded not in EQUIVALENTS and folded not in _LABELS
