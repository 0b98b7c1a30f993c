r"""Limits: ``\lim_{x \to 0} \frac{\sin x}{x}``, ``the limit of 1/x as x approaches infinity``."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.build import written_negative
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import INFINITY, Expr, variables

Side = Literal["both", "left", "right"]

_ASK: Final = (
    r"(?:(?:what(?:'s|\s+is)|find|calculate|compute|evaluate|determine|work\s+out|give)\s+)?"
    r"(?:the\s+)?(?:value\s+of\s+)?(?:the\s+)?(?:following\s+)?"
)
_ARROW: Final = (
    r"(?:approaches|goes\s+to|tends\s+to|tending\s+to|going\s+to"
    r"|\\to(?![A-Za-z])|\\rightarrow(?![A-Za-z])|→|->)"
)
_SIGN: Final = re.compile(
    rf"^{_ASK}(?:limit\s*:?\s*)?\$?\$?\\?lim(?:\\limits)?\s*_?\s*(?:"
    rf"\{{\s*(?P<name>[a-zA-Z])\s*{_ARROW}\s*(?P<at>[^{{}}]+?|[^{{}}]*\{{[^{{}}]*\}}[^{{}}]*)\s*\}}"
    rf"|\(?\s*(?P<name2>[a-zA-Z])\s*{_ARROW}\s*(?P<at2>[-+\w∞\\]+)\s*\)?)"
    r"\s*(?:of\s+)?(?P<body>.+?)\$?\$?$",
    re.IGNORECASE | re.DOTALL,
)
_AS: Final = re.compile(
    rf"^{_ASK}(?:(?P<one>left|right)(?:[- ]hand(?:ed)?)?\s+)?limit\s+of\s+"
    r"(?:the\s+(?:function|expression|sequence)\s+)?(?P<body>.+?),?\s+(?:as|when|for)\s+"
    rf"\$?(?P<name>[a-zA-Z])\$?\s*{_ARROW}\s*(?P<at>\S+?|\$[^$]+\$|(?:positive|negative)\s+infinity)"
    r"(?:\s+from\s+(?:the\s+)?(?P<side>left|right|above|below)(?:[- ]hand\s+side)?)?$",
    re.IGNORECASE | re.DOTALL,
)
_ENDLESS: Final = {"infinity", "\\infty", "∞", "oo", "inf", "positive infinity"}
_SIDED: Final = re.compile(r"(?P<at>.+?)\s*\^\s*(?:\{\s*(?P<sign>[-+])\s*\}|(?P<sign2>[-+]))")


@dataclass(frozen=True, slots=True)
class Limit(Posed):
    """The limit of ``body`` where ``name`` tends to ``at``, an infinity included."""

    vocabulary: ClassVar[str] = (
        "limit limits approaches approach tends tend l'hôpital l'hopital hospital rule numerator denominator "
        "taylor series expansion infinity squeeze theorem dominant term degree standard known direct "
        "substitution continuous"
    )

    body: Expr
    name: str
    at: Expr
    side: Side = "both"

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        side = "" if self.side == "both" else f" from the {self.side}"
        return f"the limit of {show(self.body)} as {self.name} -> {show(self.at)}{side}"

    @property
    def letters(self) -> frozenset[str]:
        """The letters beside the one that moves."""
        return variables(self.body) - {self.name}


def read_limit(question: str, givens: Givens) -> Limit | None:
    """Read a question about one limit in one variable."""
    match = _SIGN.match(question)
    if match is not None:
        found = match.groupdict()
        return _read(found["body"], found["name"] or found["name2"], found["at"] or found["at2"], "", givens)
    match = _AS.match(question)
    if match is None:
        return None
    side = (match["side"] or match["one"] or "").lower()
    return _read(match["body"], match["name"], match["at"], side, givens)


def _read(body: str, name: str, at: str, side: str, givens: Givens) -> Limit | None:
    at = at.strip().strip("$").strip()
    sided = _SIDED.fullmatch(at)
    if sided is not None:
        if side:
            return None
        at, side = sided["at"], "right" if (sided["sign"] or sided["sign2"]) == "+" else "left"
    side = {"above": "right", "below": "left"}.get(side, side)
    if "\\" in body:
        body = f"${body.strip()}$"
    expr = givens.expression(body, {name})
    point = _point(at, givens)
    if variables(expr) - {name} or variables(point) or not is_plain(expr) or is_modular(expr):
        return None
    if name not in variables(expr):
        return None
    kind: Side = "left" if side == "left" else "right" if side == "right" else "both"
    return Limit(expr, name, point, kind)


def _point(text: str, givens: Givens) -> Expr:
    bare = text.lstrip("+-").strip()
    if bare.lower() in _ENDLESS:
        return written_negative(INFINITY) if text.startswith("-") else INFINITY
    if text.lower() == "negative infinity":
        return written_negative(INFINITY)
    return givens.expression(f"${text}$" if "\\" in text else text)
