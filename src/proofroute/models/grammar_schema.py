"""A schema as llama.cpp turns it into a grammar: what it cannot take is left out, and checked afterwards."""

import copy

from proofroute.core import Json
from proofroute.tools.schema.walk import subschemas


def for_grammar(schema: dict[str, Json]) -> dict[str, Json]:
    """Return ``schema`` without the patterns that the engine would complain of on the terminal.

    >>> for_grammar({"type": "string", "pattern": "[0-9]"})
    {'type': 'string'}
    """
    found = copy.deepcopy(schema)
    for _, part in subschemas(found):
        pattern = part.get("pattern")
        if isinstance(pattern, str) and not (pattern.startswith("^") and pattern.endswith("$")):
            del part["pattern"]
    return found
