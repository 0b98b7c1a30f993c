"""What a reply says of its own certainty, ``Confidence: 0.9``: no part of its answer."""

import re
from typing import Final

_HOW_SURE: Final = (
    r"(?:(?:0?\.\d{1,4}|[01](?:\.\d{1,4})?|\d{1,3}(?:\.\d{1,2})?\s?\\?%|\d{1,3}\s?/\s?(?:10|100))"
    r"|(?:very\s+|fairly\s+|quite\s+)?(?:high|medium|moderate|low))"
)
_NAME: Final = r"(?:my\s+)?conf(?:idence)?(?:\s+(?:level|score|rating))?"
_LINE: Final = re.compile(
    rf"^[ \t>#*_-]*{_NAME}\**\s*[:=]?\s*\**\s*{_HOW_SURE}[ \t*_.]*$\n?", re.IGNORECASE | re.MULTILINE
)
_ASIDE: Final = re.compile(
    rf"[ \t]*(?:[,;|–-][ \t]*|[ \t(\[])[(\[]?(?:{_NAME}\s*(?:[:=–-]\s*|\s){_HOW_SURE}"
    rf"|with\s+(?:an?\s+)?{_HOW_SURE}\s+confidence|{_HOW_SURE}\s+confiden(?:ce|t)"
    rf"|(?:and\s+)?I(?:'m|’m|\s+am)\s+{_HOW_SURE}\s+(?:confident|sure|certain))[)\]]?(?=[ \t*_.]*$)",
    re.IGNORECASE | re.MULTILINE,
)


def without_confidence(content: str) -> str:
    r"""Drop what a reply says of how sure it is, unless it says nothing else.

    >>> without_confidence("Answer: 42\nConfidence: 0.9"), without_confidence("42 (90% confident)")
    ('Answer: 42', '42')
    """
    if "onf" not in content and "ONF" not in content and "sure" not in content and "certain" not in content:
        return content
    kept = _ASIDE.sub("", _LINE.sub("", content)).rstrip()
    return kept if kept.strip(" \n*_#:.") else content
