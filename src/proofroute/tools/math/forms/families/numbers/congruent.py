"""Congruences in one unknown: ``Solve 3x ≡ 4 (mod 7)``, systems of them, inverses."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.algebra.congruences import Congruence, congruence
from proofroute.tools.math.build import add, mul, neg
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.families.numbers.classes import as_families
from proofroute.tools.math.forms.operands import ASK, whole_number, whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Sym, num, variables

Want = Literal["all", "least", "inverse"]

MOST: Final = 8
_SIGN: Final = r"(?:≡|\\equiv(?![A-Za-z])|=|\bis\s+congruent\s+to\b)"
_MODULUS: Final = (
    r"\s*\\?[,;]?\s*(?:\\[,;:!]\s*)?\(?\s*\\?[bp]?mod(?:ulo)?\s*(?:\{\s*(?P<m1>\d+)\s*\}|(?P<m2>\d+))\s*\)?"
)
_ONE: Final = re.compile(
    rf"\$?(?P<left>[^≡=,;]{{1,80}}?)\s*(?P<sign>{_SIGN})\s*(?P<right>[^≡=,;]{{1,40}}?){_MODULUS}\$?"
    r"(?P<after>\s*(?:,\s*and\b|,|;|\band\b|$)\s*)",
    re.IGNORECASE,
)
_NAME: Final = r"\$?(?P<name>[a-z])\$?"
_SYSTEM: Final = (
    r"(?:(?:the\s+)?(?:following\s+)?(?:system\s+(?:of\s+)?)?"
    r"(?:(?:linear|quadratic|simultaneous|polynomial)\s+)?"
    r"(?:congruences?|equations?)(?:\s+equation)?\s*:?\s+)?"
)
_ALL: Final = r"(?P<all>.*?(?:≡|\\equiv|=|congruent).*mod.*)"
_SUCH: Final = (
    r"(?:such\s+that|so\s+that|satisfying|that\s+satisf(?:y|ies)|which\s+satisf(?:y|ies)|with|where|if"
    r"|for\s+which|of|to|for|that\s+solves?)"
)
_LEAST: Final = (
    r"(?:smallest|least)\s+(?:possible\s+)?(?:(?P<sign>positive|non-?negative)\s+)?"
    r"(?:integer|whole\s+number|natural\s+number|number|solution|value|integer\s+solution)(?:\s+(?:for|of))?"
)
_PHRASES: Final[tuple[tuple[Want, re.Pattern[str]], ...]] = (
    ("all", whole_question(rf"solve\s*:?\s+(?:for\s+{_NAME}\s*[:,]?\s+)?(?:in\s+)?{_SYSTEM}{_ALL}")),
    (
        "all",
        whole_question(
            rf"(?:find|determine|give|what\s+are|list|what\s+is)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?"
            rf"(?:(?:integers|solutions?|values?(?:\s+of)?|integer\s+solutions)\s+)?(?:{_NAME}\s+)?{_SUCH}\s+"
            rf"{_SYSTEM}{_ALL}"
        ),
    ),
    (
        "least",
        whole_question(
            rf"(?:find|determine|what\s+is|give|compute)\s+the\s+{_LEAST}\s*(?:{_NAME}\s+)?{_SUCH}\s+{_SYSTEM}{_ALL}"
        ),
    ),
)
_FOR: Final = re.compile(r"\s*,?\s+for\s+(?:the\s+)?(?:integers?\s+)?\$?([a-z])\$?\s*$", re.IGNORECASE)
_INVERSE: Final = (
    whole_question(
        rf"{ASK}(?:modular\s+|multiplicative\s+|modular\s+multiplicative\s+)?inverse\s+of\s+\$?(?P<a>-?\d+)\$?\s*,?\s+"
        r"(?:\(?\$?\\?[bp]?mod(?:ulo)?|in\s+(?:\\mathbb\{?Z\}?|Z|ℤ)\s*_)\s*\{?\$?(?P<m>\d+)\}?\)?\$?"
    ),
    whole_question(
        rf"{ASK}\$?\(?(?P<a>\d+)\)?\s*(?:\^\s*\{{\s*-1\s*\}}|\^\s*\(?-1\)?|⁻¹)\s*\\?[,;]?\s*\(?\s*"
        r"\\?[bp]?mod(?:ulo)?\s*\{?(?P<m>\d+)\}?\)?\$?"
    ),
)
_LEAVES: Final = whole_question(
    rf"(?:find|determine|what\s+is|give|compute)\s+the\s+{_LEAST}\s*(?:{_NAME}\s+)?(?:that|which|such\s+that\s+it)\s+"
    r"(?P<leaves>.*\bremainders?\b.*\bdivided\b.*|.*\bdivided\b.*\bremainders?\b.*)"
)
_REMAINDER: Final = r"(?:a\s+)?(?:remainders?\s+(?:of\s+)?)?(?P<r>\d+)"
_LEAVE: Final = (
    re.compile(
        rf"(?:(?:leaves|gives|has|yields)\s+)?{_REMAINDER}\s+(?:when|on|if)\s+(?:it\s+is\s+)?"
        r"(?:divided|division)\s+by\s+(?P<m>\d+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:when\s+)?(?:it\s+is\s+)?(?:divided\s+)?by\s+(?P<m>\d+)\s*,?\s+(?:it\s+)?"
        rf"(?:leaves|gives|has|yields)\s+{_REMAINDER}",
        re.IGNORECASE,
    ),
)
_APART: Final = re.compile(r"\s*(?:,\s*and\s+|,\s*|;\s*|\s+and\s+)(?!\s*(?:it\s+)?(?:leaves|gives|yields)\b)")


@dataclass(frozen=True, slots=True)
class Congruent(Posed):
    """The whole numbers that solve all ``conditions``: all of them, or the least above ``above``.

    Args:
        conditions: polynomials and moduli.
        name: the unknown.
        want: what is asked for.
        called: the congruences in formal words.
        above: the least number is greater than this.
    """

    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "congruent congruence congruences modulo mod inverse modular multiplicative residue residues class "
        "classes remainder remainders integer integers solution solutions smallest least positive chinese "
        "theorem number euclidean algorithm extended unique system"
    )

    conditions: tuple[Congruence, ...]
    name: str
    want: Want
    called: str
    above: int = 0

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        which = "the least whole number" if self.want == "least" else "all whole numbers"
        bound = f" > {self.above}" if self.want == "least" else ""
        return f"{which} {self.name}{bound} with {self.called}"

    @property
    def letters(self) -> frozenset[str]:
        """The unknown."""
        return frozenset((self.name,))

    def restated(self, content: str) -> str:
        """Write classes of residues as families of numbers."""
        return as_families(content, self.name)


def read_congruent(question: str, givens: Givens) -> Congruent | None:
    """Read a question about congruences in one unknown."""
    for pattern in _INVERSE:
        match = pattern.match(question)
        if match is not None:
            value, modulus = int(match["a"]), int(match["m"])
            difference = add(mul(num(value), Sym("x")), num(-1))
            called = f"{value}*x = 1 mod {modulus}"
            return Congruent((congruence(difference, "x", modulus),), "x", "inverse", called)
    match = _LEAVES.match(question)
    if match is not None:
        return _leaving(match)
    for want, pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        text, name = match["all"], match["name"]
        end = _FOR.search(text)
        if end is not None:
            text, name = text[: end.start()], name or end[1]
        form = _congruent(text, name, want, givens)
        if form is not None:
            lowest = -1 if want == "least" and (match["sign"] or "").lower().startswith("non") else 0
            if want == "least" and not match["sign"] and "natural" not in match.group().lower():
                return None
            return Congruent(form.conditions, form.name, want, form.called, lowest)
    return None


def _congruent(text: str, name: str | None, want: Want, givens: Givens) -> Congruent | None:
    text = text.strip(" $")
    at = 0
    conditions: list[Congruence] = []
    called: list[str] = []
    while at < len(text):
        match = _ONE.match(text, at)
        if match is None or len(conditions) == MOST:
            return None
        if match["sign"] == "=" and not re.search(r"\(\s*mod|pmod", match.group()):
            return None  # "3x = 1 mod 7" may speak of the remainder of one
        asked = [name] if name else []
        left, right = (givens.expression(match[side].strip(" $"), asked) for side in ("left", "right"))
        modulus = whole_number(match["m1"] or match["m2"], givens)
        letters = variables(left, right)
        name = name or (next(iter(letters)) if len(letters) == 1 else None)
        if name is None or letters != frozenset((name,)):
            return None
        conditions.append(congruence(add(left, neg(right)), name, modulus))
        called.append(f"{show(left)} = {show(right)} mod {modulus}")
        at = match.end()
    if not conditions or name is None:
        return None
    return Congruent(tuple(conditions), name, want, ", ".join(called))


def _leaving(match: re.Match[str]) -> Congruent | None:
    pieces = _APART.split(match["leaves"].strip())
    conditions: list[Congruence] = []
    called: list[str] = []
    if not match["sign"] and "natural" not in match.group().lower():
        return None
    for piece in pieces:
        found = next((one for form in _LEAVE if (one := form.fullmatch(piece.strip()))), None)
        if found is None or len(conditions) == MOST:
            return None
        left, modulus = int(found["r"]), int(found["m"])
        if not 0 <= left < modulus:
            raise Unreadable("a remainder that is not less than the divisor")
        name = match["name"] or "n"
        conditions.append(congruence(add(Sym(name), num(-left)), name, modulus))
        called.append(f"{name} = {left} mod {modulus}")
    lowest = -1 if (match["sign"] or "").lower().startswith("non") else 0
    return Congruent(tuple(conditions), match["name"] or "n", "least", ", ".join(called), lowest)
