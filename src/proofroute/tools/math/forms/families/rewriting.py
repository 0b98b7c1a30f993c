"""Expressions to be written in another form: expanded, collected, factored, simplified, put together."""

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from proofroute.tools.math.algebra.factors import as_polynomial
from proofroute.tools.math.algebra.shape import is_collected
from proofroute.tools.math.build import substituted, written_negative, written_product, written_sum
from proofroute.tools.math.errors import Unreadable
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Call, Const, Derivative, Expr, Integral, Pow, Sym, variables, walk

Way = Literal["expand", "collect", "factor", "simplify", "square", "work out"]

_KIND: Final = (
    r"(?:\s+(?:the|this))?(?:\s+following)?(?:\s+(?:algebraic|rational|quadratic|cubic|given))*"
    r"(?:\s+(?:expressions?|polynomial|product|fraction|trinomial|binomial|quadratic|function|equation))?\s*:?\s+"
)
_FULLY: Final = r"(?:,?\s+(?:completely|fully|as\s+(?:far|much)\s+as\s+possible))?"
_LIKE: Final = r"(?:the\s+)?(?:all\s+)?(?:the\s+)?(?:like\s+)?terms"
_POSITIVE: Final = (
    r"(?:,?\s+(?:assuming|assume|if|where|when|given|for|with|and)(?:\s+that)?(?:\s+all)?\s+"
    r"\$?(?P<positive>[a-zA-Z])\$?\s*(?:is\s+(?:a\s+)?positive(?:\s+(?:real\s+)?(?:number|variable))?|>\s*0)\$?)?"
)
_BODY: Final = r"(?P<body>.+?)"
_FACTOR: Final = r"(?:(?:completely|fully)\s+)?factor(?:i[sz]e)?(?!\s+out\b)"
_GIVE: Final = r"(?:what(?:'s|\s+is)|determine|calculate|find|compute|give|evaluate|work\s+out)"
_SQUARED: Final = (
    r"(?:by\s+completing\s+the\s+square|in\s+(?:the\s+)?(?:vertex\s+form"
    r"|completed?[- ]square(?:d)?\s+form|(?:the\s+)?form\s+"
    r"\$?[a-z]?\s*\*?\s*\(\s*x\s*[-+]\s*[a-z]\s*\)\s*(?:\^|\*\*)\s*\{?2\}?\s*[-+]\s*[a-z]\$?))"
)


def _whole(way: Way, pattern: str) -> tuple[Way, re.Pattern[str]]:
    return way, re.compile(rf"^{pattern}$", re.IGNORECASE | re.DOTALL)


_PHRASES: Final = (
    _whole(
        "expand",
        r"(?:expand(?:\s+(?:and|then)\s+(?:simplify|collect(?:\s+like\s+terms)?|combine\s+like\s+terms))?"
        r"|multiply\s+out|expand\s+out|find\s+the\s+expansion\s+of|remove\s+the\s+(?:brackets|parentheses)\s+(?:in|from))"
        rf"(?:\s+the\s+(?:brackets|parentheses)(?:\s+in)?)?{_KIND}{_BODY}{_FULLY}",
    ),
    _whole(
        "collect",
        rf"(?:collect|combine|group|gather)\s+{_LIKE}(?:\s+(?:in|of|for|from))?{_KIND}{_BODY}",
    ),
    _whole("collect", rf"simplify{_KIND}{_BODY},?\s+by\s+(?:collecting|combining|grouping)\s+{_LIKE}"),
    _whole(
        "factor",
        rf"{_FACTOR}{_FULLY}{_KIND}{_BODY}{_FULLY}(?:\s+over\s+the\s+(?:integers|rationals|rational\s+numbers))?",
    ),
    _whole("factor", rf"(?:find|give|write)\s+the\s+(?:complete\s+)?factori[sz]ation\s+of{_KIND}{_BODY}"),
    _whole("factor", rf"{_GIVE}\s+the\s+factored\s+form\s+of{_KIND}{_BODY}"),
    _whole("factor", rf"(?:write|express){_KIND}{_BODY}\s+in\s+(?:its\s+)?(?:fully\s+)?factored\s+form"),
    _whole(
        "simplify",
        rf"(?:fully\s+)?(?:simplify|reduce){_FULLY}{_KIND}{_BODY}{_FULLY}{_POSITIVE}",
    ),
    _whole(
        "simplify",
        rf"(?:simplify|reduce){_KIND}{_BODY}\s+to\s+(?:its\s+)?(?:lowest|simplest)\s+(?:terms|form)",
    ),
    _whole("square", rf"complete\s+the\s+square\s*(?:for|in|of|on|with)?\s*:?{_KIND}{_BODY}"),
    _whole("square", rf"(?:write|express|rewrite|put){_KIND}{_BODY}\s+{_SQUARED}"),
    _whole("collect", rf"simplify\s+by\s+(?:collecting|combining|grouping)\s+{_LIKE}\s*:\s*{_BODY}"),
    _whole("work out", r"(?P<word>add)\s+(?P<a>.+?)\s+(?:and|to)\s+(?P<b>.+?)"),
    _whole("work out", r"(?P<word>subtract)\s+(?P<a>.+?)\s+from\s+(?P<b>.+?)"),
    _whole("work out", r"(?P<word>multiply)\s+(?P<a>.+?)\s+(?:and|by|with)\s+(?P<b>.+?)"),
    _whole("work out", rf"{_GIVE}\s+the\s+(?P<word>sum|product)\s+of\s+(?P<a>.+?)\s+and\s+(?P<b>.+?)"),
    _whole("expand", rf"(?:multiply|distribute)\s*:?\s+{_BODY}"),
    _whole(
        "work out",
        rf"{_GIVE}\s+(?:(?:the\s+)?(?:value\s+of|expression\s+for|composition|composite\s+function|formula\s+for)\s+)?{_BODY}",
    ),
)  # fmt: skip
_LEFT: Final = re.compile(r"^\$?(?:[a-zA-Z]\(\s*[a-zA-Z]\s*\)|y)\s*=\s*")
_NUMBERS: Final = ("e", "i")
_PERHAPS_TIMES: Final = re.compile(r"[\w)]\s+[xX]\s+[\w(]|[\d)]\s*[xX]\s*\([^()a-zA-Z]*\)")
"""``5 x (3 + 2)`` is a product of numbers, written with a letter for the sign."""
_PROGRAMMED: Final = re.compile(r"\b[a-zA-Z]\*\*\d+(?=/)")
_PLAIN_TEXT: Final = re.compile(r"\*\*|\*\s*i\b|\bi\s*\*")


