"""How people phrase each form. A phrase matches the whole question, so that no word is left unread."""

import re
from typing import Final

_ITEM: Final = r"(?:\d{1,3}|[a-z]|[ivx]{1,4})"
_VERB: Final = (
    r"(?=(?:what|find|calculate|compute|evaluate|determine|work|give|how|tell|state|solve|simplify|expand|"
    r"integrate|differentiate|derive|if|let|given|suppose|please|can|could|which|add|subtract|multiply|"
    r"divide|obtain|figure|antidifferentiate)\b)"
)
ITEM: Final = re.compile(
    r"^(?:(?:(?:question|problem|exercise|task|item|part|q|ex)\s*\.?\s*#?\s*|#)\d{1,3}(?:\.\d{1,2})?[a-z]?"
    rf"(?:\s*[.:)]+\s+|\s+{_VERB})|(?:\({_ITEM}\)|{_ITEM}[.:])\s*{_VERB}|{_ITEM}\)\s+)",
    re.IGNORECASE,
)
"""The number of a question among others: ``(2)``, ``b)``, ``Problem 5:``."""

PERHAPS_ITEM: Final = re.compile(rf"^\({_ITEM}\)\s+[^\s\-+*/^=!<>.,:)]", re.IGNORECASE)
"""``(2) sqrt(16)``: the number of a question, or a factor."""

POLITE: Final = re.compile(
    r"^(?:(?:please|kindly|now|hi|hello|hey|ok|okay|so|um)[,!.]?\s+"
    r"|(?:can|could|would|will) (?:you|u|someone|anyone) (?:please |pls )?(?:help me (?:to )?|tell me (?=what|how|which))?"
    r"|(?:quick|simple|math|homework|dumb|one more|another) question\s*[:,.-]\s*"
    r"|(?:i )?(?:really )?need (?:some )?help (?:with|on) (?:this|the following)(?: (?:one|problem|question))?\s*[:.]\s*"
    r"|(?:i'm|i’m|i\s+am|im)\s+(?:(?:really|a\s+bit|totally)\s+)?stuck(?:\s+(?:on|with)\s+(?:my|this|the|a|some)"
    r"(?:\s+math)?(?:\s+(?:homework|problem|question|exercise|one|assignment))?)?(?:\s*:\(|[.,!:;])*\s+(?:and\s+)?"
    r"|(?:can|could|would|will) (?:you|u) (?:please )?help me (?:with|on) (?:this|the following)"
    r"(?: (?:one|problem|question))?\s*[:.?]\s*"
    r"|(?:pls|plz)\s+"
    r"|(?:i (?:want|need|would like) (?:you )?to |i'd like (?:you )?to |help me (?:to )?|let us |let's |"
    r"your task is to |you have to |you are asked to |(?:question|ques|problem|q|task|exercise)\s*[:.]\s*))+",
    re.IGNORECASE,
)
"""Words before a question that ask for nothing."""

INSTRUCTION: Final = re.compile(
    r"(?:^|(?<=[.?!\n$)\]]))\s*(?:"
    r"(?:please )?(?:put|give|write|enclose|box|state|return|provide|present) (?:me )?(?:only )?"
    r"(?:your|the) (?:final |exact )?(?:answer|result|solution|value)s?(?: (?:only|alone|exactly|in exact form))?"
    r"(?: (?:with)?in(?:side)? (?:a )?(?:\\boxed\{\s*\}|\\boxed|\$\\boxed\{\s*\}\$|a box|box))?"
    r"|(?:please )?(?:show|explain) (?:all )?(?:your|the) (?:work|steps|working|reasoning)"
    r"(?: step by step)?"
    r"|(?:please )?(?:let's )?(?:think|reason|work|solve)(?: (?:this|it|about it|it out))? step[- ]by[- ]step"
    r"(?:,? and put your final answer within \\boxed\{\s*\})?"
    r"|(?:please )?(?:answer|reply|respond) (?:with|by) (?:just |only )?(?:the |a )?(?:final )?"
    r"(?:number|result|answer|value)(?: only| alone)?"
    r"|(?:leave|give|write|express|state) (?:your|the) (?:final |exact )?answers? in terms of (?:\$?\\?pi\$?|π)"
    r"|(?:thanks|thank you)(?: (?:very much|a lot|in advance))?"
    r")\s*(?:[.!]|$)",
    re.IGNORECASE,
)
"""Sentences that speak of the form of the reply, not of the question."""

