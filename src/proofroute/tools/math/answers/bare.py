"""Replies that are a formula and nothing else: they need no search for where their answer stands."""

import re
from typing import Final

_LONGEST: Final = 200
_NAMES: Final = (
    "sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|sinh|cosh|tanh|ln|log|exp|sqrt|pi|or|mm|cm|km|mg|kg|mL"
)
_BARE: Final = re.compile(
    r"(?:[0-9 .,;(){}\[\]+/^_=$|%&'!-]++|\\(?:[A-Za-z]++|[\\{},;:!()\[\]%|$ ])"
    rf"|(?:{_NAMES}|[A-Za-z])(?![A-Za-z]))++"
)
_TELLING: Final = ("box", "approx", "\\so", "\\st", "--", "          ")


def is_bare(text: str) -> bool:
    r"""Tell at a glance whether a reply is one formula, which is its answer if it can be read.

    It holds no words that could announce, deny or round an answer, no tags, quotation marks and bullets, and
    no box.

    >>> is_bare("\\frac{1}{2}"), is_bare("x = 2 or x = 3"), is_bare("about 5"), is_bare("\\boxed{5}")
    (True, True, False, False)
    """
    if len(text) > _LONGEST or _BARE.fullmatch(text) is None or text.startswith("- "):
        return False
    return not any(piece in text for piece in _TELLING)
