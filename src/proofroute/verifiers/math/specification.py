"""A small formal specification of the task that a reply gives: solved without the reply, held against it.

A model wrote it, as it wrote the answer: agreement is support, and a difference refutes nothing by itself.
"""

import re
from fractions import Fraction
from typing import Final

from proofroute.core import Evidence
from proofroute.tools.code.blocks import labelled_blocks
from proofroute.tools.math import grade
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.reader import read_expression
from proofroute.tools.math.tree import Add, Call, Const, Mul, Num, Pow
from proofroute.verifiers.math.comparing import is_rounded
from proofroute.verifiers.math.counted import compared_text
from proofroute.verifiers.math.reading import Reading
from proofroute.verifiers.math.scribe import Scribe
from proofroute.verifiers.math.stated import states_its_value

_FENCES: Final = ("spec", "specification")
_NUMBER: Final = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")
_UP_TO_TWENTY: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_COUNTED: Final = {word: number for number, word in enumerate(_UP_TO_TWENTY)} | {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100, "dozen": 12, "half": 2, "twice": 2,
    "double": 2, "triple": 3, "third": 3, "quarter": 4,
}  # fmt: skip
_ROUNDS: Final = re.compile(
    r"\bround\w*|\bnearest\b|\bapproximat\w*|\bdecimal places?\b|\bsignificant\b|≈", re.IGNORECASE
)
_MOST: Final = 2
"""Specifications that are looked at: the reply's own, and one that another model put beside it."""
_LONGEST_SHOWN: Final = 600
_PLAIN: Final = frozenset(map(Fraction, (0, 1, 2)))


async def check_specification(claim: str, content: str, reading: Reading, question: str) -> list[Evidence]:
    """Solve the last specifications of a reply and compare their values with the reply's answer.

    Args:
        claim: what the answer claims.
        content: the reply without its chain of thought.
        reading: its answer.
        question: the task's text, whose numbers the specification has to name.
    """
    if "```" not in content and "~~~" not in content:
        return []
    blocks = [block.text for block in labelled_blocks(content) if block.label in _FENCES]
    answer = compared_text(content, reading, question)
    if not blocks or answer is None:
        return []
    return [await _checked(claim, block, answer, reading, question) for block in blocks[-_MOST:]]


async def _checked(claim: str, block: str, answer: str, reading: Reading, question: str) -> Evidence:
    from proofroute.tools.proof.specification import read_specification, solve_text

    scribe = Scribe(claim, "math.specification")
    text = block.strip()
    try:
        specification = read_specification(text)
    except (Unreadable, TooLarge) as error:
        return scribe.undecided(f"The reply's specification could not be read: {error}.")
    scribe = Scribe(claim, "math.specification", "; ".join(specification.written)[:_LONGEST_SHOWN])
    said = _numbers(question)
    if said and not said & specification.numbers:
        return scribe.undecided("The reply's specification names no number of the task.")
    solution = await solve_text(text, answer)
    if solution.outcome != "determined" or solution.value is None:
        return scribe.undecided(f"The reply's specification gives no answer. {solution.how}")
    stated = _states(solution.value, specification.numbers - said - _PLAIN)
    if stated or not specification.works_out or (said and states_its_value(specification, said)):
        return scribe.undecided("The reply's specification states its value and does not work it out.")
    equal = grade(solution.value, answer).equal
    if equal or _as_rounded(solution.value, reading, question):
        how = f"A specification that the reply gives has the same value. {solution.how} A model wrote it."
        return scribe.passed("supported", f"{how}{_unused(said, specification.numbers)}")
    if equal is None:
        return scribe.undecided(
            f"The value of the reply's specification, {solution.value}, was not compared with {answer}."
        )
    return scribe.undecided(
        f"The reply's specification gives {solution.value}, and the reply answers {answer}."
    )


def _states(value: str, numbers: frozenset[Fraction]) -> bool:
    """Tell whether the value itself stands in the specification, and not in the task."""
    try:
        return abs(Fraction(value)) in numbers
    except ValueError:
        return False


def _unused(said: frozenset[Fraction], used: frozenset[Fraction]) -> str:
    left = sorted(number for number in said - used if number not in _PLAIN)
    return f" It does not name {', '.join(map(str, left[:5]))}, of which the task speaks." if left else ""


def _as_rounded(value: str, reading: Reading, question: str) -> bool:
    """Tell whether the answer is the value rounded, where the task or the reply says that it is."""
    given = reading.value
    if not (reading.rounded or _ROUNDS.search(question)):
        return False
    if not isinstance(given, Num | Add | Mul | Pow | Call | Const):
        return False
    try:
        exact = read_expression(value)
    except (Unreadable, TooLarge):
        return False
    if isinstance(given, Num) and given.decimals is None:
        given = Num(given.value, 0)
    return is_rounded(given, exact)


def _numbers(text: str) -> frozenset[Fraction]:
    """Return the numbers that a text names, in digits or in plain words; percentages also as fractions."""
    found: set[Fraction] = set()
    for match in _NUMBER.finditer(text):
        digits = match[0].replace(",", "")
        if len(digits) <= 40:
            found.add(Fraction(digits))
    found |= {Fraction(_COUNTED[word]) for word in re.findall(r"[a-z]+", text.lower()) if word in _COUNTED}
    return frozenset(found)
