"""Numbers that belong to an expression: discriminant, vertex, degree, value in a remainder, complex parts."""

import re
from typing import Final

from proofroute.tools.math.algebra.normal import rational_value
from proofroute.tools.math.algebra.polynomial import as_quotient
from proofroute.tools.math.build import add, div, mul, neg, power, substitute
from proofroute.tools.math.forms.clear import is_modular, is_plain
from proofroute.tools.math.forms.families.computed.posed import Computed
from proofroute.tools.math.forms.operands import ASK, NUMBER, value_of, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import HALF, MINUS_ONE, Call, Const, Expr, Num, Pow, Sym, num, variables, walk

_I: Final = Const("i")
_KIND: Final = (
    r"(?:the\s+)?(?:(?:quadratic|polynomial|parabola|function|equation|graph|expression|cubic)\s+(?:of\s+)?)*"
)
_NAMED: Final = r"(?:\$?(?:[a-zA-Z]\(\s*(?P<name>[a-zA-Z])\s*\)|y)\s*=\s*)?"
_BODY: Final = r"(?P<body>[^=]+?)(?:\s*=\s*0)?\$?"
_DISCRIMINANT: Final = whole_question(rf"{ASK}discriminant\s+of\s+{_KIND}{_NAMED}{_BODY}")
_VERTEX: Final = whole_question(
    rf"{ASK}(?:coordinates\s+of\s+(?:the\s+)?)?vertex\s+of\s+(?:the\s+)?{_KIND}(?:(?:given\s+by|with\s+"
    rf"equation)\s+)?"
    r"\$?(?:[a-zA-Z]\(\s*(?P<name>[a-zA-Z])\s*\)|y)\s*=\s*(?P<body>[^=]+?)\$?"
)
_AXIS: Final = whole_question(
    rf"{ASK}(?:equation\s+of\s+(?:the\s+)?)?(?:axis|line)\s+of\s+symmetry\s+(?:of|for)\s+(?:the\s+)?{_KIND}"
    r"\$?(?:[a-zA-Z]\(\s*(?P<name>[a-zA-Z])\s*\)|y)\s*=\s*(?P<body>[^=]+?)\$?"
)
_DEGREE: Final = whole_question(rf"{ASK}degree\s+of\s+{_KIND}{_NAMED}{_BODY}")
_LEADING: Final = whole_question(rf"{ASK}leading\s+coefficient\s+of\s+{_KIND}{_NAMED}{_BODY}")
_REMAINDER: Final = whole_question(
    rf"{ASK}remainder\s+(?:when|if|of\s+dividing|after\s+dividing)\s+(?P<body>[^=]+?)\s+(?:is\s+"
    rf"divided\s+)?by\s+(?P<by>[^=]+?)"
)
_ARGUMENT: Final = whole_question(
    rf"{ASK}(?:principal\s+)?argument\s+of\s+(?:the\s+)?(?:complex\s+number\s+)?\$?(?:z\s*=\s*)?"
    r"(?P<body>[^=]*i[^=]*?)\$?"
)
_COMPLEX: Final = whole_question(
    rf"{ASK}(?:(?P<modulus>modulus|absolute\s+value|magnitude)|(?:complex\s+)?(?P<conjugate>conjugate)"
    r"|(?P<real>real)\s+part|(?P<imaginary>imaginary)\s+part)\s+of\s+(?:the\s+)?(?:complex\s+number\s+)?"
    r"\$?(?:z\s*=\s*)?(?P<body>[^=]*i[^=]*?)\$?"
)
_FORM: Final = whole_question(
    r"(?:write|express|simplify|put|give)\s+(?P<body>[^=]*i[^=]*?)\s+in\s+(?:the\s+)?(?:standard\s+form"
    r"|(?:standard\s+)?form\s+"
    r"\$?a\s*\+\s*b\s*i\$?|rectangular\s+form)(?:\s*,?\s*\$?a\s*\+\s*bi\$?)?"
)
_LOGARITHM: Final = whole_question(
    rf"{ASK}log(?:arithm)?\s*,?\s*(?:to\s+(?:the\s+)?)?base\s+(?P<base>{NUMBER})\s*,?\s*of\s+"
    rf"(?P<of>{NUMBER}|[^=]{{1,40}}?)"
)
_LOGARITHM_OF: Final = whole_question(
    rf"{ASK}log(?:arithm)?\s+of\s+(?P<of>{NUMBER})\s+(?:to\s+(?:the\s+)?|in\s+)?base\s+(?P<base>{NUMBER})"
)
_UNIT: Final = re.compile(r"\$?\(?i\)?\s*\^\s*(?:\{\s*(?P<a>\d{1,9})\s*\}|(?P<b>\d{1,9}))\$?")
_POWER_OF_I: Final = whole_question(rf"{ASK}(?:simplify\s+)?(?P<power>{_UNIT.pattern})")


def read_algebra(question: str, givens: Givens) -> Computed | None:
    """Read a question for such a number."""
    for read in (_quadratic, _polynomial, _remainder, _complex, _logarithm):
        found = read(question, givens)
        if found is not None:
            return found
    return None


