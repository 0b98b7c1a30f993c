"""The clauses of a reply in plain writing, and what its own sentences give announced as the answer."""

import re
from collections.abc import Sequence
from typing import Final

LONGEST: Final = 20_000
"""Characters of a reply whose sentences are looked at."""
LONGEST_CLAUSE: Final = 300
"""Characters of a clause that is kept."""
_FRACTION: Final = re.compile(r"\\[dt]?frac\s*\{\s*(-?\d+)\s*\}\s*\{\s*(\d+)\s*\}")
_FONT: Final = re.compile(r"\\(?:text|textbf|mathbf|mathrm|mathit|textit)\s*\{([^{}]*)\}")
_MARKS: Final = re.compile(r"\\[()\[\]]|\*\*|__|[`$]|(?m:^\s*(?:#+|[-*•]|\d+\.)\s+)")
_CLAUSE: Final = re.compile(
    r"[.!?](?=\s|$)|\n|;|,?\s+(?=(?:so|thus|hence|therefore|which means(?: that)?|because|since|as)\b)"
    r"|,\s+(?=(?:and|while|whereas|but)\b)|:\s+(?=\S+\s+is\b)"
)
_LEAD: Final = re.compile(
    r"^(?:(?:so|thus|hence|therefore|then|and|finally|clearly|indeed|this means|that means|which means"
    r"|we see|we find|it follows)(?:\s+that)?\b[\s,:]*)+",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"(?:^|(?<=[.!\n]))\s*(?:which|what|how|is|are|do|does)\b[^.!?\n]*\?", re.IGNORECASE
)
"""The question said again."""
_DOUBT: Final = re.compile(
    r"\b(?:wait|actually|correction|oops|whoops|mistaken?|mistakenly|wrong(?:ly)?|incorrect(?:ly)?|sorry"
    r"|not sure|unsure|maybe|perhaps|probably|possibly|guess(?:ing)?|might|unless|suppose|pretend|if|someone"
    r"|no|others?\s+say|hmm|kidding"
    r"|on second thought|not true|false)\b",
    re.IGNORECASE,
)
"""What may take back or suppose what a sentence says."""


def plain(content: str) -> str:
    r"""Write formulas and fonts as plain text.

    >>> plain("**$\\frac{3}{7}$** is \\text{less}")
    '3/7 is less'
    """
    text = _FRACTION.sub(r"\1/\2", content.replace("−", "-").replace("–", "-"))
    return _MARKS.sub("", _FONT.sub(r"\1", text))


def clauses(content: str) -> list[str]:
    """Return the clauses of a plain text, without the words that lead them; none where it doubts itself.

    >>> clauses("It is 3/7, so 0.43 is bigger.")
    ['It is 3/7', '0.43 is bigger']
    """
    content = _ASKED.sub(" ", content)
    if len(content) > LONGEST or _DOUBT.search(content) or "?" in content:
        return []
    found = (_LEAD.sub("", piece.strip()).strip(" ,:") for piece in _CLAUSE.split(content))
    return [piece for piece in found if 0 < len(piece) <= LONGEST_CLAUSE]


def announced(content: str, answers: Sequence[str]) -> str:
    """Add the one answer that the sentences of a reply give; drop the reply where they give several."""
    different = set(answers)
    if not different:
        return content
    return "" if len(different) > 1 else f"{content}\n\nThe answer is {answers[-1]}"
