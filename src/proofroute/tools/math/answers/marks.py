r"""The signs and words by which an answer is cut into parts."""

import re
from typing import Final

DIGITS_AND_LETTERS: Final = re.compile(r"-?\d[0-9a-fA-F]{1,40}")
SIMPLE: Final = re.compile(r"-?\d{1,30}(?:\.(\d{1,30}))?")
FRACTION: Final = re.compile(
    r"(?P<minus>-\s?)?(?:(?P<top>\d{1,30})\s?/\s?(?P<bottom>(?=0*[1-9])\d{1,30})"
    r"|\\[dtc]?frac\s?\{\s?(?P<over>\d{1,30})\s?\}\s?\{\s?(?P<under>(?=0*[1-9])\d{1,30})\s?\})"
)
"""A fraction of two whole numbers: the answer that is written most."""
APPROXIMATELY: Final = re.compile(r"\\(?:approx|simeq|sim|thickapprox|doteq)(?![A-Za-z])|≈")
IMPLIES: Final = re.compile(
    r"\\(?:implies|Rightarrow|Longrightarrow|to|rightarrow|iff|Leftrightarrow)(?![A-Za-z])|=>"
)
MEMBER: Final = re.compile(r"\\in(?![A-Za-z])|(?<=[A-Za-z]) in (?=[\[({⦃])")
CUP: Final = re.compile(r"\\(?:cup|bigcup)(?![A-Za-z])|(?<=[\])}⦄])\s*[Uu]\s*(?=[\[({⦃])")
CAP: Final = re.compile(r"\\(?:cap|bigcap)(?![A-Za-z])|∩")
WITHOUT: Final = re.compile(r"\\(?:setminus|backslash)(?![A-Za-z])")
OPERATOR: Final = re.compile(r"\\(?:sum|prod|lim|int)(?![A-Za-z])|[∑∏∫]")
"""The sign of a sum, a product, a limit or an integral."""
EQUALS: Final = re.compile(r"(?<![<>!=])=(?!=)")
THOUSANDS: Final = r"(?<=\d),(?=\d{3}(?:[,.]|\D|$))(?!\d{3}\d)"
SEPARATOR: Final = re.compile(
    r"\s*(?:;|,)\s*(?:and|or)\b\s*|\s+(?:and|or)\b\s*|(?<=[\])}⦄\d])(?:and|or)\b\s*"
    rf"|(?!{THOUSANDS})\s*[,;]|\\(?:lor|land|vee|wedge|\\)(?![A-Za-z])"
)
INSIDE: Final = re.compile(r"[,;]")
CASES: Final = re.compile(
    r"\\begin\s*\{cases\}((?:(?!\\begin|\\end|\\text|&).)*)\\end\s*\{cases\}", re.DOTALL
)
"""Several lines behind one brace, none of them with a condition."""
LABEL: Final = re.compile(r"[A-Za-z\\][\w\\{}'() ,|-]{0,40}")
RATIO_IN_WORDS: Final = re.compile(r"^(\d{1,18}) to (\d{1,18})$")
CHOICE: Final = re.compile(r"\(([A-Za-z])\)|([A-Za-z])\)|(?:[Oo]ption|[Cc]hoice)\s+\(?([A-Za-z])\)?")
REALS: Final = re.compile(r"\\(?:mathbb|mathbf|Bbb)\s*\{?\s*R\s*\}?|\(-\\infty\s*,\s*\+?\\infty\s*\)")
NAMED_SET: Final = re.compile(r"\\(?:mathbb|mathbf|Bbb)\s*\{?\s*([ZNQ])\s*\}?")
EMPTY: Final = re.compile(r"\\(?:emptyset|varnothing)|⦃\s*⦄")
GROUPED_DOTS: Final = re.compile(r"-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|-?\d{1,3}(?:\.\d{3})+,\d{1,2}")
NEGATED: Final = re.compile(
    r"[\u0335-\u0338¬∉∌≠≢≉]|(?<!~)~=(?!~)|=\s?[/\\]\s?=|=\s?!|=\s=|\?=|=\s?[*^?](?!\*)"
    r"|(?<![\^{*+-])[-+*/]=(?!=)|\\not(?![a-z])|\\notin(?![a-z])|\\neg"
)
"""An equality or membership that is denied, however it is written."""


def may_be_several(text: str) -> bool:
    """Tell at a glance whether ``SEPARATOR`` may occur."""
    if "," in text or ";" in text or "or" in text or "and" in text:
        return True
    return "\\" in text and ("\\\\" in text or "\\vee" in text or "\\wedge" in text)


def is_negated(text: str) -> bool:
    """Tell whether ``NEGATED`` occurs; what holds none of its signs is told at a glance."""
    if "=" not in text and "\\n" not in text and text.isascii():
        return False
    return NEGATED.search(text) is not None


NAME: Final = re.compile(r"[A-Za-z](?:_\{?\w{1,3}\}?|\d)?")
BELOW_ZERO: Final = re.compile(
    r"(?:minus|negative)\s+(\d+(?:\.\d+)?(?:/\d+)?|[a-z]+(?:-[a-z]+)?)", re.IGNORECASE
)