def _coefficients(match: re.Match[str], givens: Givens) -> tuple[tuple[Expr, ...], Expr] | None:
    """Return the coefficients of a polynomial in one variable, lowest first, and the polynomial."""
    found = match.groupdict()
    text = found["body"].strip()
    body = givens.expression(
        f"${text.strip('$')}$" if "\\" in text else text, [found["name"]] if found.get("name") else ()
    )
    names = variables(body)
    if len(names) != 1 or not is_plain(body) or is_modular(body):
        return None
    (name,) = names
    if found.get("name") not in (None, name):
        return None
    quotient = as_quotient(body, name)
    if quotient is None or len(quotient.bottom) != 1 or not quotient.top:
        return None
    return tuple(Num(value / quotient.bottom[0]) for value in quotient.top), body


def _quadratic(question: str, givens: Givens) -> Computed | None:
    discriminant, vertex = _DISCRIMINANT.match(question), _VERTEX.match(question)
    axis = _AXIS.match(question)
    match = discriminant or vertex or axis
    if match is None:
        return None
    read = _coefficients(match, givens)
    if read is None or len(read[0]) != 3:
        return None
    (c, b, a), body = read
    shown = show(body)
    if discriminant is not None:
        value = add(power(b, num(2)), neg(mul(num(4), a, c)))
        return Computed(f"the discriminant of {shown}", (value,))
    place = neg(mul(HALF, div(b, a)))
    if axis is not None:
        return Computed(f"the place of the axis of symmetry of {shown}", (place,))
    (name,) = variables(body)
    return Computed(f"the vertex of {shown}", (place, substitute(body, name, place)))


def _polynomial(question: str, givens: Givens) -> Computed | None:
    degree, leading = _DEGREE.match(question), _LEADING.match(question)
    match = degree or leading
    read = None if match is None else _coefficients(match, givens)
    if read is None:
        return None
    if degree is not None:
        return Computed(f"the degree of {show(read[1])}", (num(len(read[0]) - 1),))
    return Computed(f"the leading coefficient of {show(read[1])}", (read[0][-1],))


def _remainder(question: str, givens: Givens) -> Computed | None:
    """Read the remainder by a divisor of degree one: the value at its zero."""
    match = _REMAINDER.match(question)
    if match is None or not re.search(r"[a-z]", match["by"]):
        return None
    divisor = givens.expression(match["by"].strip(" $()"))
    body = givens.expression(match["body"].strip(" $"))
    names = variables(body)
    if len(names) != 1 or variables(divisor) != names or not is_plain(body, divisor):
        return None
    (name,) = names
    line, whole = as_quotient(divisor, name), as_quotient(body, name)
    if line is None or whole is None or len(line.top) != 2 or len(line.bottom) != 1 or len(whole.bottom) != 1:
        return None
    value = substitute(body, name, Num(-line.top[0] / line.top[1]))
    return Computed(f"the remainder of {show(body)} divided by {show(divisor)}", (value,))


def _complex(question: str, givens: Givens) -> Computed | None:
    unit = _POWER_OF_I.match(question)
    if unit is not None:
        times = int(unit["a"] or unit["b"])
        value: Expr = (num(1), _I, MINUS_ONE, neg(_I))[times % 4]
        return Computed(f"i^{times}, of which every fourth power is 1", (value,))
    angle = _ARGUMENT.match(question)
    if angle is not None:
        return _argument(angle["body"], givens)
    match, form = _COMPLEX.match(question), _FORM.match(question)
    found = match or form
    if found is None:
        return None
    body = value_of(found["body"].strip(" $"), givens)
    if not any(part == _I for part in walk(body)) or any(isinstance(part, Call) for part in walk(body)):
        return None
    other = _conjugated(body)
    shown = show(body)
    if match is None:
        return Computed(f"{shown} as a + bi", (body,))
    if match["modulus"]:
        return Computed(f"the modulus of {shown}", (Pow(mul(body, other), HALF),))
    if match["conjugate"]:
        return Computed(f"the conjugate of {shown}", (other,))
    if match["real"]:
        return Computed(f"the real part of {shown}", (mul(HALF, add(body, other)),))
    return Computed(f"the imaginary part of {shown}", (div(add(body, neg(other)), mul(num(2), _I)),))


def _argument(text: str, givens: Givens) -> Computed | None:
    """Read the angle of a number that does not lie below the real line, where all agree on it."""
    body = value_of(text.strip(" $"), givens)
    other = _conjugated(body)
    across = rational_value(mul(HALF, add(body, other)))
    up = rational_value(div(add(body, neg(other)), mul(num(2), _I)))
    if across is None or up is None or up <= 0:
        return None
    angle = add(mul(HALF, Const("pi")), neg(Call("atan", (num(across / up),))))
    return Computed(f"the argument of {show(body)}", (angle,))


def _conjugated(expr: Expr) -> Expr:
    """Put -i in the place of i; what else stands in it is real."""
    hidden = Sym("_i")
    return substitute(_with(expr, hidden), "_i", neg(_I))


def _with(expr: Expr, hidden: Expr) -> Expr:
    from proofroute.tools.math.algebra.solutions.powers import replaced

    return replaced(expr, _I, hidden)


def _logarithm(question: str, givens: Givens) -> Computed | None:
    match = _LOGARITHM.match(question) or _LOGARITHM_OF.match(question)
    if match is None:
        return None
    base, of = value_of(match["base"], givens), value_of(match["of"], givens)
    if base == num(1):
        return None
    value = div(Call("ln", (of,)), Call("ln", (base,)))
    return Computed(f"the logarithm of {show(of)} to base {show(base)}", (value,))
