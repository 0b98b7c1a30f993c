"""Comparisons in words as signs: ``is at least`` is ``>=``."""

import re
from typing import Final

BE: Final = (
    r"\s+(?:is|are|must be|has to be|will be)\s+"
    r"(?:(?:always|also|in fact|itself|necessarily|again|both)\s+)?"
)
_COMPARISONS: Final[tuple[tuple[str, str], ...]] = (
    (r"greater than or equal to|at least|no less than|not less than", ">="),
    (r"less than or equal to|at most|no more than|not greater than|no greater than", "<="),
    (r"strictly greater than|greater than|larger than|more than", ">"),
    (r"strictly less than|less than|smaller than", "<"),
    (r"not equal to|different from", "!="),
    (r"equal to|the same as", "="),
)


def with_signs(text: str) -> str:
    """Write the comparisons of ``text`` as signs."""
    for words, sign in _COMPARISONS:
        text = re.sub(rf"{BE}(?:{words})\s+", f" {sign} ", text)
    return re.sub(r"\s+(?:always )?equals\s+", " = ", text)
