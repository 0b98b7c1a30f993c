"""Several questions in one text: ``(a) ... (b) ...``, ``the gcd and lcm of ...``, roots and their sum."""

import re
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.algebra.polynomial import as_quotient, squarefree
from proofroute.tools.math.build import add, neg
from proofroute.tools.math.errors import TooLarge, Undefined, Unreadable
from proofroute.tools.math.forms.families import Computed
from proofroute.tools.math.forms.kinds import Equation, Form
from proofroute.tools.math.forms.read import read_task
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import num

MOST_PARTS: Final = 8
_MOST_TEXT: Final = 2_000
_LABELS: Final = (
    (re.compile(r"(?:^|(?<=\s))\(?([a-h])\)\s+(?=\S)"), "abcdefgh"),
    (re.compile(r"(?:^|(?<=\s))(?:\((?=\d\)))?([1-8])[.)]\s+(?=\S)"), "12345678"),
)
_VERB: Final = re.compile(
    r"(?P<verb>solve|compute|evaluate|calculate|simplify|factor|find|differentiate|expand|integrate"
    r"|what\s+is|convert|round)"
    r"(?:\s+(?:each\s+(?:of\s+the\s+following|expression|equation)|the\s+following(?:\s+\w+)?))?\s*:?",
    re.IGNORECASE,
)
_ANSWER: Final = re.compile(
    r"(?:please\s+)?answer\s+(?:(?:each\s+of|both|all(?:\s+of)?)\s+)?(?:the\s+following|these)(?:\s+"
    r"questions)?\s*[:.]",
    re.IGNORECASE,
)
_FIND: Final = r"(?:what\s+(?:is|are)|find|calculate|compute|determine|give|state)\s+(?:both\s+)?(?:the\s+)?"
_NOUN: Final = (
    r"gcd|gcf|hcf|lcm|greatest\s+common\s+(?:divisor|factor)|least\s+common\s+multiple|mean|average"
    r"|median|mode|range"
    r"|area|perimeter|circumference|volume|surface\s+area|sum|product|difference|quotient|determinant"
    r"|trace|rank"
    r"|transpose|inverse|slope|midpoint|distance|discriminant|vertex|degree|leading\s+coefficient|modulus"
    r"|conjugate"
    r"|center|centre|radius|minimum\s+value|maximum\s+value|eigenvalues|roots|zeros"
)
_BOTH: Final = re.compile(
    rf"^{_FIND}(?P<a>{_NOUN})\s*(?:,\s*(?:the\s+)?(?P<c>{_NOUN}))?\s*(?:,\s*)?(?:and|&)\s+(?:the\s+)?"
    rf"(?P<b>{_NOUN})"
    r"(?P<rest>\s+(?:of|for|between)\s+.+)$",
    re.IGNORECASE | re.DOTALL,
)
_DERIVATIVES: Final = re.compile(
    rf"^{_FIND}(?P<a>first)\s+and\s+(?:the\s+)?(?P<b>second)\s+derivatives?(?P<rest>\s+of\s+.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ROOTS: Final = re.compile(
    r"^(?P<first>(?:find|determine|what\s+are|solve)\s+.+?)\s*(?:[.,;?]\s*(?:and\s+)?|\s+and\s+)(?:then\s+)?"
    r"(?:(?:find|compute|give|determine|what\s+(?:is|are))\s+)?(?:the\s+|their\s+)(?P<what>sum|product)"
    r"(?:\s+of\s+(?:the|its|all|these|all\s+the)\s+(?:two\s+)?(?:roots|solutions|zeros))?$",
    re.IGNORECASE | re.DOTALL,
)
_END: Final = re.compile(r"[\s.?;,]+$")


@dataclass(frozen=True, slots=True)
class Part:
    """One of several questions.

    Args:
        name: what marks its answer in a reply: ``a``, ``1``, ``gcd``.
        question: its own words.
        form: what it asks.
        labelled: whether the name is a label before the question; else a word that says what is asked.
    """

    name: str
    question: str
    form: Form
    labelled: bool


def read_parts(text: str) -> tuple[Part, ...]:
    """Return the questions that ``text`` asks, two or more; none where one of them is not read.

    >>> [part.form.read_as for part in read_parts("What are the gcd and lcm of 12 and 18?")]
    ['the value of gcd(12, 18)', 'the value of lcm(12, 18)']
    """
    if len(text) > _MOST_TEXT:
        return ()
    text = " ".join(text.split())
    try:
        for read in (_labelled, _of_one_thing, _roots_and_more):
            found = read(text)
            if found:
                return found
    except (Unreadable, TooLarge, Undefined):
        pass
    return ()


def _labelled(text: str) -> tuple[Part, ...]:
    for label, order in _LABELS:
        marks = list(label.finditer(text))
        names = "".join(match[1] for match in marks)
        if 2 <= len(marks) <= MOST_PARTS and names == order[: len(names)]:
            return _at_labels(text, marks)
    return ()


def _at_labels(text: str, marks: list[re.Match[str]]) -> tuple[Part, ...]:
    before = _ANSWER.sub("", text[: marks[0].start()]).strip()
    ends = [*(match.start() for match in marks[1:]), len(text)]
    parts: list[Part] = []
    for match, end in zip(marks, ends, strict=True):
        question, form = _read_with(before, text[match.end() : end].strip().rstrip(";"))
        if form is None:
            return ()
        parts.append(Part(match[1], question, form, labelled=True))
    return tuple(parts)


def _read_with(before: str, own: str) -> tuple[str, Form | None]:
    if not before:
        return own, read_task(own)
    verb = _VERB.fullmatch(before)
    question = f"{before} {own}" if verb is None else f"{verb['verb']} {own}"
    return question, read_task(question)


def _of_one_thing(text: str) -> tuple[Part, ...]:
    bare = _END.sub("", text)
    match = _BOTH.match(bare)
    if match is not None:
        names = [name for name in (match["a"], match["c"], match["b"]) if name]
        questions = [f"Find the {name}{match['rest']}" for name in names]
    else:
        match = _DERIVATIVES.match(bare)
        if match is None:
            return ()
        names = [match["a"], match["b"]]
        questions = [f"Find the {name} derivative{match['rest']}" for name in names]
    forms = [read_task(question) for question in questions]
    if len({name.lower() for name in names}) < len(names):
        return ()
    parts = [
        Part(name.lower(), question, form, labelled=False)
        for name, question, form in zip(names, questions, forms, strict=True)
        if form is not None
    ]
    return tuple(parts) if len(parts) == len(names) else ()


def _roots_and_more(text: str) -> tuple[Part, ...]:
    match = _ROOTS.match(_END.sub("", text))
    form = None if match is None else read_task(match["first"])
    if match is None or not isinstance(form, Equation):
        return ()
    left, right = form.relation.sides
    quotient = as_quotient(add(left, neg(right)), form.variable)
    if quotient is None or len(quotient.top) < 3 or len(quotient.bottom) != 1:
        return ()
    degree = len(quotient.top) - 1
    if int(squarefree(quotient.top).degree()) != degree:
        return ()  # whether a root of multiplicity two counts twice is open
    what = match["what"].lower()
    lead, last, second = quotient.top[-1], quotient.top[0], quotient.top[-2]
    value = -second / lead if what == "sum" else (-1) ** degree * last / lead
    called = f"the {what} of all roots of {show(add(left, neg(right)))}"
    second_form = Computed(called, (num(value),))
    return (
        Part("roots", match["first"], form, labelled=False),
        Part(what, f"Find {called}", second_form, labelled=False),
    )
