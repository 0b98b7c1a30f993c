"""Items of a list say the same things in the same order: one that does not may have them exchanged."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Final

from proofroute.verifiers.extraction.claims import Claim

_FEWEST: Final = 2
_MOST_FIELDS: Final = 12


def check_sequence(items: Mapping[int, Sequence[Claim]]) -> None:
    """Doubt two values of an item that stand in another order than those of the other items."""
    placed = {index: _places(own) for index, own in items.items()}
    names = sorted({name for own in placed.values() for name in own})
    if len(placed) < _FEWEST or len(names) > _MOST_FIELDS:
        return
    for one, other in combinations(names, 2):
        orders = {
            index: own[one][1] < own[other][1]
            for index, own in placed.items()
            if one in own and other in own and own[one][1] != own[other][1]
        }
        counts = Counter(orders.values())
        if len(counts) < _FEWEST:
            continue
        (usual, most), (_, fewest) = counts.most_common()
        for index, order in orders.items():
            if order != usual or most == fewest:
                for name in (one, other):
                    claim = placed[index][name][0]
                    if "laws" not in claim.facts and "column" not in claim.facts:
                        claim.doubt("the other items say this in another order")


def _places(own: Sequence[Claim]) -> dict[str, tuple[Claim, int]]:
    """Return where the values of one item stand that only their row settles, by the names of their fields."""
    found: dict[str, tuple[Claim, int]] = {}
    for claim in own:
        item = claim.item()
        if item is not None and claim.slot == "row" and len(claim.spans) == 1:
            found[item[2]] = claim, claim.spans[0].start
    return found
