"""Changes in percent: increases, discounts, what a price was raised by."""

from typing import Final

from proofroute.tools.math.build import add, div, mul, neg
from proofroute.tools.math.forms.families.computed.posed import Computed
from proofroute.tools.math.forms.operands import ASK, value_of, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import ONE, ZERO, num

_AMOUNT: Final = (
    r"(?P<{0}>(?:\\?\$|[€£₹¥]|Rs\.?|USD|EUR|GBP|INR)?\s*\d[\d,]*(?:\.\d+)?(?:\s*(?:dollars|euros|€|£))?)"
)
_A, _B = (_AMOUNT.format(name) for name in "ab")
_PERCENT: Final = r"(?P<p>\d+(?:\.\d+)?)\s*(?:\\?%|percent|per\s+cent)"
_CHANGE: Final = r"(?:percent(?:age)?|%)\s*(?P<way>increase|decrease|change|growth|discount|drop)"
_RISES: Final = (
    r"(?:(?:rises|increases|goes\s+up|grows|rose|increased|went\s+up|grew|changes|changed|falls|drops"
    r"|decreases|fell|"
    r"dropped|decreased|went\s+down|goes\s+down|is\s+(?:reduced|raised|increased|decreased)|was\s+"
    r"(?:reduced|raised))"
    r"\s+from)"
)
_CHANGES: Final = (
    whole_question(rf"{ASK}{_CHANGE}\s+(?:from|between|in\s+going\s+from)\s+{_A}\s+(?:to|and)\s+{_B}"),
    whole_question(
        rf"(?:if\s+)?(?:a|an|the)\s+(?:price|value|population|salary|number|quantity|cost|stock)(?:\s+"
        rf"of\s+(?:a|an|the|some)\s+[a-z]+(?:\s+[a-z]+)?)?"
        rf"\s+{_RISES}\s+{_A}\s+to\s+{_B}\s*[.,]\s*(?:{ASK})(?:the\s+)?{_CHANGE}"
    ),
)
_OFF: Final = whole_question(
    rf"(?:{ASK}|how\s+much\s+is\s+)(?:(?:final|sale|new|discounted)\s+price\s+(?:after|of)\s+)?(?:a\s+)?"
    rf"{_PERCENT}\s+"
    rf"(?:off(?:\s+of)?|discount\s+on)\s+(?:a\s+(?:price\s+of\s+)?)?{_A}(?:\s+(?:item|shirt|jacket|product))?"
)
_SIMPLE: Final = ("dollars", "dollar", "$", "euros", "€", "£")


def read_percentages(question: str, givens: Givens) -> Computed | None:
    """Read a question about a change in percent."""
    for phrase in _CHANGES:
        match = phrase.match(question)
        if match is not None:
            old, new = (value_of(_bare(match[name]), givens) for name in "ab")
            way = match["way"].lower()
            change = add(new, neg(old))
            if way in ("decrease", "discount", "drop"):
                change = neg(change)
            if old == ZERO:
                return None
            called = f"the {way} from {match['a'].strip()} to {match['b'].strip()} in percent"
            return Computed(called, (div(mul(num(100), change), old),), ("%", "percent"))
    match = _OFF.match(question)
    if match is None or ("price" not in question.lower() and "off" not in question.lower()):
        return None
    price, percent = value_of(_bare(match["a"]), givens), value_of(match["p"], givens)
    left = mul(price, add(ONE, neg(div(percent, num(100)))))
    money = any(sign in match["a"] for sign in "$€£") or match["a"].strip()[-1].isalpha()
    if not money and "price" not in question.lower():
        return None  # what is taken off, or what is left
    called = f"{match['a'].strip()} less {match['p']} percent"
    return Computed(called, (left,), _SIMPLE if money else ())


def _bare(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit() or letter in ".,")
