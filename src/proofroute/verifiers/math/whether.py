"""Read a reply to a question that asks whether something is so: yes or no, in all that it says."""

import re
from typing import Final

from proofroute.tools.math.answers.boxes import last_box
from proofroute.tools.math.answers.lines import contradicted
from proofroute.tools.math.forms import Posed
from proofroute.tools.math.tree import Word
from proofroute.tools.reply import split_reasoning
from proofroute.verifiers.math.reading import Reading
from proofroute.verifiers.math.wording import without_checks

_LONGEST: Final = 20_000
_DRESS: Final = re.compile(
    r"(?m:^\s*>+\s)|\\(?:text|mathrm|textbf|mathbf)\s*\{|\\[()\[\]]|[*_`$\"{}#✅✓✔❌✗✘]"
)
_CLAUSE: Final = re.compile(
    r"(?<=[^\d\s])[.!](?=\s|$)|(?<=\d)[.!](?=\s|$)|[\n;?]"
    r"|,?\s+(?=(?:so|thus|hence|therefore|and so|which means(?: that)?)\b)"
)
_LEAD: Final = (
    r"\s*(?:(?:so|thus|hence|therefore|then|and|in short|in conclusion|clearly)\b[\s,:]*)*"
    r"(?:(?:the|my)\s+)?(?:(?:final|correct|short)\s+)?(?:answer|ans|result|conclusion)?\s*(?:is|:|=)*[\s:]*"
)
_WORD: Final = re.compile(
    rf"{_LEAD}(?P<word>yes|no|true|false|yep|yeah|nope)"
    r"(?=\s*(?:$|[,.;:!)(—–=-]|(?:it|they|this|that|these|because|since|as|the|there)\b|\d))"
)
_YES: Final = frozenset(("yes", "true", "yep", "yeah"))
_OPEN: Final = re.compile(
    r"\b(?:if|whether|suppose|supposing|assume|assuming|unless|might|may|could|would|perhaps|maybe|probably|possibly"
    r"|seems?|looks?|appears?|thinks?|thought|believes?d?|(?<!the )claims?|claimed|says?|said|guess|unsure"
    r"|sure|check|test|determine|see|likely|doubt|likes?|as)\b"
)
"""What keeps a clause from saying that something is so."""
_REASON: Final = re.compile(r"(?<!same),?\s+(?:since|because|as|for)\b")
_GIVEN: Final = re.compile(r"^\s*(?:since|because|as|by|using|from)\b[^,]*,\s*")
_ASIDE: Final = re.compile(r"\s*\((?![^()]*\b(?:not|no|false|un|if|or)\b)[^()]{1,80}\)$")
_SO: Final = re.compile(r"^[\s,]*(?:(?:so|thus|hence|therefore|which means|and|then)(?:\s+that)?\b[\s,:]*)+")
_BACK: Final = re.compile(
    r"\b(?:wait|actually|correction|oops|mistaken?|wrong(?:ly)?|(?<!is )incorrect|kidding|sorry"
    r"|on second thought|retract|untrue|not true|not correct|not sure|unsure|probably|maybe|perhaps"
    r"|i guess|not certain|hmm)\b"
    r"|\b(?:yes|no),?\s+(?:but|and no|and yes|or no|or yes)\b"
)
"""What takes an answer back, or doubts it."""
_MARKS: Final = re.compile(r"^(?:[\s,:.—–]|-(?=\s|$))+")
"""What may stand before a clause; a minus stays with its number."""
_PLAIN_WORD: Final = re.compile(r"\s*(?:\W*)(yes|no|true|false)\W*")


def read_whether(form: Posed, content: str) -> Reading:
    """Return the word ``yes`` or ``no`` as the answer, where nothing in the reply speaks against it."""
    split = split_reasoning(content)
    if not split.closed or len(split.content) > _LONGEST:
        return Reading(None, None, "No final answer was found in the reply.")
    box = last_box(split.content)
    if box == "cut":
        return Reading(None, None, "The reply ends inside its answer.")
    plain = " ".join(_DRESS.sub(" ", split.content.replace("\\boxed", " ")).replace("’", "'").split(" "))
    said = {found for clause in _CLAUSE.split(plain.lower()) for found in _in_clause(form, clause)}
    if box is not None:
        boxed = None if form.names_both else _PLAIN_WORD.fullmatch(_DRESS.sub(" ", box[2]).lower())
        said |= set() if boxed is None else {boxed[1] in _YES}
    if len(said) != 1:
        problem = "The reply says yes and no." if said else "The reply was not understood as yes or no."
        return Reading(None, None, problem)
    text = "yes" if said == {True} else "no"
    return Reading(
        text,
        Word(text),
        understood=_BACK.search(plain.lower()) is None,
        contradicts=contradicted(without_checks(split.content), form.letters),
    )


def _in_clause(form: Posed, clause: str) -> list[bool]:
    found: list[bool] = []
    clause = _GIVEN.sub("", clause)
    word = _WORD.match(clause)
    if word is not None and not form.names_both:
        found.append(word["word"] in _YES)
        clause = clause[word.end() :]
    clause = _REASON.split(clause, maxsplit=1)[0]
    if _OPEN.search(clause) is None:
        plain = _ASIDE.sub("", _MARKS.sub("", _SO.sub("", clause)).rstrip(" ,:.—–-"))
        said = form.said(" ".join(plain.split()))
        found += [] if said is None else [said]
    return found
