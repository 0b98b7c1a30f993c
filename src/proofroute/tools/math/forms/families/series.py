"""Sums and products over a range: finite, up to a letter, or without end."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.build import add, mul, substituted
from proofroute.tools.math.forms.posed import Posed
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import INFINITY, Add, Const, Expr, Num, Sym, num, variables

_ASK: Final = (
    r"(?:(?:what(?:'s|\s+is|\s+does)|find|calculate|compute|evaluate|determine|work\s+out|give|simplify)\s+)?"
    r"(?:(?:the|a)\s+)?(?:(?:exact\s+)?value\s+of\s+)?(?:the\s+)?"
    r"(?:(?:closed[- ]form(?:\s+expression)?|formula)\s+(?:of|for)\s+)?(?:the\s+)?(?:(?:infinite|finite)\s+)?"
)
_END: Final = r"(?:\s+(?:equals?|converges?\s+to|equal\s+to))?"
_HELD: Final = re.compile(r"(?:\\left)?[({\[].*(?:\\right)?[)}\]]", re.DOTALL)
_OF: Final = (
    r"(?:(?:sum|series|product|following)\s+(?:of\s+)?(?:the\s+)?"
    r"(?:(?:infinite|geometric|finite)\s+)*:?\s*){0,3}"
)
_LOW: Final = r"_\s*\{?\(?\s*(?P<name>[a-zA-Z])\s*=\s*(?P<low>-?\w+)\s*\)?\}?"
_HIGH: Final = r"\^\s*(?:\{(?P<high>[^{}]+)\}|\((?P<high2>[^()]+)\)|(?P<high3>\\infty|∞|-?\w))"
_NAMED: Final = (
    r"\$?(?P<name>[a-zA-Z])\$?\s*(?:=|from|goes\s+from|runs\s+from|ranges\s+from)\s*\$?(?P<low>-?\w+)\$?"
)
_KIND: Final = (
    r"(?P<kind>(?:(?:positive|natural|counting)\s+)*(?:(?:whole|even|odd|square|cubic?|perfect)\s+)*"
    r"(?:integers|numbers|squares|cubes))"
)
_DOTTED: Final = r"(?:\.\.\.|…|\\c?l?dots)"


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"^{_ASK}{pattern}$", re.IGNORECASE | re.DOTALL)


_SIGN: Final = _whole(
    rf"{_OF}\$?\$?\\?(?:displaystyle\s*)?(?:(?P<sum>\\sum|∑|Σ|sum)|(?P<product>\\prod|∏|Π|prod))(?:\\limits)?\s*"
    rf"{_LOW}\s*{_HIGH}\s*(?P<body>.+?)\$?\$?{_END}"
)
_FROM: Final = _whole(
    r"(?:(?P<sum>sum|series|summation)|(?P<product>product))\s+(?:of\s+)?(?P<body>.+?),?\s+"
    rf"(?:from|for|as|over|where)\s+{_NAMED}\s*(?:to|through|up\s+to|\.\.|\.\.\.)\s*"
    rf"\$?(?P<high>-?[\w^]+|∞|\\infty)\$?(?:\s*,?\s*inclusive)?{_END}"
)
_FIRST: Final = _whole(rf"sum\s+of\s+(?:all\s+)?(?:the\s+)?first\s+\$?(?P<count>\w+)\$?\s+{_KIND}")
_BETWEEN: Final = _whole(
    r"(?:sum\s+of|add(?:\s+up)?)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?"
    r"(?P<kind>(?:(?:whole|natural|even|odd)\s+)?(?:integers|numbers))\s+"
    r"from\s+(?P<low>-?\d+)\s+(?:to|through|up\s+to)\s+(?P<high>-?\d+)(?:\s*,?\s*\(?inclusive\)?)?"
)
_DOTS: Final = _whole(
    r"(?:sum\s+(?:of\s+)?)?:?\s*\$?(?P<items>-?\d+(?:\s*\+\s*\d+)+)\s*\+\s*"
    rf"{_DOTTED}\s*\+\s*(?P<last>\d+)\$?{_END}"
)
_INFINITE: Final = frozenset(("\\infty", "∞", "infinity", "inf", "oo"))
_MOST_TERMS: Final = 10**12


@dataclass(frozen=True, slots=True)
class Series(Posed):
    """The sum or product of ``term`` for whole ``name`` from ``low`` to ``high``.

    Args:
        term: an expression in ``name``, and in the letters of ``high``.
        name: the index.
        low: the first index.
        high: a whole number, infinity, or an expression in other letters.
        product: whether the terms are multiplied.
    """

    vocabulary: ClassVar[str] = (
        "sum series product total terms first last geometric arithmetic telescoping ratio formula converges "
        "converge infinite finite number index common difference convergent"
    )

    term: Expr
    name: str
    low: int
    high: Expr
    product: bool = False

    @property
    def read_as(self) -> str:
        """The question in formal words."""
        what = "product" if self.product else "sum"
        return f"the {what} of {show(self.term)} for {self.name} from {self.low} to {show(self.high)}"

    @property
    def letters(self) -> frozenset[str]:
        """The letters of the upper bound, and of the term beside its index."""
        return (variables(self.term) - {self.name}) | variables(self.high)


def read_series(question: str, givens: Givens) -> Series | None:
    """Read a question about a sum or a product."""
    match = _SIGN.match(question) or _FROM.match(question)
    if match is not None:
        found = match.groupdict()
        high = next(filter(None, (found.get(key) for key in ("high", "high2", "high3"))))
        series = _over(
            found["body"], found["name"], found["low"], high, givens, product=bool(found["product"])
        )
        # Behind a sign of summation it is not clear where the term ends: sum k + 1.
        bare = series is not None and isinstance(series.term, Add) and "high3" in found
        return None if bare and not _HELD.fullmatch(found["body"].strip()) else series
    match = _FIRST.match(question)
    if match is not None:
        return _first(match["kind"].lower(), match["count"], givens)
    match = _BETWEEN.match(question)
    if match is not None:
        return _between(match["kind"].lower(), int(match["low"]), int(match["high"]))
    match = _DOTS.match(question)
    return None if match is None else _progression(match["items"], int(match["last"]))


def _over(body: str, name: str, low: str, high: str, givens: Givens, *, product: bool) -> Series | None:
    if name in givens.names or not low.lstrip("-").isdecimal():
        return None
    symbols = {name, "i"} if name != "i" else {name}
    symbols -= givens.names
    term = givens.expression(_in_dollars(body), symbols)
    if "i" in variables(term) and name != "i":
        return None
    last = INFINITY if high.strip().lower() in _INFINITE else givens.expression(high)
    return _checked(Series(term, name, int(low), last, product))


def _in_dollars(body: str) -> str:
    return f"${body.strip()}$" if "\\" in body else body


def _checked(found: Series) -> Series | None:
    if found.name in variables(found.high) or len(found.letters) > 1:
        return None
    if variables(found.high):
        return found if isinstance(found.high, Sym) and found.letters == variables(found.high) else None
    if found.letters:
        return None
    if found.high == INFINITY:
        return found
    high = rational_value(found.high)
    if high is None or high.denominator != 1 or not 0 <= high - found.low < _MOST_TERMS:
        return None
    return Series(found.term, found.name, found.low, Num(high), found.product)


def _first(kind: str, count: str, givens: Givens) -> Series | None:
    index = Sym("k")
    words = set(kind.split())
    if words & {"squares", "square"}:
        term: Expr = mul(index, index)
    elif words & {"cubes", "cubic", "cube"}:
        term = mul(index, mul(index, index))
    elif "odd" in words:
        term = add(mul(num(2), index), num(-1))
    elif "even" in words:
        if "positive" not in words:
            return None  # zero may be the first of them
        term = mul(num(2), index)
    elif words & {"positive", "natural", "counting"}:
        term = index
    else:
        return None  # of integers there is no first one
    high = givens.expression(count)
    if variables(high) and (not isinstance(high, Sym) or high == index):
        return None
    return _checked(Series(term, "k", 1, high))


def _between(kind: str, low: int, high: int) -> Series | None:
    index, step = Sym("k"), 1
    if "even" in kind or "odd" in kind:
        step = 2
        low += (low % 2 == 0) == ("odd" in kind)
        high -= (high % 2 == 0) == ("odd" in kind)
    if high < low:
        return None
    term = add(mul(num(step), index), num(low))
    return _checked(Series(term, "k", 0, num((high - low) // step)))


def _progression(items: str, last: int) -> Series | None:
    """Read ``1 + 3 + 5 + ... + 99``: one step between the terms, and at least two of them shown."""
    shown = [int(item) for item in items.replace(" ", "").split("+")]
    steps = {right - left for left, right in pairwise(shown)}
    if len(steps) != 1 or (len(shown) < 3 and steps != {1}):
        return None
    (step,) = steps
    if step <= 0 or (last - shown[0]) % step or last <= shown[-1]:
        return None
    term = add(mul(num(step), Sym("k")), num(shown[0]))
    return _checked(Series(term, "k", 0, num((last - shown[0]) // step)))


def term_at(form: Series, index: Expr) -> Expr:
    """Return the term at ``index``."""
    return substituted(form.term, {form.name: index})


def is_infinite(form: Series) -> bool:
    """Tell whether the range has no end."""
    return isinstance(form.high, Const)
