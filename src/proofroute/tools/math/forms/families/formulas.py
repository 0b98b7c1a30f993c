"""Formulas that are solved for one of their letters: ``Make t the subject of v = u + at``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from proofroute.tools.math.algebra.formula import branches, by_powers
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.operands import whole_question
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.names import FUNCTIONS
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Expr, Relation, variables

_NAME: Final = r"\$?(?P<{0}>[a-zA-Z](?:_\{{?[a-zA-Z0-9]\}}?)?|\\?theta|θ)\$?"
_X: Final = _NAME.format("name")
_KIND: Final = r"(?:(?:the\s+)?(?:(?:following|literal)\s+)?(?:formula|equation)\s*:?\s+)?"
_EQUATION: Final = r"(?P<equation>[^=?]+=[^=?]+?)"
_WHERE: Final = (
    r"(?P<where>\s*,?\s*\(?(?:(?:where|assuming|given|if|with|for)\s+(?:that\s+)?)?"
    r"(?:\$?(?P<above>[a-zA-Z])\$?\s*(?:>\s*0|is\s+positive)|all\s+(?:variables|letters|quantities)\s+are\s+positive)\)?)?"
)
_TERMS: Final = r"in\s+terms\s+of\s+\$?[a-zA-Z]\$?(?:\s*(?:,|and|,\s*and)\s*\$?[a-zA-Z]\$?){0,4}"
_WHICH: Final = r"(?:the\s+)?(?:variable\s+)?"
_REARRANGE: Final = rf"(?:rearrange|transpose|rewrite|manipulate)\s+{_KIND}{_EQUATION}\s*,?\s+"
_THEN: Final = (
    r"(?:then\s+)?(?:solve\s+for|(?:express|write|find|what\s+is)(?=.*in\s+terms)|isolate|make(?=.*subject))"
)
_PHRASES: Final = (
    whole_question(rf"solve\s*:?\s+{_KIND}{_EQUATION}\s*,?\s+for\s+{_WHICH}{_X}{_WHERE}"),
    whole_question(
        rf"solve\s+for\s+{_WHICH}{_X}\s*(?:[:,]|\bin\b|\bif\b|\bgiven\b|\bwhen\b)?\s*{_KIND}{_EQUATION}{_WHERE}"
    ),
    whole_question(rf"make\s+{_X}\s+the\s+subject\s*(?:of\s+|in\s+|:\s*)?{_KIND}{_EQUATION}{_WHERE}"),
    whole_question(rf"{_REARRANGE}(?:to\s+(?:solve\s+for|isolate|find|get)|for)\s+{_WHICH}{_X}{_WHERE}"),
    whole_question(rf"{_REARRANGE}to\s+make\s+{_X}\s+the\s+subject{_WHERE}"),
    whole_question(
        rf"(?:express|write|find|give|what\s+is)\s+{_X}\s+{_TERMS}\s*"
        rf"(?:[:,]|if|when|given(?:\s+that)?|where|from|for)?\s*{_KIND}{_EQUATION}{_WHERE}"
    ),
    whole_question(
        rf"(?:if|given(?:\s+that)?|for)?\s*{_KIND}{_EQUATION}\s*[,.;:]\s*{_THEN}\s+{_X}"
        rf"(?:\s+the\s+subject|\s+{_TERMS})?{_WHERE}"
    ),
    whole_question(rf"(?:isolate|solve\s+for)\s+{_WHICH}{_X}\s+(?:in|from)\s+{_KIND}{_EQUATION}{_WHERE}"),
)
_APPLIED: Final = re.compile(
    r"[a-zA-Z]\s*'|\bd[a-zA-Z]\s*/\s*d[a-zA-Z]\b|(?<![A-Za-z])[a-zA-Z]\s*\(\s*[a-zA-Z]\s*\)"
)
"""Derivatives and values of functions, which are no products of letters."""
_RUN: Final = re.compile(r"(?<![\\A-Za-z_{])[A-Za-z]{2,4}(?![A-Za-z_])")
_ORDINARY: Final = frozenset("and for the in is of to if or as so be it an on by then with if we".split())  # noqa: SIM905
_LETTER: Final = re.compile(r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])")
_GREEK: Final = frozenset(("pi", "theta", "alpha", "beta", "phi", "rho"))
_IN_FORMULA: Final = re.compile(
    r"(?<=[=+\-*/({^])(?P<a>\s*[A-Za-z]{2,4})(?![A-Za-z_(])|(?<![\\A-Za-z_])(?P<b>[A-Za-z]{2,4})(?=\s?[\^/*+)}=])"
)
_NEAR_THE_END: Final = 200
_AT_THE_END: Final = re.compile(
    r"(?:,?\s+(?:so|thus|hence|therefore|giving|gives|to\s+get|we\s+get|which\s+gives)\s*:?|:)\s+\$?"
    r"(?P<answer>(?P<name>[A-Za-z])\s*=\s*[^=\n;,$]{1,80}?)\$?\s*\.?\s*$"
)
"""An answer that ends the last sentence."""


@dataclass(frozen=True, slots=True)
class Formula(Posed):
    """What ``name`` is by the other letters of ``relation``.

    Args:
        relation: the formula.
        name: the letter that is asked for.
        positive: whether it is said to be greater than zero.
    """

    claims: ClassVar[tuple[str, ...]] = ("solutions", "completeness")
    several: ClassVar[bool] = True
    vocabulary: ClassVar[str] = (
        "subject formula rearrange rearranged rearranging isolate isolating isolated terms letter variable "
        "dividing divide multiply subtract subtracting both sides root square positive"
    )

    relation: Relation
    name: str
    positive: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        above = f" > 0, {self.name}" if self.positive else ""
        return f"{self.name}{above} by the other letters of {show(self.relation)}"

    @property
    def letters(self) -> frozenset[str]:
        """All letters of the formula."""
        return variables(*self.relation.sides)

    @property
    def difference(self) -> Expr:
        """What has to be zero."""
        left, right = self.relation.sides
        return add(left, neg(right))

    def restated(self, content: str) -> str:
        """Take letters of the formula apart that are written as one word."""

        def apart(match: re.Match[str]) -> str:
            run = (match["a"] or match["b"]).strip()
            known = set(run) <= self.letters and run not in FUNCTIONS and run not in _GREEK
            return match.group().replace(run, "*".join(run)) if known else match.group()

        content = _IN_FORMULA.sub(apart, content)
        match = _AT_THE_END.search(content[-_NEAR_THE_END:])
        if match is None or match["name"] != self.name or "boxed" in content:
            return content
        return f"{content[: -len(match.group())]}\n\n{match['answer']}"


def read_formula(question: str, givens: Givens) -> Formula | None:
    """Read a question for one letter of a formula with several."""
    for pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        form = _formula(match, givens)
        if form is not None:
            return form
    return None


def _formula(match: re.Match[str], givens: Givens) -> Formula | None:
    text = _letters_apart(match["equation"].strip(" $.,:"))
    name = match["name"].replace("\\", "").replace("{", "").replace("}", "").replace("θ", "theta")
    if text is None or _APPLIED.search(match["equation"]):
        return None
    symbols = {*_LETTER.findall(text), name} - (
        {"e"} if re.search(r"e\s*\^", text) and name != "e" else set()
    )
    relation = givens.relation(text, symbols)
    letters = variables(*relation.sides)
    if relation.ops != ("=",) or len(letters) < 2 or name not in letters or givens.names & letters:
        return None
    if not is_plain(*relation.sides) or is_modular(*relation.sides):
        return None
    if match["above"] not in (None, name):
        return None
    form = Formula(relation, name, match["where"] is not None)
    parts = by_powers(form.difference, name)
    known = parts is not None and 1 <= max(parts) <= 2
    return form if known or branches(form.difference, name) is not None else None


def _letters_apart(text: str) -> str | None:
    """Write letters that are multiplied with a sign between them; None where they may be a word."""
    for run in _RUN.findall(text):
        if run in FUNCTIONS or run in _GREEK:
            continue
        if run.lower() in _ORDINARY:
            return None
    return _RUN.sub(
        lambda match: (
            match.group()
            if match.group() in FUNCTIONS or match.group() in _GREEK
            else "*".join(match.group())
        ),
        text,
    )
