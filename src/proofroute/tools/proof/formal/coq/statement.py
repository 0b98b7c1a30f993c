"""The statement of a task in Coq: what stands before it, its name, and what it says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.proof.formal.coq.gate import STATING, objection, opening_word
from proofroute.tools.proof.formal.coq.sentences import Sentence, sentences_of

TASK: Final = "ProofrouteTask"
GOAL: Final = "proofroute_statement"

_NAMED: Final = re.compile(
    rf"(?P<kind>{'|'.join(sorted(STATING))}|Example)\s+(?P<name>[A-Za-z_][\w']*)\s*(?P<rest>\S.*)", re.DOTALL
)
_GOAL: Final = re.compile(r"Goal\s+(?P<rest>\S.*)", re.DOTALL)
_BARE: Final = re.compile(r"\(?\s*(?:forall|exists)\b[^,.]*:[^,.]*,")
_UNPROVED: Final = re.compile(r"Proof|Admitted|Abort|admit|Qed|Defined")
_FIRST_WORDS: Final = frozenset(
    ("Require", "From", "Import", "Open", "Set", "Definition", "Fixpoint", "Inductive")
)
_SETTING: Final = frozenset("Require From Import Export Open Close Set Unset Generalizable Implicit".split())  # noqa: SIM905
_WHOLE: Final = frozenset(
    [
        "Definition",
        "Fixpoint",
        "Inductive",
        "CoInductive",
        "Variant",
        "Record",
        "Structure",
        "Notation",
        "Infix",
    ]
)
_NUMBERS: Final = {
    "R": ("Require Import Reals", "R_scope"),
    "Z": ("Require Import ZArith", "Z_scope"),
    "Q": ("Require Import QArith", "Q_scope"),
}
_DEFINED: Final = re.compile(
    r"(?:Definition|Fixpoint|Inductive|CoInductive|Variant|Record|Structure)\s+(?P<name>[A-Za-z_][\w']*)"
)
_LISTS: Final = ("Require Import List", "Import ListNotations")


@dataclass(frozen=True, slots=True, kw_only=True)
class CoqStatement:
    """A statement to be proved.

    Args:
        before: the sentences that stand before it: what is loaded, opened and defined.
        name: the theorem's name, if it has one.
        type: what it says, as a type.
        shown: how it is written.
    """

    before: tuple[str, ...]
    name: str | None
    type: str
    shown: str

    @property
    def settings(self) -> tuple[str, ...]:
        """Those sentences before it that only load, open and set."""
        return tuple(text for text in self.before if _setting(text))

    def defines(self, text: str) -> bool:
        """Tell whether the sentence ``text`` defines what a sentence before it defines already."""
        if not defines_at_once(text):
            return False
        named = defined_name(text)
        return text in self.before or (named is not None and named in map(defined_name, self.before))

    @property
    def file(self) -> str:
        """Write the file that holds the statement, and nothing of a reply."""
        lines = [*self.before, f"Definition {GOAL} : Type := {self.type}", f"Print Assumptions {GOAL}"]
        return "".join(f"{line}.\n" for line in lines)


def defined_name(text: str) -> str | None:
    """Return the name of the function or type that a sentence defines at once; None where it is none."""
    found = _DEFINED.match(Sentence(text).bare)
    return found["name"] if found is not None and defines_at_once(text) else None


def defines_at_once(text: str) -> bool:
    """Tell whether a sentence defines something that no proof follows."""
    word = opening_word(Sentence(text))
    return word in _WHOLE and (word not in ("Definition", "Fixpoint") or ":=" in text)


def by_lasting_name(text: str) -> str:
    """Call the standard library ``Coq``, as each version of it does, where a sentence loads some of it.

    >>> by_lasting_name("From Stdlib Require Import Lia")
    'From Coq Require Import Lia'
    """
    if opening_word(Sentence(text)) not in ("From", "Require"):
        return text
    return re.sub(r"\b(?:Stdlib|Corelib)(?=[.\s])", "Coq", text)


def is_coq(text: str) -> bool:
    """Tell whether ``text`` is a statement in Coq, as far as its first words show.

    >>> is_coq("Theorem a : forall n : nat, n + 0 = n."), is_coq("For all n, n = n.")
    (True, False)
    """
    plain = re.sub(r"\(\*.*?\*\)", " ", text[:5_000], flags=re.DOTALL).strip()
    first = re.match(r"[A-Za-z]+", plain)
    word = first[0] if first else ""
    if word in STATING or word in ("Example", "Goal"):
        return re.match(r"\w+\s+[^:]*:|Goal\s", plain) is not None
    if word in _FIRST_WORDS:
        return any(re.search(rf"^\s*{kind}\b", plain, re.MULTILINE) for kind in (*STATING, "Example", "Goal"))
    return _BARE.match(plain) is not None and not re.search(r":=|∀|ℕ|ℝ|ℤ", plain)


def read_coq(text: str) -> CoqStatement:
    """Read a statement: a theorem without its proof, with what stands before it; or what it says, alone.

    Raises:
        Unreadable: it is none, or holds what is not allowed.
        TooLarge: it is too long.

    >>> read_coq("Theorem a (n : nat) : n + 0 = n. Admitted.").type
    'forall (n : nat), n + 0 = n'
    """
    plain = text.strip()
    if not plain.endswith((".", "*)", "}")):
        plain += "."
    sentences = list(sentences_of(plain))
    while len(sentences) > 1 and all(_UNPROVED.fullmatch(word) for word in sentences[-1].words):
        sentences.pop()
    if not sentences:
        raise Unreadable("it is empty")
    *before, last = sentences
    problem = objection(sentences)
    if problem is not None:
        raise Unreadable(problem)
    if any(opening_word(sentence) == "Section" for sentence in before):
        raise Unreadable("it stands in a section: say what it assumes in the theorem itself")
    name, type_ = _parts(last)
    told = tuple(by_lasting_name(sentence.text) for sentence in before)
    if not any(opening_word(sentence) in ("Require", "From") for sentence in before):
        told = (*_needed((*told, last.text)), *told)
    shown = "".join(f"{line}. " for line in (*told, last.text)).strip()
    return CoqStatement(before=told, name=name, type=type_, shown=shown)


def _setting(text: str) -> bool:
    return opening_word(Sentence(text)) in _SETTING


def _parts(sentence: Sentence) -> tuple[str | None, str]:
    named = _NAMED.fullmatch(sentence.text)
    if named is not None:
        return named["name"], _as_type(named["rest"])
    goal = _GOAL.fullmatch(sentence.text)
    if goal is not None:
        return None, goal["rest"]
    if opening_word(sentence)[:1].isupper() and not _BARE.match(sentence.text):
        raise Unreadable("its last sentence states no theorem")
    return None, sentence.text


def _as_type(rest: str) -> str:
    """Turn ``(n : nat) : P n`` into ``forall (n : nat), P n``."""
    depth = 0
    for place, sign in enumerate(rest):
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
        elif sign == ":" and not depth:
            if rest[place + 1 : place + 2] == "=":
                raise Unreadable("it has a proof already")
            binders, type_ = rest[:place].strip(), rest[place + 1 :].strip()
            return f"forall {binders}, {type_}" if binders else type_
    raise Unreadable("what the theorem says could not be found")


def _needed(texts: Sequence[str]) -> tuple[str, ...]:
    """Return what has to be loaded for the numbers and lists that are named, where nothing is."""
    words = {word for text in texts for word in Sentence(text).words}
    found = [sort for sort in _NUMBERS if sort in words]
    needed = [_NUMBERS[sort][0] for sort in found]
    if len(found) == 1 and "nat" not in words:
        needed.append(f"Open Scope {_NUMBERS[found[0]][1]}")
    if "list" in words:
        needed.extend(_LISTS)
    return tuple(needed)
