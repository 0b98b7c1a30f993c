"""Write a JSON value with its decimals as they were read."""

import json
from decimal import Decimal

from proofroute.tools.json_reader import Exact


def write_exact(value: Exact) -> str:
    """Write ``value`` as JSON text on one line.

    >>> from decimal import Decimal
    >>> write_exact({"a": [Decimal("1.50"), None, "é"]})
    '{"a": [1.50, null, "é"]}'
    """
    match value:
        case dict():
            members = (
                f"{json.dumps(key, ensure_ascii=False)}: {write_exact(item)}" for key, item in value.items()
            )
            return "{" + ", ".join(members) + "}"
        case list():
            return "[" + ", ".join(write_exact(item) for item in value) + "]"
        case Decimal():
            return str(value)
        case _:
            return json.dumps(value, ensure_ascii=False)
