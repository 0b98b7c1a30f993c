"""Grade an answer against a reference: equal, different, or undecided, within a bounded time."""

import re
import time
from dataclasses import dataclass
from typing import Final

from proofroute.core import Assurance, Json
from proofroute.tools.math.algebra.outcome import Equality
from proofroute.tools.math.answers.denial import withdrawn
from proofroute.tools.math.answers.dress import undress
from proofroute.tools.math.answers.final_answer import final_answer
from proofroute.tools.math.answers.marks import OPERATOR
from proofroute.tools.math.answers.sentences import last_sentence
from proofroute.tools.math.answers.values import labelled_choice, read_value
from proofroute.tools.math.answers.words import is_word_answer, meaning, same_words
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.grading.affirmed import affirmed
from proofroute.tools.math.grading.beside import with_units
from proofroute.tools.math.grading.by_options import prepared, settled
from proofroute.tools.math.grading.compare import compare
from proofroute.tools.math.grading.operators import compare_operators
from proofroute.tools.math.grading.options import USUAL, GradeOptions
from proofroute.tools.math.grading.other_readings import another_reading
from proofroute.tools.math.grading.outcomes import met, unknown, unmet
from proofroute.tools.math.grading.piecewise import compare_conditioned
from proofroute.tools.math.tree import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """What grading found.

    Args:
        equal: whether the answer is what the reference says; None when that is undecided.
        reason: how it was decided, or why not, in one phrase.
        assurance: how strongly.
        answer: the text that was taken for the final answer, if one was found.
        counterexample: a point and both values, where two expressions differ.
        seconds: wall-clock time.
    """

    equal: bool | None
    reason: str
    assurance: Assurance = "none"
    answer: str | None = None
    counterexample: Json = None
    seconds: float = 0.0


_SHORT: Final = 400
_COPULA: Final = re.compile(
    r"\b(?:is|are|was|were|will\s+be|has|have)\s+(?:an?\s+|the\s+)?(?=[^\d\\]{2,60}$)"
)
_STATEMENT: Final = re.compile(r"\b(?:statement|claim|proposition|assertion|answer)\s*$", re.IGNORECASE)
_WORDED: Final = re.compile(r"\\(?:text|textrm|textnormal|mathrm|mbox|hbox|operatorname)\s*\{|\{\s*\\rm\b")
_QUANTIFIED: Final = re.compile(
    r"(?:\\forall(?![A-Za-z])|∀)\s*[a-z]\s*(?:[<>≤≥≠]|\\(?:leq?|geq?|neq?)(?![A-Za-z]))"
)
_LONE: Final = re.compile(r"[A-Za-z0-9\s^*/+\-=().]{3,80}")
_UNREAD: Final = "the reference could not be read"
_PLAIN: Final = re.compile(r"-?\d{1,40}")


def grade(reference: str, answer: str, *, options: GradeOptions = USUAL) -> Grade:
    r"""Hold an answer against a reference.

    Args:
        reference: the text of the right answer.
        answer: the text of an answer, or a whole reply that holds one.
        options: what counts as equal where books and tasks differ.

    >>> grade("\\frac{1}{2}", "0.5").equal, grade("1/3", "0.333").equal, grade("3.14", "\\pi").equal
    (True, False, True)
    >>> grade("5 cm", "5").reason
    'the amounts agree, and the answer leaves out the unit'
    """
    started = time.perf_counter()
    found, text = _graded(reference, answer, options)
    return Grade(
        equal={"equal": True, "different": False, "undecided": None}[found.outcome],
        reason=found.reason,
        assurance=found.assurance,
        answer=text,
        counterexample=found.counterexample,
        seconds=time.perf_counter() - started,
    )


