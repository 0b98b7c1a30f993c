"""Simple and compound interest."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

from typing import Final

from proofroute.tools.math.build import add, div, mul, neg, power
from proofroute.tools.math.forms.families.everyday.money import AMOUNT, PERCENT, Money, amount_of
from proofroute.tools.math.forms.operands import ASK, NUMERAL, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import ONE, Expr, num

_A: Final = AMOUNT.format("a")
_YEAR: Final = r"(?:\s*(?:per\s+(?:year|annum)|a\s+year|annually|p\.?a\.?|annual|yearly|/\s?year))"
_RATE: Final = rf"(?:an?\s+)?(?:(?:annual|yearly)\s+)?(?:interest\s+)?(?:rate\s+of\s+)?{PERCENT}{_YEAR}?(?:\s+(?:simple\s+|compound\s+)?interest)?(?:\s+rate)?{_YEAR}?"
_TIME: Final = r"(?P<t>\d+(?:\.\d+)?|[a-z]+)\s+(?P<unit>years?|months?)"
_OFTEN: Final = r"(?:,?\s+(?:if\s+)?(?:the\s+)?(?:interest\s+(?:is\s+)?)?compounded\s+(?P<often>annually|yearly|semi-?annually|half-?yearly|quarterly|monthly|daily|once\s+a\s+year))"
_TERMS: Final = rf"(?:at\s+{_RATE}{_OFTEN.replace('often', 'often1')}?\s+(?:for|after|over|in)\s+{_TIME}{_OFTEN}?|(?:for|after|over)\s+{_TIME.replace('<t>', '<t2>').replace('<unit>', '<unit2>')}\s+at\s+{_RATE.replace('<p>', '<p2>')}{_OFTEN.replace('often', 'often2')}?)"
_SIMPLE: Final = whole_question(
    rf"{ASK}(?P<kind>simple|compound)\s+interest\s+(?:earned\s+)?(?:on|for)\s+(?:a\s+(?:principal|loan|deposit|investment)\s+of\s+)?{_A}\s+(?:invested\s+|borrowed\s+)?{_TERMS}"
)
_INVESTED: Final = rf"(?:if\s+)?(?:(?:a\s+)?(?:principal|deposit|sum|investment)\s+of\s+)?{_A}\s+(?:is|was)\s+(?:invested|deposited|borrowed|put\s+in(?:to)?\s+an?\s+(?:savings\s+)?account)\s+at\s+{_RATE}{_OFTEN.replace('often', 'often1')}?"
_WORTH: Final = r"(?:(?:what\s+(?:is|will)|how\s+much\s+(?:is|will))\s+(?:it|the\s+investment)\s+(?:be\s+)?worth|(?:what\s+(?:is|will\s+be)|find|calculate|determine)\s+(?:the\s+)?(?:amount|balance|final\s+amount|value|future\s+value|total(?:\s+amount)?)|how\s+much\s+(?:money\s+)?(?:will\s+(?:there\s+be|you\s+have)|is\s+there)|what\s+will\s+(?:the\s+balance|it)\s+be(?:\s+worth)?)"
_AMOUNT: Final = (
    whole_question(rf"{_INVESTED}\s*[,.]\s*{_WORTH}\s+after\s+{_TIME}"),
    whole_question(rf"{_INVESTED}\s+for\s+{_TIME}\s*[,.]\s*{_WORTH}(?:\s+at\s+the\s+end)?"),
)  # fmt: skip
_EARNS: Final = whole_question(
    rf"how\s+much\s+(?P<kind1>simple\s+|compound\s+)?interest\s+(?:does|will|is\s+earned\s+on)\s+{_A}\s+(?:earn\s+)?{_TERMS}"
)
_DEPOSIT: Final = whole_question(
    rf"(?:if\s+)?(?:you|i|someone|she|he|[A-Z][a-z]+)\s+(?:deposits?|invests?|puts?)\s+{_A}\s+at\s+{_RATE}{_OFTEN.replace('often', 'often1')}?\s*[,.]\s*"
    rf"(?:how\s+much\s+(?:money\s+)?(?:do|does|will|would)\s+(?:you|i|they|she|he)\s+have|{_WORTH})\s+after\s+{_TIME}"
)
_TIMES: Final = {"annually": 1, "yearly": 1, "once a year": 1, "semiannually": 2, "semi-annually": 2, "half-yearly": 2,
                 "halfyearly": 2, "quarterly": 4, "monthly": 12, "daily": 365}  # fmt: skip


def read_interest(question: str, givens: Givens) -> Money | None:
    """Read a question for interest, or for what an investment is worth."""
    match = _SIMPLE.match(question) or _EARNS.match(question)
    kind, whole = "", False
    if match is not None:
        kind = (match.groupdict().get("kind") or "simple").lower()
        if "kind1" in match.groupdict():
            kind = "simple" if "simple" in question.lower() else "compound"
    else:
        match = next((found for phrase in (*_AMOUNT, _DEPOSIT) if (found := phrase.match(question))), None)
        if match is None:
            return None
        whole = True
        kind = "simple" if "simple" in question.lower() else "compound"
        if kind == "simple" and "compound" in question.lower():
            return None
    pieces = {name.rstrip("12"): text for name, text in match.groupdict().items() if text is not None}
    often = " ".join(pieces.get("often", "").lower().split())
    if kind == "compound" and not often:
        return None  # how often is not said
    if kind == "simple" and often:
        return None
    capital, sign = amount_of(pieces["a"], givens)
    share = div(amount_of(pieces["p"], givens)[0], num(100))
    count = NUMERAL.get(pieces["t"].lower())
    years: Expr = amount_of(pieces["t"], givens)[0] if count is None else num(count)
    if pieces["unit"].lower().startswith("month"):
        years = div(years, num(12))
    if kind == "simple":
        interest = mul(capital, share, years)
        value = add(capital, interest) if whole else interest
    else:
        times = num(_TIMES[often])
        grown = mul(capital, power(add(ONE, div(share, times)), mul(times, years)))
        value = grown if whole else add(grown, neg(capital))
    what = "the value" if whole else "the interest"
    how = f", compounded {often}" if often else ""
    return Money(
        f"{what} of {show(capital)} at {pieces['p']} percent for {show(years)} years, {kind}{how}",
        value,
        sign,
    )
