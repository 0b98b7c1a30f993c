"""One spelling for what people write in many: dressing of LaTeX and Markdown off, signs and words unified."""

import re
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable

MAX_LENGTH: Final = 1_500

_END: Final = r"(?![A-Za-z])"
# Behind a verb such a comparison is a claim: "is a number greater than 3" stays as it is.
_NOUN: Final = (
    r"\b((?:primes?|integers?|(?:prime|odd|even|natural|real|rational|whole) numbers?)(?: [a-zA-Z])?) "
)


def _rule(pattern: str, replacement: str) -> tuple[re.Pattern[str], str]:
    return re.compile(pattern), replacement


_RULES: Final = (
    _rule(r"\\text(?:bf|it|rm|normal)?\s*\{([^{}]*)\}", r" \1 "),
    _rule(r"\\[()\[\]]|\$+", " "),
    _rule(
        r"\\setminus" + _END + r"|(?<=[A-Z)])\s*\\(?:backslash" + _END + r")?\s*(?=[A-Z(](?![a-z]))", " ∖ "
    ),
    _rule(r"\\(?:overline|bar)\s*\{([A-Z][^{}]*)\}|\\(?:overline|bar)\s+([A-Z])" + _END, r"(\1\2)'"),
    _rule(r"\^\s*\{?\s*(?:\\complement|∁)\s*\}?|\^\s*\{\s*c\s*\}|ᶜ", "^c"),
    _rule(r"\\cap" + _END, " ∩ "),
    _rule(r"\\cup" + _END, " ∪ "),
    _rule(r"\\subseteq" + _END, " ⊆ "),
    _rule(r"\\supseteq" + _END, " ⊇ "),
    _rule(r"\\(?:emptyset|varnothing)" + _END, " ∅ "),
    _rule(r"\\(?:land|wedge)" + _END, " ∧ "),
    _rule(r"\\(?:lor|vee)" + _END, " ∨ "),
    _rule(r"\\(?:neg|lnot)" + _END, " ¬"),
    _rule(r"\\(?:to|rightarrow)" + _END, " → "),
    _rule(r"\\leftrightarrow" + _END, " ↔ "),
    _rule(r"\\(?:big)?triangle(?:up)?" + _END, " △ "),
    _rule(r"(?:^|(?<=[\s(∧∨→↔¬~]))~(?=[\s~]*[A-Za-z(])", "¬"),
    _rule(r"<=>|<->", " if and only if "),
    _rule(r"(?<![<-])->", " → "),
    _rule(r"(?<![<=>])=>(?!=)", " implies "),
    _rule(r"\\exists" + _END + "|∃", " there exists "),
    _rule(r"\\(?:left|right|displaystyle|limits|bigl?|bigr?|Bigl?|Bigr?)" + _END, " "),
    _rule(r"\\[,;:! ]|~|\\q?quad" + _END, " "),
    _rule(r"\\[lcv]?dots[bcim]?" + _END + r"|\\hdots|…|⋯|\. \. \.|·{3}", " ... "),
    _rule(r"\\math(?:bb|bf)\s*\{?\s*([RZNQ])\s*\}?", r" SET\1 "),
    _rule(r"(?<!\\)\bin (?:the )?(?:set of )?(?:all )?(?:real numbers|reals)\b", " ∈ SETR "),
    _rule(r"(?<!\\)\bin (?:the )?(?:set of )?(?:all )?integers\b", " ∈ SETZ "),
    _rule(r"(?<!\\)\bin (?:the )?(?:set of )?(?:all )?(?:natural numbers|naturals)\b", " ∈ SETN "),
    _rule(r"(?<!\\)\bin (?:the )?(?:set of )?(?:all )?(?:rational numbers|rationals)\b", " ∈ SETQ "),
    _rule(r"(?<!\\)\bin ([RZNQ])\b(?!\s*[(\[\w])", r" ∈ SET\1 "),
    _rule(r"(?<!\\)\bin\s+(?=[(\[]\s*-?(?:\d|∞|\\infty))", " ∈ "),
    _rule("ℝ", " SETR "),
    _rule("ℤ", " SETZ "),
    _rule("ℕ", " SETN "),
    _rule("ℚ", " SETQ "),
    _rule(r"\\in" + _END + "|∈", " ∈ "),
    _rule(r"\\forall" + _END + "|∀", " for all "),
    _rule(r"\\(?:implies|Rightarrow|Longrightarrow)" + _END + "|⇒|⟹", " implies "),
    _rule(r"\\(?:iff|Leftrightarrow|Longleftrightarrow)" + _END + "|⇔|⟺", " if and only if "),
    _rule(r"\\equiv" + _END, " ≡ "),
    _rule(r"\\pmod\s*\{([^{}]*)\}|\\pmod\s*(\d)", r" (mod \1\2) "),
    _rule(r"\\b?mod" + _END, " mod "),
    _rule(r"\\nmid" + _END + "|∤", " does not divide "),
    _rule(r"\\mid" + _END + "|∣", " divides "),
    _rule(r"\\(?:geq?|geqslant)" + _END + "|≥|⩾", " >= "),
    _rule(r"\\(?:leq?|leqslant)" + _END + "|≤|⩽", " <= "),
    _rule(r"\\(?:neq?|not\s*=)" + _END + "|≠", " != "),
    _rule(r"\\gt" + _END, " > "),
    _rule(r"\\lt" + _END, " < "),
    _rule("[−–]", "-"),
    _rule('[“”"‘`]', " "),
    _rule("’", "'"),
    _rule(r"(?<![\w*])\*\*(?=\S)([^*]+)(?<=\S)\*\*(?![\w*])", r"\1"),
    _rule(
        _NOUN + r"(?:(?:that|which) (?:is|are) )?(?:strictly )?(?:greater|larger|bigger) than (?=-?\d)",
        r"\1 > ",
    ),
    _rule(_NOUN + r"(?:(?:that|which) (?:is|are) )?(?:strictly )?(?:less|smaller) than (?=-?\d)", r"\1 < "),
    _rule(_NOUN + r"(?:(?:that|which) (?:is|are) )?at least (?=-?\d)", r"\1 >= "),
    _rule(r"\b([Tt])here's\b", r"\1here is"),
    _rule(r"\bsquare numbers?\b", "perfect square"),
    _rule(r"\b(an?|every|any|each) multiple of (?=\d+ (?:is|are|has|leaves)\b)", r"\1 integer divisible by "),
    _rule(r"\b(an?|every|any|each) number (?=(?:that is |which is )?divisible by \d)", r"\1 integer "),
    _rule(r"(?<![A-Za-z\\])sum(?=_\s*\{[a-z]\s*=)", r"\\sum"),
    _rule(
        r"\b([Ll]et) ([a-z])\s*(>=|<=|>|<)\s*(-?\d+) be (?:a )?prime(?: number)?\b",
        r"\1 \2 be a prime with \2 \3 \4",
    ),
    _rule(
        r"\b([Ll]et) ([a-z])\s*(>=|<=|>|<)\s*(-?\d+) be (an? [a-z]+(?: number)?)\b",
        r"\1 \2 be \5 with \2 \3 \4",
    ),
    _rule(
        r"\s*\(([a-z]) (?:is )?(an? (?:(?:positive |odd |even )?integer|(?:natural|real|rational) number))\)"
        r"\s*([.?!]?)$",
        r", where \1 is \2\3",
    ),
    _rule(
        r"\s*\(([a-z](?:, [a-z])*(?:,? and |, )[a-z]) (?:are )?"
        r"((?:positive )?integers|(?:natural|real|rational) numbers)\)\s*([.?!]?)$",
        r", where \1 are \2\3",
    ),
    _rule(r"\s+", " "),
)


_FACTORIAL_OR_UNEQUAL: Final = re.compile(r"[\w)}\]]!=")


def normalised(text: str) -> str:
    r"""Write ``text`` in one spelling.

    Raises:
        Unreadable: it holds a sign that can be read in two ways.
        TooLarge: it is longer than any statement that is read.

    >>> normalised(r"Show that $x^2 \ge 0$ for all $x \in \mathbb{R}$.")
    'Show that x^2 >= 0 for all x ∈ SETR.'
    """
    if len(text) > MAX_LENGTH:
        raise TooLarge(f"a statement of {len(text)} characters; the limit is {MAX_LENGTH}")
    if _FACTORIAL_OR_UNEQUAL.search(text):
        raise Unreadable("'!=' after a value may be a factorial: put blanks round it")
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return re.sub(r" (?!\.\.\.)([.,;:?])", r"\1", text).strip()
