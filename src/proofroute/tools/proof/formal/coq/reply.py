"""A reply's proof in Coq, made ready to be checked: looked through, and written anew from its sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.errors import Unreadable
from proofroute.tools.proof.formal.coq.gate import STATING, objection, opening_word
from proofroute.tools.proof.formal.coq.sentences import Sentence, sentences_of
from proofroute.tools.proof.formal.coq.statement import TASK, CoqStatement, by_lasting_name

REPLY: Final = "ProofrouteReply"
_NAMING: Final = frozenset((*STATING, "Example", "Definition", "Let", "Fixpoint", "Instance"))
_NAME: Final = re.compile(r"\w+\s+(?P<name>[A-Za-z_][\w']*)")
_MOST_CANDIDATES: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class CoqProof:
    """What is compiled of a reply.

    Args:
        lines: its sentences, one in a line of the file each.
        candidates: names of what may be the theorem, the likeliest first.
        last: the sentence of the theorem that comes last.
    """

    lines: tuple[str, ...]
    candidates: tuple[str, ...]
    last: str

    @property
    def file(self) -> str:
        """Write the file."""
        return "".join(f"{line}.\n" for line in self.lines)


def looks_like_coq(text: str) -> bool:
    """Tell whether a text without a fence is a proof in Coq."""
    last = text.rstrip().rpartition("\n")[2].strip()
    return re.fullmatch(r"(?:.*[.}\s])?(?:Qed|Defined)\.", last) is not None and "Proof" in text


def read_proof(text: str, statement: CoqStatement | None) -> CoqProof:
    """Read the proof of a reply.

    Args:
        text: what the reply wrote.
        statement: what is to be proved; None where the reply states it itself.

    Raises:
        Unreadable: it holds what is not allowed, or no theorem.
        TooLarge: it is too long.
    """
    sentences = list(sentences_of(text))
    problem = objection(sentences)
    if problem is not None:
        raise Unreadable(problem)
    lines: list[str] = []
    if statement is not None:
        lines = [*statement.settings, f"Require Import {TASK}.Task"]
        if not any(opening_word(sentence) in STATING | {"Goal", "Example"} for sentence in sentences):
            sentences = _completed(sentences, statement)
        # What the task defines is the task's: written again it would be something else of the same name.
        sentences = [sentence for sentence in sentences if not statement.defines(sentence.text)]
    stated = [(name, sentence.text) for sentence in sentences if (name := _stated(sentence))]
    if not stated:
        raise Unreadable("it proves no theorem")
    theorems = [text for _, text in stated if opening_word(Sentence(text)) in STATING] or [stated[-1][1]]
    wanted = statement.name if statement is not None else None
    names = list(dict.fromkeys(name for name, _ in reversed(stated)))
    names.sort(key=lambda name: name != wanted)
    lines.extend(by_lasting_name(sentence.text) for sentence in sentences)
    return CoqProof(lines=tuple(lines), candidates=tuple(names[:_MOST_CANDIDATES]), last=theorems[-1])


def _completed(sentences: Sequence[Sentence], statement: CoqStatement) -> list[Sentence]:
    """Put the task's theorem before a reply that is its proof alone."""
    at = next((at for at, one in enumerate(sentences) if opening_word(one) == "Proof"), None)
    if at is None:
        return list(sentences)
    theorem = Sentence(f"Theorem {statement.name or 'claim'} : {statement.type}")
    return [*sentences[:at], theorem, *sentences[at:]]


def _stated(sentence: Sentence) -> str | None:
    if opening_word(sentence) == "Goal":
        return "Unnamed_thm"
    found = _NAME.search(sentence.bare) if opening_word(sentence) in _NAMING else None
    return None if found is None else found["name"]
