"""Questions in other words: each is put in a phrase that the readers know, and means the same.

A pattern matches the whole question, so that no word of it is dropped that is not said here.
"""

import re
from collections.abc import Callable
from typing import Final

from proofroute.tools.math.forms.manner import MANNERS
from proofroute.tools.math.forms.nth_roots import of_roots
from proofroute.tools.math.forms.parameters import (
    DOUBLE,
    FACTOR,
    LEFT,
    ROOT,
    of_double_root,
    of_remainder,
    of_root,
)
from proofroute.tools.math.forms.substitution import of_one_unknown

_ASK: Final = (
    r"(?:(?:what(?:'s|\s+is|\s+are)|find|calculate|compute|evaluate|determine|work\s+out|give|state)\s+)?"
    r"(?:the\s+)?"
)
_TO: Final = r"(?P<arrow>approaches|goes\s+to|tends\s+to|→|->|\\to(?![A-Za-z]))"
_BODY: Final = r"(?P<body>[^=]+?)"
_LINE: Final = (
    r"(?:(?:slope|gradient)\s+of\s+the\s+tangent(?:\s+line)?|instantaneous\s+rate\s+of\s+change)\s+(?:to"
    r"|of)\s+"
)
_CURVE: Final = r"(?:the\s+)?(?:(?:graph\s+of|curve|function|parabola)\s+)?(?:the\s+function\s+)?"
_Y: Final = r"\$?(?:y|[a-z]\((?P<name>[a-z])\))\s*=\s*"
_AT: Final = (
    r"\s*,?\s*(?:at|when|where)\s+(?:the\s+point\s+)?(?:where\s+)?"
    r"(?:\$?(?P<by>[a-z])\s*=\s*(?P<at>[^=(),]+)|\(\s*(?P<at2>[^(),]+)\s*,[^(),]+\))\$?"
)
_INTERVAL: Final = r"(?P<interval>\s+(?:on|over|in)\s+(?:the\s+)?(?:closed\s+)?(?:interval\s+)?\[.+\])?"
_AS: Final = r"(?:give|write|express|leave)\s+(?:your|the)\s+(?:final\s+)?answer\s+(?:as\s+(?:a|an)\s+|in\s+)"
_PROBABILITY: Final = (
    r"(?P<ask>(?:what\s+is|what's|find|calculate|determine|compute)\s+the\s+(?:probability|chance))\s+"
)
_RELATION: Final = r"(?P<relation>.+?(?:<|>|≤|≥|\\leq?|\\geq?).+?)"
_NOTATION: Final = (
    r"(?:\s*[,.]?\s+(?:(?:(?:and\s+)?(?:write|give|express|state)\s+(?:your|the|its)\s+(?:answer"
    r"|solution(?:\s+set)?)\s+)?"
    r"(?:in|using)\s+interval\s+notation))"
)
_MATRIX: Final = rf"(?:let|if|given|for)\s+\$?A\s*=\s*(?P<m>\S.*?[\]}})])\$?\s*[.,;]\s*{_ASK}"
_LN: Final = re.compile(r"(?<![A-Za-z\\])\\?log(?![A-Za-z_\d])")
_MIXED: Final = re.compile(r"(?<![\d/.^*+\-()])(?<![/^*+\-]\s)(\d{1,6})\s+(\d{1,6})/(\d{1,6})(?![\d/.^(])")


def _derivative_at(match: re.Match[str]) -> str:
    by, at = match["by"] or match["name"] or "x", match["at"] or match["at2"]
    return f"What is the derivative of {match['body']} with respect to {by} at {by} = {at}"


def _cases(match: re.Match[str]) -> str:
    lines = [line.replace("&", " ").strip(" ,") for line in re.split(r"\\\\", match["lines"])]
    names = f" {match['names']}" if match["names"] else ""
    return f"Solve the system {', '.join(line for line in lines if line)}{names}"


def _to_base_ten(match: re.Match[str]) -> str:
    return _LN.sub(r"\\log_{10}", match["rest"])