def _graded(reference: str, answer: str, options: GradeOptions) -> tuple[Equality, str | None]:
    reference, answer = reference.strip(), answer.strip()
    if _PLAIN.fullmatch(reference) and _PLAIN.fullmatch(answer):
        return (
            met("the same number") if int(reference) == int(answer) else unmet("different numbers")
        ), answer
    if not reference or not answer:
        return unknown("there is nothing to compare"), None
    if (begun := affirmed(reference, answer)) is not None:
        return begun, answer
    # A reference is an answer already, unless it is a whole solution.
    wanted = final_answer(reference) if "boxed" in reference or "fbox" in reference else None
    found = final_answer(answer)
    text = wanted.text if wanted is not None and wanted.place == "box" else reference
    if found is None:
        if text == answer or _is_same_text(text, answer):
            return met("the same text"), answer
        if len(answer) <= _SHORT:
            held = compare_conditioned(text, answer, lambda left, right: _texts(left, right, options))
            if held is not None:
                return held, answer
            if _LONE.fullmatch(answer) and (read := _texts(text, answer, options)).outcome != "undecided":
                return read, answer
            if OPERATOR.search(answer) and (read := _texts(text, answer, options)).outcome != "undecided":
                return read, answer
        said = _said_in_words(text, answer)
        if said is not None:
            return said
        return unknown("no final answer was found that can be read"), None
    quantified = ("∀" in answer or "\\forall" in answer) and _QUANTIFIED.search(answer[-_SHORT:])
    if quantified and not _QUANTIFIED.search(reference):
        return unknown("the answer is said to hold under a condition"), found.text
    result = _texts(text, found.text, options)
    if result.reason.startswith(_UNREAD):
        wanted = wanted or final_answer(reference)
        if wanted is not None and wanted.place == "stated":
            result = _texts(wanted.text, found.text, options)
    if result.outcome == "undecided" and _is_same_text(text, answer):
        return met("the same text"), answer
    if "box" in (found.place, wanted.place if wanted is not None else ""):
        held_by = wanted if wanted is not None and wanted.place == "box" else text
        result = with_units(result, held_by, found, lambda left, right: _texts(left, right, options))
    return result, found.text


def _is_same_text(reference: str, answer: str) -> bool:
    """Tell whether two short texts that are no values are the same, dressing, blanks and case aside."""
    if max(len(reference), len(answer)) > _SHORT:
        return False
    try:
        left, right = (_squeezed(undress(text)[0]) for text in (reference, answer))
    except TooLarge:
        return False
    # The case of words does not matter, that of single letters does.
    return bool(left) and left == right


def _said_in_words(reference: str, answer: str) -> tuple[Equality, str] | None:
    """Hold a reference in words against what the last sentence says that something is or has."""
    words = undress(reference)[0] if len(reference) <= _SHORT else ""
    if not is_word_answer(words) or re.search(r"\d", words):
        return None
    last = last_sentence(answer[-_SHORT:])
    if (copula := _COPULA.search(last)) is None:
        return None
    tail = last[copula.end() :].strip(" *.!")
    found = same_words(words, tail) if is_word_answer(tail) else "undecided"
    if meaning(tail) in ("true", "false") and _STATEMENT.search(last[: copula.start()]) is None:
        return None
    if found == "undecided" or withdrawn(last[: copula.start()], ""):
        return None
    if found == "different" and not (meaning(words) and meaning(tail)):
        return None
    return (met("the same words") if found == "equal" else unmet("different words")), tail


def _squeezed(text: str) -> str:
    text = re.sub(r"[A-Za-z]{2,}", lambda match: match.group().lower(), text)
    text = re.sub(r"\s|(?<=[\w})]),(?=\s*&)", "", text)
    return text.replace("\\leq", "\\le").replace("\\geq", "\\ge")