_ASK: Final = (
    r"(?:(?:what(?:'s| is| are| would be)|find|calculate|compute|evaluate|determine|work out|give(?: me)?|"
    r"tell me|state|obtain|get|derive|figure out|how much is|what does)\s+)?(?:the\s+)?(?:(?:exact|numerical)\s+)?"
    r"(?:value of\s+)?(?:the\s+)?"
)
_BY: Final = r"(?:\s+(?:with respect to|w\.?r\.?t\.?|by|in terms of)\s+(?:the variable\s+)?\$?(?P<variable>[a-zA-Z])\$?)"
_EQUALS: Final = r"(?:\$?[a-zA-Z](?:\(\s*(?P<argument>[a-zA-Z])\s*\))?\s*=\s*)?"
_FUNCTION: Final = r"(?:the\s+)?(?:(?:function|expression|polynomial)\s+)?"
_LOW: Final = r"(?:\$?(?P<low_name>[a-zA-Z])\s*=\s*)?(?P<low>.+?)"
_HIGH: Final = r"(?:\$?(?P<high_name>[a-zA-Z])\s*=\s*)?(?P<high>.+?)"
_ORDERS: Final = r"(?:(?P<order>first|second|third|fourth|1st|2nd|3rd|4th)(?:[- ]order)?\s+)?"


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"^{pattern}$", re.IGNORECASE | re.DOTALL)


_FROM_TO: Final = rf"from\s+{_LOW}\s+to\s+{_HIGH}"

DEFINITE: tuple[re.Pattern[str], ...] = (
    _whole(
        rf"{_ASK}(?:definite\s+)?integral\s+of\s+{_FUNCTION}{_EQUALS}(?P<body>.+?){_BY}?\s+"
        rf"(?:from|between|over the interval from|on the interval from)\s+{_LOW}\s+(?:to|and)\s+"
        rf"{_HIGH}{_BY.replace('variable', 'variable2')}?"
    ),
    _whole(
        rf"{_ASK}(?:definite\s+)?integral\s+of\s+{_FUNCTION}{_EQUALS}(?P<body>.+?){_BY}?\s+"
        r"(?:over|on)\s+(?:the\s+)?(?:closed\s+)?(?:interval\s+)?\$?\[(?P<low>[^,\[\]]+),(?!0\d)(?P<high>[^,\[\]]+)\]\$?"
    ),
    _whole(
        rf"integrate\s+{_FUNCTION}{_EQUALS}(?P<body>.+?){_BY}?\s+(?:from|between)\s+{_LOW}\s+"
        rf"(?:to|and)\s+{_HIGH}{_BY.replace('variable', 'variable2')}?"
    ),
    _whole(rf"{_ASK}(?:definite\s+)?integral\s+{_FROM_TO}\s+of\s+{_FUNCTION}{_EQUALS}(?P<body>.+?){_BY}?"),
    _whole(rf"{_ASK}\$?(?:∫|\\int)(?![_^\s]*[_^])\s*(?P<body>.+?(?:\s|\\,|\*)d\s?[a-zA-Z])\$?\s+{_FROM_TO}"),
)

INDEFINITE: Final = (
    _whole(
        rf"{_ASK}(?:(?:indefinite|general)\s+)?(?:integral|antiderivative|primitive)\s+of\s+"
        rf"{_FUNCTION}{_EQUALS}(?P<body>.+?){_BY}?"
    ),
    _whole(rf"(?:an?\s+)?(?:find|give|compute|determine)\s+(?P<one>an?|any|one)\s+(?:antiderivative|primitive)\s+(?:of|for)\s+"
           rf"{_FUNCTION}{_EQUALS}(?P<body>.+?){_BY}?"),
    _whole(rf"(?:find\s+)?(?:the\s+)?antidifferentiate\s+{_EQUALS}(?P<body>.+?){_BY}?"),
    _whole(rf"integrate\s+{_FUNCTION}{_EQUALS}(?P<body>.+?){_BY}?"),
)  # fmt: skip

