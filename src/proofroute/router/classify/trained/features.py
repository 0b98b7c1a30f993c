"""The features of a text: its n-grams, of the whole and of its first and last sentence, and its signs."""

import itertools
from dataclasses import dataclass
from typing import Final

from proofroute.router.classify.trained.excerpt import Excerpt, excerpt
from proofroute.router.classify.trained.meanings import meanings
from proofroute.router.classify.trained.signs import signs

_STEM: Final = 5
"""Letters that stand for a longer word: most endings of the European languages come after them."""

_WANTED: Final = frozenset(
    ("PROVE", "RIGOR", "PROGRAM", "LANGUAGE", "FORM", "TABLE", "REWORD", "AMOUNT", "MATHS")
)
"""Classes of what can be wanted: the first of them is most often the object of the first verb."""

LAYOUT: Final = 1
"""Version of what is written here; weights that were trained on another one are of no use."""


@dataclass(frozen=True, slots=True)
class Features:
    """What a text is judged by.

    Args:
        grams: words and pairs of words. The first letter says where: ``a`` anywhere but in material, ``f`` in
            the first sentence, ``l`` in the last one (``k`` where there is material), ``p`` in material only,
            ``s`` the stem of a word, ``1`` to ``3`` the first words.
        signs: what it looks like (beginning with ``=``), and the classes of its words (``c`` and ``C``).
    """

    grams: set[str]
    signs: list[str]


def is_sign(name: str) -> bool:
    """Tell the name of a sign from that of an n-gram."""
    return name[0] in "=cC"


def features(text: str) -> Features:
    """Read the features of ``text``; of a long one only of its beginning and its end.

    >>> found = features("Solve 3x = 6")
    >>> sorted(found.grams)[:3], "c1CALC" in found.signs
    (['1solve', '2solve 0', '3solve 0 x'], True)
    """
    given = excerpt(text)
    words, first, last = given.outside, given.first, given.last
    end = "l" if words is given.words else "k"
    grams = {f"a{word}" for word in words}
    grams.update([f"a{one} {two}" for one, two in itertools.pairwise(words)])
    grams.update([f"s{word[:_STEM]}" for word in words if len(word) > _STEM])
    grams.update([f"f{word}" for word in first])
    grams.update([f"f{one} {two}" for one, two in itertools.pairwise(first)])
    grams.update([f"{end}{word}" for word in last])
    grams.update([f"{end}{one} {two}" for one, two in itertools.pairwise(last)])
    if end == "k":
        grams.update([f"p{word}" for word in set(given.words).difference(words)])
    if words:
        grams.update((f"1{words[0]}", f"2{' '.join(words[:2])}", f"3{' '.join(words[:3])}"))
    return Features(grams, signs(given) + _of_meanings(given))


def _of_meanings(given: Excerpt) -> list[str]:
    whole = meanings(given.words)
    asked = whole if given.outside is given.words else meanings(given.outside)
    found = {f"c{name}" for name in whole}
    found.update([f"cq{name}" for name in asked])
    found.update([f"C{one} {two}" for one, two in itertools.pairwise(asked)])
    found.update([f"cf{name}" for name in meanings(given.first)])
    found.update([f"cl{name}" for name in meanings(given.last)])
    wanted = [name for name in asked if name in _WANTED]
    found.update(
        (
            f"c1{' '.join(asked[:1])}",
            f"c2{' '.join(asked[:2])}",
            f"c3{' '.join(asked[:3])}",
            f"ce{' '.join(asked[-1:])}",
            f"co{' '.join(wanted[:1])}",
            f"cO{' '.join(wanted[-1:])}",
        )
    )
    return sorted(found)
