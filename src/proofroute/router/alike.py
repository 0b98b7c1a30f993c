"""Whether two values that were read from one source are the same."""

from decimal import Decimal

from proofroute.tools.grounding.slots import same_value
from proofroute.tools.json_reader import Exact


def alike(one: Exact, other: Exact) -> bool:
    """Compare numbers by their size and texts up to case, blanks and punctuation.

    >>> alike("ACME Corp.", "Acme Corp"), alike(Decimal("5.0"), 5), alike(True, 1), alike([1], [1])
    (True, True, False, True)
    """
    if isinstance(one, dict | list) or isinstance(other, dict | list):
        return one == other
    if one is None or other is None or isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | Decimal) and isinstance(other, int | Decimal):
        return one == other
    return same_value(str(one), str(other))