DERIVATIVE: tuple[re.Pattern[str], ...] = (
    _whole(
        rf"{_ASK}{_ORDERS}derivative\s+of\s+{_FUNCTION}{_EQUALS}(?P<body>.+?){_BY}?"
        r"(?:\s+(?:at|when|for)\s+(?:the point\s+)?\$?(?P<point>[a-zA-Z])\s*=\s*(?P<at>.+?))?"
    ),
    _whole(
        rf"(?:differentiate|derive)\s+{_FUNCTION}{_EQUALS}(?P<body>.+?)(?P<twice>\s+twice)?{_BY}?"
        r"(?:\s+(?:at|when|for)\s+(?:the point\s+)?\$?(?P<point>[a-zA-Z])\s*=\s*(?P<at>.+?))?"
    ),
    _whole(
        r"(?:if|let|given(?: that)?|suppose)\s+\$?(?P<name>[a-zA-Z])\(\s*(?P<argument>[a-zA-Z])\s*\)\s*=\s*"
        r"(?P<body>.+?)\s*(?:,|\.|;)?\s*(?:then\s+)?(?:what is|find|compute|determine|calculate|evaluate)\s+"
        r"\$?(?P=name)(?P<primes>'{1,4})\s*\(\s*(?P<at>.+?)\s*\)\$?"
    ),
    _whole(
        r"(?:what is|find|compute|determine|calculate)\s+\$?(?P<name>[a-zA-Z])(?P<primes>'{1,4})\(\s*(?P<argument>[a-zA-Z])"
        r"\s*\)\$?\s+(?:if|when|for|given(?: that)?|where)\s+\$?(?P=name)\(\s*(?P=argument)\s*\)\s*=\s*(?P<body>.+?)"
    ),
    _whole(
        r"(?:what is|find|compute|determine|calculate)\s+\$?d(?P<name>[a-zA-Z])\s*/\s*d(?P<variable>[a-zA-Z])\$?\s+"
        r"(?:if|when|for|given(?: that)?|where)\s+\$?(?P=name)\s*=\s*(?P<body>.+?)"
    ),
)

_OVER: Final = (
    r"(?:,?\s+(?:over|in|among)\s+(?:the\s+)?(?:(?P<real2>real\s+numbers|reals)"
    r"|(?P<complex2>complex\s+(?:numbers|plane)|\$?(?:\\mathbb\{C\}|ℂ)\$?)))?"
)
_FIELD: Final = r"(?:(?P<real>real)\s+|(?P<complex>complex)\s+)?"