_PHRASES: Final[tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...]] = (
    (
        (
            rf"{_ASK}\$?(?P<f>[a-z])(?P<primes>'+)\(\s*(?P<at>[^()=]+)\)\$?\s*,?\s+(?:if|when|for|given(?:\s+"
            rf"that)?|where)\s+"
            r"\$?(?P=f)\(\s*(?P<x>[a-z])\s*\)\s*=\s*(?P<body>[^=]+?)"
        ),
        r"If \g<f>(\g<x>) = \g<body>, find \g<f>\g<primes>(\g<at>)",
    ),
    (rf"{_ASK}{_LINE}{_CURVE}{_Y}{_BODY}{_AT}", _derivative_at),
    (
        (
            r"differentiate\s+(?:with\s+respect\s+to|w\.?r\.?t\.?)\s+(?P<by>[a-z])\s*:?,?\s+"
            rf"(?:\$?(?:y|[a-z](?:\((?P=by)\))?)\s*=\s*)?{_BODY}"
        ),
        r"Differentiate \g<body> with respect to \g<by>",
    ),
    (
        (
            rf"{_ASK}\$?(?:∂|\\partial\s*)(?P<f>[a-z])\s*/\s*(?:∂|\\partial\s*)(?P<by>[a-z])\$?\s+(?:for|if"
            rf"|of|when|where|given)\s+"
            rf"\$?(?P=f)\s*(?:\([a-z](?:\s*,\s*[a-z])*\))?\s*=\s*{_BODY}"
        ),
        r"What is the derivative of \g<body> with respect to \g<by>",
    ),
    (
        (
            rf"{_ASK}partial\s+derivative\s+of\s+(?:\$?[a-z]\s*(?:\([a-z](?:\s*,\s*[a-z])*\))\s*=\s*)?{_BODY}"
            r"\s+(?:with\s+respect\s+to|w\.?r\.?t\.?)\s+\$?(?P<by>[a-z])\$?"
        ),
        r"What is the derivative of \g<body> with respect to \g<by>",
    ),
    (
        (
            rf"{_ASK}\$?(?:\\d?frac\s*\{{\s*\\partial\s*\}}\s*\{{\s*\\partial\s*(?P<by>[a-z])\s*\}}"
            rf"|∂\s*/\s*∂(?P<by2>[a-z]))"
            rf"\s*(?:\\left)?[\[(]{_BODY}(?:\\right)?[)\]]\$?"
        ),
        lambda match: (
            f"What is the derivative of {match['body']} with respect to {match['by'] or match['by2']}"
        ),
    ),
    (
        (
            rf"{_ASK}\$?(?P<f>[a-z])_\{{?(?P<by>[a-z])\}}?(?:\([a-z](?:\s*,\s*[a-z])*\))?\$?\s+(?:for|if|when|where|given)\s+"
            rf"\$?(?P=f)\s*\([a-z](?:\s*,\s*[a-z])+\)\s*=\s*{_BODY}"
        ),
        r"What is the derivative of \g<body> with respect to \g<by>",
    ),
    (
        (
            r"(?P<one>\$?[a-z]\(\s*[a-z]\s*\)\s*=\s*[^=]+?)\s*(?:[,;.]|,?\s+and)\s+"
            r"(?P<two>\$?[a-z]\(\s*[a-z]\s*\)\s*=\s*[^=]+?)\s*[.;,]\s+"
            r"(?P<ask>(?:find|compute|what\s+is|evaluate|calculate|determine|give)\b[^=]+)"
        ),
        r"Let \g<one>. Let \g<two>. \g<ask>",
    ),
    (
        (
            r"(?:the\s+function\s+)?(?P<defined>\$?(?P<f>[a-z])\(\s*[a-z]\s*\)\s*=\s*[^=]+?)\$?\s*[.;,]\s+"
            rf"(?P<ask>{_ASK}\$?(?P=f)'+\(\s*[^()=]+\)\$?)"
        ),
        r"If \g<defined>, \g<ask>",
    ),
    (
        (
            r"(?:if|given|for|let)\s+(?P<defined>\$?(?P<f>[a-z])\(\s*(?P<x>[a-z])\s*\)\s*=\s*[^=]+?)\$?\s*[,.;]\s+"
            r"(?:then\s+)?(?P<verb>what\s+is|what's|find|compute|calculate|determine|evaluate)\s+(?:the\s+)?"
            r"(?P<order>first|second|third|fourth)\s+derivative\s+at\s+\$?(?P=x)\s*=\s*(?P<at>[^=]+?)\$?"
        ),
        lambda match: (
            f"What is the {match['order']} derivative of {match['defined'].partition('=')[2].strip(' $')}"
            f" at {match['x']} = {match['at']}"
        ),
    ),
    (
        (
            rf"(?:if|given|for|let)\s+\$?y\s*=\s*{_BODY}\s*[,.;]\s*(?:then\s+)?{_ASK}(?:y'|\$?dy\s*/\s*"
            rf"d(?P<by>[a-z])\$?)"
        ),
        lambda match: (
            f"What is the derivative of {match['body']}"
            + (f" with respect to {match['by']}" if match["by"] else "")
        ),
    ),
    (
        (
            rf"{_ASK}limit\s*,?\s+(?:as|when)\s+\$?(?P<x>[a-z])\$?\s*{_TO}\s*(?P<at>[^=]{{1,30}}?)\s*,?\s+"
            rf"of\s+{_BODY}"
        ),
        r"Find the limit of \g<body> as \g<x> approaches \g<at>",
    ),
    (
        (
            rf"{_ASK}sum(?:mation)?\s*,?\s+(?P<range>(?:from|over)\s+[a-z]\s*=\s*-?\w+\s+to\s+[\w∞\\]+)\s*"
            rf",?\s+of\s+{_BODY}"
        ),
        r"Find the sum of \g<body> \g<range>",
    ),
    (rf"{_ASK}improper\s+integral\s+(?P<rest>of\s+.+)", r"Find the integral \g<rest>"),
    (rf"{_ASK}improper\s+integral\s*:?\s+(?P<rest>\$*(?:\\int|∫).+)", r"Evaluate \g<rest>"),
    (
        rf"{_ASK}(?:(?:absolute|global)\s+)?(?P<sort>maximum|minimum)\s+of\s+(?P<rest>(?!.*\bfor\b).+)",
        r"Find the \g<sort> value of \g<rest>",
    ),
    (
        (
            r"solve\s+(?:the\s+)?(?:following\s+)?(?:(?:linear\s+)?system\s*(?:of\s+(?:linear\s+)?equations)?"
            r"\s*:?\s*)?"
            r"\$*(?:\\\[)?\s*(?:\\left\s*\\\{)?\s*\\begin\{(?:cases|aligned|array)\}(?:\{[lcr]+\})?(?P<lines>.+?)"
            r"\\end\{(?:cases|aligned|array)\}\s*(?:\\right\s*\.)?\s*"
            r"(?:\\\])?\$*(?:\s+(?P<names>for\s+\$?[a-z]\$?(?:\s*(?:,|and)\s*\$?[a-z]\$?)*))?"
        ),
        _cases,
    ),
    (
        (
            r"(?:if\s+)?(?:a|one)\s+(?P<fair>fair\s+)?(?:six-sided\s+)?die\s+is\s+(?:rolled|thrown)\s+"
            r"twice\s*[.,]\s*"
            rf"{_PROBABILITY}(?:that\s+the\s+(?:sum|total)(?:\s+of\s+the\s+(?:two\s+)?(?:rolls|numbers))?\s+is"
            r"|of\s+(?:getting\s+|rolling\s+)?a\s+(?:sum|total)\s+of)\s+(?P<what>.+)"
        ),
        r"What is the probability that the sum of two dice is \g<what>",
    ),
    (
        (
            rf"for\s+(?:which|what)\s+(?:values\s+of\s+)?\$?(?P<x>[a-z])\$?\s+(?:is|does|do|are)\s+"
            rf"{_RELATION}(?:\s+hold)?"
        ),
        r"Solve \g<relation> for \g<x>",
    ),
    (
        (
            rf"(?:find|determine|give|what\s+is)\s+the\s+solution\s+(?:set\s+)?(?:of|to)\s+(?:the\s+"
            rf"inequality\s+)?{_RELATION}{_NOTATION}"
        ),
        r"Solve \g<relation>",
    ),
    (rf"solve\s+(?:the\s+inequality\s+)?{_RELATION}{_NOTATION}", r"Solve \g<relation>"),
    (
        (
            r"(?:find|determine|give|list|what\s+are)\s+(?:all\s+)?(?:the\s+)?complex\s+(?:numbers?\s+|values?\s+of\s+)?"
            r"(?P<x>\$?[a-z]\$?)\s+(?:such\s+that|so\s+that|for\s+which|satisfying|that\s+satisfy|with|where)\s+"
            r"(?P<rest>[^=]+=[^=]+)"
        ),
        r"Solve \g<rest> for \g<x> over the complex numbers",
    ),
    (
        (
            r"(?:write|give|express)\s+(?:down\s+)?(?:the\s+)?(?P<prime>prime)\s+factori[sz]ation\s+(?:of"
            r"|for)\s+(?P<n>[\d,]+)"
        ),
        r"Find the prime factorization of \g<n>",
    ),
    (
        (
            rf"{_ASK}(?P<expr>[^?=]+?)\s*[?.]\s+{_AS}(?:(?:common\s+|simplified\s+|reduced\s+)?fraction"
            r"(?:\s+in\s+(?:simplest\s+form|lowest\s+terms|its\s+simplest\s+form))?)"
        ),
        r"Write \g<expr> as a fraction in lowest terms",
    ),
    (rf"{_ASK}(?P<expr>[^?=]+?)\s*[?.]\s+{_AS}decimal", r"Write \g<expr> as a decimal"),
    (
        rf"{_ASK}x-?intercepts?\s+of\s+{_CURVE}{_Y}{_BODY}",
        r"Find the real roots of \g<body>",
    ),
    (
        (
            r"(?:let|suppose|assume)\s+(?:that\s+)?(?P<r>\$?\\?\w{1,6}\$?)\s*(?:,|and)\s*(?P<s>\$?\\?\w{1,6}\$?)\s+"
            r"(?:be|are)\s+(?:the\s+)?(?:two\s+)?(?P<noun>roots|solutions|zeros)\s+of\s+(?P<of>[^.?;]+?)\s*[.;,]\s*"
            r"(?P<rest>(?:find|what|compute|determine|evaluate|calculate)\b.+)"
        ),
        r"If \g<r> and \g<s> are the \g<noun> of \g<of>, \g<rest>",
    ),
    (
        (
            r"(?:find|determine|give|list)\s+(?:all|every)\s+real\s+(?P<x>\$?[a-z]\$?)\s+(?:such\s+that|so\s+that"
            r"|for\s+which|satisfying|that\s+satisfy|with|where)\s+(?P<rest>[^=]+=[^=]+)"
        ),
        r"Find all real values of \g<x> such that \g<rest>",
    ),
    (
        (
            r"(?P<before>(?:solve|find|what|if|given|determine)\b.*?)\blog(?:arithm)?\s*,?\s*(?:to\s+(?:the\s+)?)?"
            r"base\s+(?P<base>\d{1,4})\s*,?\s*of\s+(?P<of>\([^()]{1,60}\)|[a-z0-9]+)(?P<rest>\s*[-+*/=].*)"
        ),
        r"\g<before>\\log_{\g<base>}(\g<of>)\g<rest>",
    ),
    (
        (
            r"(?P<rest>.+?)\s*,?\s*\(?where\s+log\s+(?:is|means|denotes)\s+(?:to\s+)?"
            r"(?:the\s+)?(?:logarithm\s+(?:to\s+)?)?base\s+10\)?"
        ),
        _to_base_ten,
    ),
    (DOUBLE, of_double_root),
    (FACTOR, of_remainder),
    (LEFT, of_remainder),
    (ROOT, of_root),
    (rf"{_MATRIX}\$?A\s*\^\s*\{{?\s*2\s*\}}?\$?", r"Find the product of \g<m> and \g<m>"),
    (rf"{_MATRIX}(?:\$?A\s*\^\s*\{{?\s*-1\s*\}}?|inverse\s+of\s+A)\$?", r"Find the inverse of \g<m>"),
    (
        rf"{_MATRIX}(?:\$?\\?det\s*\(?\s*A\s*\)?|determinant\s+of\s+A)\$?",
        r"Find the determinant of \g<m>",
    ),
)
_KNOWN: Final = tuple(
    (re.compile(f"^{pattern}$", re.IGNORECASE | re.DOTALL), phrase)
    for pattern, phrase in (*_PHRASES, *MANNERS)
)


def rephrased(question: str) -> str | None:
    """Return the question in words that the readers know; None where it is none of these.

    >>> rephrased("What is the slope of the tangent line to y = x^2 at x = 3")
    'What is the derivative of x^2 with respect to x at x = 3'
    >>> rephrased("What is 3 1/2 divided by 1 3/4")
    'What is (7/2) divided by (7/4)'
    """
    for pattern, phrase in _KNOWN:
        match = pattern.match(question)
        if match is not None:
            found = match.expand(phrase) if isinstance(phrase, str) else phrase(match)
            if found:
                return found
    for turned in (of_roots, of_one_unknown):
        equation = turned(question)
        if equation is not None:
            return equation
    unmixed = _MIXED.sub(_improper, question)
    return None if unmixed == question else unmixed


def _improper(match: re.Match[str]) -> str:
    whole, top, bottom = (int(match[at]) for at in (1, 2, 3))
    return f"({whole * bottom + top}/{bottom})" if top < bottom else match.group()
