"""A text as the row of classes that its words belong to, each one denied or not."""

from typing import Final

from proofroute.router.classify.trained.lexicon import CHARACTERS, LONGEST, PHRASES, STEM, WORDS

_REACH: Final = 3
"""Words after a "no" or "not" that it still denies."""


def meanings(words: list[str]) -> list[str]:
    """Return the classes of ``words`` in their order; one that is denied begins with a minus.

    >>> meanings("no poem please , just compute the area".split())
    ['NOT', '-FORM', 'JUST', 'CALC', 'AMOUNT']
    """
    found: list[str] = []
    place, denied, size = 0, -1, len(words)
    while place < size:
        word = words[place]
        name, step = None, 1
        if word >= "\u3000":
            for step in range(min(LONGEST, size - place), 0, -1):
                name = CHARACTERS.get("".join(words[place : place + step]))
                if name is not None:
                    break
        else:
            if place + 1 < size:
                name = PHRASES.get(f"{word} {words[place + 1]}")
            if name is None:
                name = WORDS.get(word[:STEM])
            else:
                step = 2
        if name == "NOT":
            denied = place + _REACH
        elif name is not None and place <= denied:
            name = f"-{name}"
        elif word in ".?!:¶":
            denied = -1
        if name is not None and (not found or found[-1] != name):
            found.append(name)
        place += step
    return found
