r"""Values under a condition, ``x + 1, x \ne 1``, ``x^2 for x > 2``, and the pieces behind one brace."""

import re
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.answers.dress import split_top, undress
from proofroute.tools.math.answers.parameters import without_parameter
from proofroute.tools.math.errors import TooLarge

OTHERWISE: Final = "otherwise"
_MAX_TEXT: Final = 1_000
_MAX_CONDITIONED: Final = 200
_MAX_PIECES: Final = 12
_SIGN: Final = r"(?:<=?|>=?|!=|≤|≥|≠|\\(?:leq?|geq?|leqslant|geqslant|neq?|lt|gt|in)(?![A-Za-z]))"
_SIGN_ITSELF: Final = re.compile(_SIGN)
_WORDS: Final = (
    r"(?:for(?:\s+(?:all|every|any))?|where|when|whenever|if|with|provided(?:\s+that)?|given(?:\s+that)?)"
)
_CONDITION: Final = re.compile(
    rf"(?P<value>[^=<>≤≥≠]*(?:=[^=<>≤≥≠]*)?)"
    rf"(?:\s*[,;]\s*(?:{_WORDS}\s+)?|\s+{_WORDS}\s+|\s*\((?:{_WORDS}\s+)?(?=[^()]*\)$))"
    rf"(?P<said>(?:[^\s,;=<>≤≥≠()]{{1,30}}\s*{_SIGN}\s*)?(?P<name>[a-z])\s*{_SIGN}\s*[^=,;]{{1,60}}?)\s*\)?",
    re.DOTALL,
)
_MEMBERSHIP: Final = re.compile(r"\s*[a-z]\s*(?:\\in(?![A-Za-z])|∈)")
_ALWAYS: Final = re.compile(
    r"\s*[a-z]\s*(?:\\in(?![A-Za-z])|∈)\s*(?:\\(?:mathbb|mathbf|Bbb)\s*\{?\s*R\s*\}?|ℝ)\s*"
)
_UNEQUAL: Final = re.compile(r"!=|≠|\\neq?(?![A-Za-z])")
_CASES: Final = re.compile(
    r"(?:\$|\\\[|\\\(|\s)*(?:(?:[A-Za-z]\w{0,3}(?:\([A-Za-z](?:,\s?[A-Za-z])?\))?|[A-Za-z]_\{?\w\}?)\s*=\s*)?"
    r"(?:\\left\s*\\\{\s*)?\\begin\s*\{(?P<kind>[dr]?cases|array)\}(?:\s*\{[lcr|\s]*\})?(?P<inside>.*)"
    r"\\end\s*\{(?P=kind)\}(?:\s*\\right\s*\.)?(?:\$|\\\]|\\\)|[.\s])*",
    re.DOTALL,
)
_ROW: Final = re.compile(r"\\\\")
_CELL: Final = re.compile("&")
_COMMA: Final = re.compile("[,;]")
_SAID_IN_TEXT: Final = re.compile(r"\\text\s*\{\s*,?\s*(?:if|for|when|otherwise)\b|(?<=,)\s*\\q?quad")
_OPENING: Final = re.compile(rf"^[\s,;]*(?:{_WORDS}\b)?[\s:]*")
_FILLERS: Final = re.compile(r"\b(?:is|an?|the|integer|number|if|when|for)\b")


@dataclass(frozen=True, slots=True)
class Conditioned:
    """The text of a value and the text of the condition under which it holds."""

    value: str
    condition: str

    @property
    def excludes(self) -> bool:
        """Whether the condition leaves out single values, or nothing at all."""
        return (_UNEQUAL.search(self.condition) or _ALWAYS.fullmatch(self.condition)) is not None


def conditioned(text: str) -> Conditioned | None:
    r"""Cut the condition off the end of an answer; None where it states none.

    >>> conditioned("x + 1, x \\ne 1"), conditioned("x = 1, x > 2")
    (Conditioned(value='x + 1', condition='x \\ne 1'), None)
    """
    if len(text) > _MAX_CONDITIONED or _SIGN_ITSELF.search(text) is None or "\\begin" in text:
        return None
    try:
        plain = undress(text)[0]
    except TooLarge:
        return None
    match = _CONDITION.fullmatch(plain)
    if match is None or without_parameter(plain) is not None:
        return None
    label, sign, shown = match["value"].rpartition("=")
    # The value speaks of the variable of the condition; x = 1, x > 2 says two things of x.
    of_name = re.compile(rf"(?<![A-Za-z\\]){match['name']}(?![A-Za-z])|(?<=[a-z]){match['name']}(?![a-z])")
    if of_name.search(shown) is None or (sign and label.strip() == match["name"]):
        return None
    if _MEMBERSHIP.match(shown) is not None or _UNEQUAL.search(shown) is not None:
        # Two conditions, no value.
        return None
    if len(split_top(shown.strip(" ,;"), _COMMA)) > 1:
        return None
    return Conditioned(match["value"].strip(" ,;"), match["said"].strip())


def pieces(text: str) -> list[Conditioned] | None:
    r"""Return the pieces of a function that is defined by cases; None for anything else.

    >>> pieces("\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}")
    [Conditioned(value='1', condition='x > 0'), Conditioned(value='0', condition='otherwise')]
    """
    if "\\begin" not in text or len(text) > _MAX_TEXT:
        return None
    match = _CASES.fullmatch(text.strip())
    if match is None or "\\begin" in match["inside"] or (match["kind"] == "array" and "\\right" not in text):
        return None
    found: list[Conditioned] = []
    for _, row in split_top(match["inside"], _ROW):
        if not row.strip(" \n,.;"):
            continue
        cells = [cell for _, cell in split_top(row, _CELL)]
        if len(cells) == 1 and (said := _SAID_IN_TEXT.search(row)) is not None:
            cells = [row[: said.start()], row[said.start() :]]
        if len(cells) != 2 or not all(cell.strip() for cell in cells):
            return None
        value, said_of_it = (undress(cell)[0] for cell in cells)
        found.append(Conditioned(value, _canonical(_OPENING.sub("", said_of_it))))
    return found if 2 <= len(found) <= _MAX_PIECES else None


def _canonical(said: str) -> str:
    if re.fullmatch(r"(?:otherwise|else|elsewhere|other\s+cases)", said):
        return OTHERWISE
    if re.search(r"\b(?:even|odd|rational|irrational|prime|positive|negative)\b", said):
        return " ".join(_FILLERS.sub(" ", said).split())
    return said