@dataclass(frozen=True, slots=True)
class Rewriting(Posed):
    """The same value in another form.

    Args:
        expr: the expression; ``e`` and ``i`` that nothing defines are variables in it, where they may be.
        way: the form that is asked for.
        positive: the letter that is positive.
    """

    claims: ClassVar[tuple[str, ...]] = ("value", "form")
    expr: Expr
    way: Way
    positive: str | None = None

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        what = {
            "expand": "the expanded form of", "collect": "like terms collected in",
            "factor": "the factors over the rational numbers of", "simplify": "the simplified form of",
            "square": "the completed square of", "work out": "the polynomial",
        }[self.way]  # fmt: skip
        where = f" for {self.positive} > 0" if self.positive else ""
        return f"{what} {show(self.expr)}{where}"

    @property
    def letters(self) -> frozenset[str]:
        """The variables of the expression."""
        return variables(self.expr)


def read_rewriting(question: str, givens: Givens) -> Rewriting | None:
    """Read a question that asks for another form of an expression with variables."""
    for way, pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        try:
            found = _asked(way, match, givens)
        except Unreadable:
            continue  # the words at the end belong to another phrase
        if found is not None:
            return found
    return None


def _asked(way: Way, match: re.Match[str], givens: Givens) -> Rewriting | None:
    pieces = match.groupdict()
    if "body" not in pieces:
        return _operation(match, givens)
    body = _without_left(match["body"], way)
    positive = pieces.get("positive") if way == "simplify" else None
    expr = _expression(body, givens, positive)
    if expr is None or not variables(expr) or (positive and positive not in variables(expr)):
        return None
    applied = any(_is_applied(name, body) for name in givens.functions)
    if way == "work out" and not applied and (is_collected(expr) or as_polynomial(expr) is None):
        return None  # there is nothing to be worked out
    return Rewriting(expr, way, positive)


def _operation(match: re.Match[str], givens: Givens) -> Rewriting | None:
    """Read ``Subtract A from B`` and the like, where A or B holds a variable."""
    left, right = (_expression(match[name], givens, None) for name in ("a", "b"))
    if left is None or right is None or not variables(left, right):
        return None
    word = match["word"].lower()
    if word.startswith("sub"):
        expr = written_sum(right, written_negative(left))
    else:
        expr = (written_sum if word in ("add", "sum") else written_product)(left, right)
    return Rewriting(expr, "work out") if as_polynomial(expr) is not None else None


def _without_left(body: str, way: Way) -> str:
    """Drop ``f(x) =`` before a polynomial to be factored or completed."""
    if way not in ("factor", "square", "expand"):
        return body
    return re.sub(r"^\$?\s*", "", _LEFT.sub("", body)) if _LEFT.match(body) and "$" not in body else body


def _expression(body: str, givens: Givens, positive: str | None) -> Expr | None:
    """Read an expression in which ``e`` and ``i`` are variables, where they may be.

    Returns:
        the expression; None where it is of complex numbers alone, or can be read in two ways.
    """
    if _PERHAPS_TIMES.search(body):
        return None
    if "^" not in body:
        # Who writes powers as programs do means them so: x**1/y is x/y.
        body = _PROGRAMMED.sub(r"(\g<0>)", body)
    expr = givens.expression(body, {*_NUMBERS, *([positive] if positive else [])} - givens.names)
    if _is_unclear(expr):
        return None
    found = variables(expr)
    if "e" in found and positive != "e" and _e_is_the_number(expr):
        expr = substituted(expr, {"e": Const("e")})
    applied = any(_is_applied(name, body) for name in givens.functions)
    if found == frozenset("i") and positive != "i" and not applied and _PLAIN_TEXT.search(body) is None:
        return None
    return expr


def _is_applied(name: str, body: str) -> bool:
    return re.search(rf"(?<![A-Za-z]){name}\s*\(", body) is not None


def _is_unclear(expr: Expr) -> bool:
    return any(
        isinstance(part, Integral | Derivative)
        or (isinstance(part, Call) and part.name in ("pm", "log", "mod"))
        for part in walk(expr)
    )


def _e_is_the_number(expr: Expr) -> bool:
    return any(
        isinstance(part, Call)
        or (isinstance(part, Pow) and part.base == Sym("e") and variables(part.exponent))
        for part in walk(expr)
    )


def with_numbers(expr: Expr) -> Expr | None:
    """Return ``expr`` with the number e and the imaginary unit for these letters; None if it has none."""
    held = variables(expr) & {"e", "i"}
    return substituted(expr, {name: Const("e" if name == "e" else "i") for name in held}) if held else None