EQUATION: Final = (
    _whole(
        r"solve:?\s+(?:the\s+)?(?:(?:following|quadratic|linear|cubic|polynomial|algebraic|logarithmic|exponential"
        r"|radical|rational|irrational|quartic|biquadratic|absolute[\s-]value)\s+){0,2}(?:equation\s+)?"
        r"(?:for\s+(?:all\s+)?(?:(?P<real3>real)\s+|(?P<complex3>complex)\s+)?(?:values\s+of\s+)?(?:\$?(?P<variable>[a-zA-Z])\$?)\s*[:,]?\s+(?=.*=))?"
        r"(?::\s*)?"
        r"(?P<equation>.+?)"
        rf"(?:,?\s+for\s+(?:all\s+)?{_FIELD}(?:values\s+of\s+)?\$?(?P<variable2>[a-zA-Z])\$?)?"
        rf"{_OVER}"
    ),
    _whole(
        r"(?:what (?:is|are)|find|determine|calculate|give)\s+(?:all\s+)?(?:the\s+)?(?:possible\s+)?"
        rf"{_FIELD}(?P<kind>solutions?|roots?|zeros?|values?\s+of\s+\$?(?P<variable>[a-zA-Z])\$?)\s*"
        r"(?:\s+(?:of|to|for|in|for which|such that|that satisfy|satisfying|if|when|where)\s+)"
        r"(?:the\s+)?(?:(?:quadratic|linear|cubic|polynomial)\s+)?(?:equation\s+)?(?P<equation>.+?)"
        rf"(?:\s+for\s+\$?(?P<variable2>[a-zA-Z])\$?)?{_OVER}"
    ),
    _whole(
        r"(?:what is|find|determine|calculate|give|compute)\s+(?:all\s+)?(?:the\s+value\s+of\s+)?"
        r"\$?(?P<variable>[a-zA-Z])\$?,?\s+(?:if|in|such that|so that|when|given(?: that)?|where)\s+(?P<equation>.+?)"
    ),
    _whole(r"solve\s+(?:the\s+)?(?:following\s+)?(?:(?:quadratic|linear|cubic)\s+)?equation\s*:\s*(?P<equation>.+?)"),
    _whole(r"find\s+\$?(?P<variable>[a-zA-Z])\$?\s*:\s*(?P<equation>.+?)"),
    _whole(r"(?P<equation>[^,:]+?)\s*[,:]\s*(?:solve\s+for|find|what\s+is)\s+\$?(?P<variable>[a-zA-Z])\$?"),
    _whole(
        rf"(?:find|determine|give)\s+all\s+{_FIELD}(?:numbers|values|solutions)\s+(?:of\s+)?\$?(?P<variable>[a-zA-Z])\$?\s+"
        r"(?:such that|so that|for which|satisfying|that satisfy|with)\s+(?P<equation>.+?)"
    ),
    _whole(
        rf"(?:for\s+)?(?:what|which)\s+{_FIELD}(?:values?|numbers?)\s+(?:of\s+)?\$?(?P<variable>[a-zA-Z])\$?\s+"
        r"(?:satisf(?:y|ies)|solves?|is|does|makes?)\s+(?:the\s+equation\s+)?(?P<equation>.+?)(?:\s+(?:true|hold))?"
    ),
    _whole(r"(?:if|suppose|given(?: that)?)\s+(?P<equation>.+?),\s*(?:then\s+)?"
           r"(?:what is|find|determine|solve for|calculate)\s+(?:the value of\s+)?\$?(?P<variable>[a-zA-Z])\$?"),
)  # fmt: skip

UNKNOWN: Final = _whole(
    r"(?:what\s+(?:is|are)|calculate|find|determine|give|solve\s+for|compute)\s+(?:all\s+)?(?:the\s+)?(?:possible\s+)?"
    r"(?:real\s+)?(?:values?\s+(?:of|for)\s+)?\$?(?P<variable>[a-zA-Z])\$?"
)
"""What is asked of an equation that was stated before."""

ROOTS: Final = _whole(
    rf"(?:what (?:is|are)|find|determine|calculate|give)\s+(?:all\s+)?(?:the\s+)?{_FIELD}(?P<kind>roots?|zeros?)\s+of\s+"
    r"(?:the\s+)?(?:(?:quadratic|linear|cubic)\s+)?(?:polynomial\s+|function\s+|expression\s+)?"
    r"(?:\$?[a-zA-Z]\(\s*(?P<argument>[a-zA-Z])\s*\)\s*=\s*)?(?P<body>.+?)"
)

EVALUATION: Final = (
    _whole(
        r"(?:what(?:'s| is| does| would be)|calculate|compute|evaluate|find|determine|work out|simplify|"
        r"how much is|give(?: me)?|tell me|expand|figure out)?\s*(?:the\s+)?(?:exact\s+)?(?:numerical\s+)?"
        r"(?:value\s+of\s+|result\s+of\s+)?(?:the\s+)?"
        r"(?:(?:following\s+)?(?P<sort>(?:in)?definite\s+)?(?P<what>expression|polynomial|integral|sum|product|derivative)\s*:?\s+"
        r"(?=.*(?:\\|[-+*/∫^]|d/d)))?:?\s*(?P<expr>.+?)"
        r"(?:\s+(?:equal(?:\s+to)?|evaluate\s+to|come\s+to))?"
    ),
)
