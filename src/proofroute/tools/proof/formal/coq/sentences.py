"""The text of Coq taken apart into its sentences as Coq's own lexer does it: comments nest."""

import re
from dataclasses import dataclass
from typing import Final

from proofroute.tools.math.errors import TooLarge, Unreadable

_LONGEST: Final = 100_000
_MARK: Final = re.compile(r'"|\(\*|\*\)')
_END: Final = re.compile(r"(?:(?<!\.)|(?<=\.\.))\.(?=\s|\Z)")
_BULLETS: Final = re.compile(r"(?:[\s{}*+-]|(?:\d+|all|\[\w+\])\s*:\s*(?=\{))+")
_STRING: Final = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Args:
        text: without comments, each run of blanks as one, without its full stop.
    """

    text: str

    @property
    def bare(self) -> str:
        """Its text with strings emptied, and without the bullets and braces that it begins with."""
        plain = _STRING.sub('""', self.text)
        found = _BULLETS.match(plain)
        return plain[found.end() :] if found else plain

    @property
    def words(self) -> list[str]:
        """The names in it, strings left out."""
        return re.findall(r"[\w']+", _STRING.sub('""', self.text))


def without_comments(text: str) -> str:
    """Return ``text`` with each comment as a blank.

    Raises:
        Unreadable: a comment or a string is not closed.

    >>> without_comments('a (* b (* c "*)" *) d *) e "(* f *)"')
    'a   e "(* f *)"'
    """
    kept: list[str] = []
    depth = place = 0
    while True:
        mark = _MARK.search(text, place)
        if mark is None:
            break
        if not depth:
            kept.append(text[place : mark.start()])
        place = mark.end()
        if mark[0] == '"':
            closed = text.find('"', place)
            if closed < 0:
                raise Unreadable("a string is not closed")
            if not depth:
                kept.append(text[mark.start() : closed + 1])
            place = closed + 1
        elif mark[0] == "(*":
            depth += 1
        elif depth:
            depth -= 1
            kept.append(" " if not depth else "")
        else:
            kept.append("*)")
    if depth:
        raise Unreadable("a comment is not closed")
    return "".join((*kept, text[place:]))


def sentences_of(text: str) -> tuple[Sentence, ...]:
    r"""Take a text apart.

    Raises:
        Unreadable: a comment, a string or its last sentence has no end.
        TooLarge: it is too long.

    >>> [sentence.text for sentence in sentences_of("Lemma a : True. (* Axiom b. *) exact I.\nQed.")]
    ['Lemma a : True', 'exact I', 'Qed']
    """
    if len(text) > _LONGEST:
        raise TooLarge(f"a text of {len(text)} characters")
    plain = without_comments(text)
    found: list[Sentence] = []
    start = place = 0
    while True:
        end = _END.search(plain, place)
        if end is None:
            break
        if plain.count('"', start, end.start()) % 2:
            place = end.end()  # it stands in a string
            continue
        found.append(Sentence(" ".join(plain[start : end.start()].split())))
        start = place = end.end()
    rest = plain[start:].strip()
    if rest.strip("{}-+* \n"):
        raise Unreadable(f"its end is not the end of a sentence: {rest[:40]!r}")
    return tuple(found)
