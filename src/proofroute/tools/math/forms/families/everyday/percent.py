"""Amounts changed by a percentage, and the whole of which a percentage is known."""

# ruff: noqa: E501 - a pattern torn over several lines is not easier to read

import re
from typing import Final

from proofroute.tools.math.build import add, div, mul, neg
from proofroute.tools.math.forms.families.everyday.money import AMOUNT, MONEY, PERCENT, Money, amount_of
from proofroute.tools.math.forms.operands import ASK, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import ONE, Expr, num

_A: Final = AMOUNT.format("a")
_THING: Final = r"(?:a|an|the|some)\s+(?:pair\s+of\s+)?[a-z]+(?:\s+[a-z]+)?"
_PRICED: Final = rf"(?:(?:if\s+)?{_THING}\s+(?:costs?|is\s+priced\s+at|sells\s+for|has\s+a\s+price\s+of|is)|the\s+(?:original|regular)\s+price\s+(?:of\s+{_THING}\s+)?is)\s+(?:originally\s+)?{MONEY.format('a')}(?:\s+originally)?"
_NEW: Final = r"(?:sale|final|new|discounted|reduced)\s+price"
_CHANGES: Final = (
    (-1, whole_question(rf"(?:{ASK}|how\s+much\s+is\s+)(?:a\s+)?{PERCENT}\s+(?:off(?:\s+of)?|less\s+than)\s+{_A}")),
    (+1, whole_question(rf"(?:{ASK}|how\s+much\s+is\s+){PERCENT}\s+more\s+than\s+{_A}")),
    (+1, whole_question(rf"increase\s+{_A}\s+by\s+{PERCENT}")),
    (-1, whole_question(rf"(?:decrease|reduce|discount)\s+{_A}\s+by\s+{PERCENT}")),
    (+1, whole_question(rf"{ASK}{_A}\s+(?:increased|raised)\s+by\s+{PERCENT}")),
    (-1, whole_question(rf"{ASK}{_A}\s+(?:decreased|reduced|discounted|lowered)\s+by\s+{PERCENT}")),
    (
        -1,
        whole_question(
            rf"{_PRICED}\s*(?:,\s*(?:and\s+|but\s+)?|\s+and\s+|\.\s+)(?:(?:it\s+)?(?:is\s+|goes\s+)?(?:now\s+)?on\s+sale\s+(?:for|at)\s+|there\s+is\s+(?:a\s+)?|(?:it\s+)?comes\s+with\s+a\s+|(?:it\s+)?(?:is|was|gets|has\s+been)\s+(?:now\s+)?(?:(?:discounted|reduced|marked\s+down)\s+by\s+|(?=[\d.]+\s*(?:\\?%|percent)\s+off)))"
            rf"{PERCENT}(?:\s+off|\s+discount)?\s*[.,]\s*(?:{ASK}(?:the\s+)?{_NEW}|how\s+much\s+(?:does\s+it\s+cost(?:\s+now)?|is\s+it(?:\s+now)?))"
        ),
    ),
    (
        -1,
        whole_question(
            rf"(?:a|an|the)\s+{MONEY.format('a')}\s+[a-z]+\s+is\s+(?:discounted(?:\s+by)?|reduced(?:\s+by)?|marked\s+down(?:\s+by)?|on\s+sale\s+(?:for|at))\s+{PERCENT}(?:\s+off)?\s*[.,]\s*(?:{ASK}(?:the\s+)?{_NEW}|how\s+much\s+does\s+it\s+cost(?:\s+now)?)"
        ),
    ),
    (
        -1,
        whole_question(rf"{ASK}(?:the\s+)?{_NEW}\s+(?:of|for)\s+{_THING}\s+(?:priced\s+at|that\s+costs|originally\s+(?:priced\s+)?at|costing)\s+{MONEY.format('a')}\s+(?:with|after|at)\s+(?:a\s+)?{PERCENT}\s+(?:discount|off)"),
    ),
    (
        +1,
        whole_question(rf"{_PRICED}\s*(?:,\s*(?:and\s+)?|\s+and\s+|\.\s+)(?:the\s+)?(?:sales\s+)?tax\s+(?:rate\s+)?is\s+{PERCENT}\s*[.,]\s*{ASK}(?:the\s+)?total(?:\s+(?:cost|price))?"),
    ),
)  # fmt: skip
_BEFORE: Final = (
    whole_question(
        rf"(?:if\s+)?a\s+number\s+(?:is\s+)?(?P<way>increased|decreased|reduced)\s+by\s+{PERCENT}\s+(?:is|equals|becomes|gives)\s+{_A}\s*[,.]\s*{ASK}(?:the\s+)?(?:original\s+)?number"
    ),
)
_WHOLE: Final = (
    whole_question(rf"{_A}\s+is\s+{PERCENT}\s+of\s+what(?:\s+(?:number|amount))?"),
    whole_question(rf"{PERCENT}\s+of\s+what(?:\s+(?:number|amount))?\s+is\s+{_A}"),
    whole_question(rf"(?:if\s+)?{PERCENT}\s+of\s+a\s+number\s+is\s+{_A}\s*[,.]\s*{ASK}(?:the\s+)?number"),
    whole_question(rf"(?:{ASK}number\s+)?of\s+what\s+number\s+is\s+{_A}\s+{PERCENT}"),
    whole_question(rf"find\s+(?:the|a)\s+number\s+(?:of\s+which|if)\s+{PERCENT}(?:\s+of\s+it)?\s+is\s+{_A}"),
)


def read_percent(question: str, givens: Givens) -> Money | None:
    """Read a question for an amount that is changed by a percentage, or of which a percentage is known."""
    for direction, phrase in _CHANGES:
        match = phrase.match(question)
        if match is not None:
            amount, sign = amount_of(match["a"], givens)
            share: Expr = div(amount_of(match["p"], givens)[0], num(100))
            changed = mul(amount, add(ONE, share if direction > 0 else neg(share)))
            way = "raised" if direction > 0 else "lowered"
            bare = re.search(r"\boff\b", question) is not None and "price" not in question.lower()
            taken = mul(amount, share) if bare and not sign else None
            return Money(f"{show(amount)} {way} by {match['p']} percent", changed, sign, taken)
    for phrase in _BEFORE:
        match = phrase.match(question)
        if match is not None:
            amount, sign = amount_of(match["a"], givens)
            share = div(amount_of(match["p"], givens)[0], num(100))
            left = add(ONE, share if match["way"].lower().startswith("inc") else neg(share))
            return (
                None
                if left == num(0)
                else Money(f"the number that makes {show(amount)}", div(amount, left), sign)
            )
    for phrase in _WHOLE:
        match = phrase.match(question)
        if match is not None:
            amount, sign = amount_of(match["a"], givens)
            share = div(amount_of(match["p"], givens)[0], num(100))
            if share == num(0):
                return None
            return Money(
                f"the number of which {match['p']} percent is {show(amount)}", div(amount, share), sign
            )
    return None
