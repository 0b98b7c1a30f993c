"""How relations between numbers are written, in words and in signs."""

import re
from typing import Final

from proofroute.tools.math.tree import RelationOp

_MORE: Final = r"(?:greater|bigger|larger|more|higher)\s+than"
_LESS: Final = r"(?:less|smaller|lower|fewer)\s+than"
_OR_EQUAL: Final = r"\s+or\s+equal\s+to"
_AS_BIG: Final = r"(?:\s+as\s+(?:big|large|great|much|high)\s+as)"
OPERATORS: Final[tuple[tuple[RelationOp, str], ...]] = (
    ("<", rf"not\s+{_MORE}{_OR_EQUAL}"),
    (">", rf"not\s+{_LESS}{_OR_EQUAL}"),
    (
        ">=",
        rf"(?:{_MORE}{_OR_EQUAL}|at\s+least(?:\s+as\s+(?:big|large|great|much|high)\s+as)?|not\s+{_LESS}(?!{_OR_EQUAL}))",
    ),
    (
        "<=",
        rf"(?:{_LESS}{_OR_EQUAL}|at\s+most(?:\s+as\s+(?:big|large|great|much|high)\s+as)?|not\s+{_MORE}(?!{_OR_EQUAL}))",
    ),
    (">", rf"(?:(?:strictly\s+)?{_MORE}(?!{_OR_EQUAL}))"),
    ("<", rf"(?:(?:strictly\s+)?{_LESS}(?!{_OR_EQUAL}))"),
    ("!=", r"(?:(?:not|non-?|un)\s*equal(?:\s+to)?|different\s+(?:from|to|than)|not\s+the\s+same\s+as)"),
    ("=", r"(?:(?:exactly\s+)?(?:equal(?:\s+to)?|equivalent\s+to|the\s+same(?:\s+(?:number|value))?\s+as))"),
)
"""In words, as they stand behind ``is``."""
SIGNS: Final[dict[str, RelationOp]] = {
    ">=": ">=", "≥": ">=", "=>": ">=", "\\geq": ">=", "\\ge": ">=",
    "<=": "<=", "≤": "<=", "=<": "<=", "\\leq": "<=", "\\le": "<=",
    "!=": "!=", "≠": "!=", "\\neq": "!=", "\\ne": "!=", ">": ">", "<": "<", "==": "=", "=": "=",
}  # fmt: skip
SIGN: Final = rf"\s*(?P<sign>{'|'.join(map(re.escape, SIGNS))})\s*"