def _texts(reference: str, answer: str, options: GradeOptions) -> Equality:
    found = _as_written(reference, answer, options)
    if found.outcome == "undecided" and (_INDEXED.search(reference) or _INDEXED.search(answer)):
        # x1 may be a name, a product or a power: what agrees as names agrees in every reading.
        named = [text if "\\" in text else _INDEXED.sub(r"\1_{\2}", text) for text in (reference, answer)]
        if (
            named != [reference, answer]
            and (again := _as_written(named[0], named[1], options)).outcome == "equal"
        ):
            return again
    if found.outcome != "equal" and (_SCALED.search(reference) or _SCALED.search(answer)):
        # Asin may be an arc sine, or an amplitude before a sine.
        scaled = [_SCALED.sub(r"\1*\2", text) for text in (reference, answer)]
        if _as_written(scaled[0], scaled[1], options).outcome == "equal":
            return unknown("a letter before a function may be a factor of it or a part of its name")
    return found


_SCALED: Final = re.compile(r"(?<![A-Za-z\\])([Aa])((?:sin|cos|tan)h?(?=\())")
_INDEXED: Final = re.compile(r"(?<![A-Za-z_{0-9])([A-Za-z])(\d{1,2})(?![\d.A-Za-z(])")


def _as_written(reference: str, answer: str, options: GradeOptions) -> Equality:
    try:
        plain = undress(reference), undress(answer)
    except TooLarge as error:
        return unknown(str(error))
    if plain[0][0] == plain[1][0] and plain[0][0]:
        return met("the same text")
    held = compare_conditioned(reference, answer, lambda left, right: _texts(left, right, options))
    if held is not None:
        return held
    if OPERATOR.search(reference) or OPERATOR.search(answer):
        return compare_operators(reference, answer)
    choice = _choices(plain[0][0], plain[1][0])
    if choice is not None:
        reference, answer = choice
    try:
        wanted = _read(reference, answer)
    except (Unreadable, TooLarge) as error:
        return unknown(f"{_UNREAD}: {error}")
    try:
        found = _read(answer, reference)
    except (Unreadable, TooLarge) as error:
        return unknown(f"the answer could not be read: {error}")
    # In a macro for text, a single letter is a unit; elsewhere it may be a variable.
    worded = "\\" in reference and _WORDED.search(reference) is not None
    if options is USUAL:
        result = compare(wanted, found, units="optional" if worded else "named")
    else:
        wanted, found = prepared(wanted, found, options)
        # Whether a unit had to be shown is judged afterwards.
        optional = worded or options.units != "usual"
        result = compare(wanted, found, units="optional" if optional else "named")
        result = settled(result, wanted, found, (reference, answer), options)
    if result.outcome == "different" and another_reading(plain[0][0], wanted, plain[1][0], found):
        return unknown(
            "a comma, a bracket, a base, a scale or a name can be read in two ways, and one of them agrees"
        )
    return result


def _read(text: str, other: str) -> Value:
    """Read a value; ``GMm`` is a product where the other side shows all of its letters apart."""
    try:
        return read_value(text)
    except Unreadable:
        letters = set(_RUN.sub("", "".join(_LETTERS.findall(text))))
        apart = {name for name in _LETTERS.findall(other) if len(name) == 1}
        if "$" in text or "\\" in text or len(text) > _SHORT or not letters or not letters <= apart:
            raise
        return read_value(_LETTERS.sub(lambda match: " ".join(match.group()), text))


_LETTERS: Final = re.compile(r"[A-Za-z]+")
_RUN: Final = re.compile(r"\s")


def _choices(reference: str, answer: str) -> tuple[str, str] | None:
    """Of ``(B) 12``, take the letter or the text, whichever the other side has."""
    found = [labelled_choice(text) for text in (reference, answer)]
    if found == [None, None]:
        return None
    lettered = None not in found
    sides: list[str] = []
    for choice, text, other in zip(found, (reference, answer), (answer, reference), strict=True):
        if choice is None:
            sides.append(text)
        else:
            by_letter = lettered or re.fullmatch(r"\(?[A-Ha-h][).]?", other) is not None
            sides.append(choice[0] if by_letter else choice[1])
    return sides[0], sides[1]
