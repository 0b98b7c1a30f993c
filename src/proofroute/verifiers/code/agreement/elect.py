"""Who is elected: a pure function from what candidates do and which tests they pass.

The rule is the dual agreement of CodeT (Chen et al. 2022, https://arxiv.org/abs/2207.10397): candidates that
pass exactly the same tests are a consensus set, and its score is the number of its candidates times the
number of the tests that they pass. Three things are stricter here. A test counts for a set only where another
candidate than its author passes it. The set that is best must have a part, larger than any other part, that
also behaves alike on the common calls. And ties decide nothing, nor does a part of one.
"""

from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Election:
    """What came of it.

    Args:
        clusters: places of the candidates that behave alike, the largest cluster first.
        elected: places of those that are elected; empty where nothing is decided.
        tests: how many tests speak for them.
    """

    clusters: tuple[tuple[int, ...], ...]
    elected: tuple[int, ...] = ()
    tests: int = 0


def elect(
    behaviours: Sequence[Hashable | None],
    passed: Sequence[AbstractSet[int]],
    authors: Sequence[AbstractSet[int]],
) -> Election:
    """Elect the candidates whose agreement is best.

    Args:
        behaviours: for each candidate what it does, None where that cannot be compared with others.
        passed: for each candidate the tests that it passes.
        authors: for each test the candidates that hold it.

    >>> elect(["a", "b", "a"], [{0}, {0, 1}, {0}], [{0}, {1}])
    Election(clusters=((0, 2), (1,)), elected=(0, 2), tests=1)
    >>> elect(["a", "b", "a", "b"], [set()] * 4, []).elected
    ()
    """
    clusters = _clusters(behaviours, range(len(behaviours)))
    sets: dict[frozenset[int], list[int]] = {}
    for place, tests in enumerate(passed):
        sets.setdefault(frozenset(tests), []).append(place)
    scores = {tests: len(members) * _counted(members, tests, authors) for tests, members in sets.items()}
    best = max(scores.values(), default=0)
    leading = [tests for tests, score in scores.items() if score == best]
    if best == 0:
        chosen, count = list(range(len(behaviours))), 0
    elif len(leading) == 1:
        chosen, count = sets[leading[0]], _counted(sets[leading[0]], leading[0], authors)
    else:
        return Election(clusters)
    parts = _clusters(behaviours, chosen)
    sizes = [*map(len, parts), 0, 0]
    decided = sizes[0] > max(sizes[1], 1)
    return Election(clusters, parts[0], count) if decided else Election(clusters)


def _counted(members: Sequence[int], tests: AbstractSet[int], authors: Sequence[AbstractSet[int]]) -> int:
    return sum(any(authors[test] != {member} for member in members) for test in tests)


def _clusters(behaviours: Sequence[Hashable | None], places: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    found: dict[Hashable, list[int]] = {}
    for place in places:
        behaviour = behaviours[place]
        key: Hashable = ("alone", place) if behaviour is None else ("alike", behaviour)
        found.setdefault(key, []).append(place)
    return tuple(sorted(map(tuple, found.values()), key=lambda cluster: (-len(cluster), cluster)))
