"""The strict JSON reader: finds the JSON answer in a whole reply; only its spelling may be mended."""

from proofroute.tools.json_reader.exact import Exact, Unreadable, parse_exact
from proofroute.tools.json_reader.find import Found, Place, find_json
from proofroute.tools.json_reader.mend import Mended, Repair, mend
from proofroute.tools.json_reader.plain import plain
from proofroute.tools.json_reader.pointer import Leaf, leaves, pointer

__all__ = [
    "Exact",
    "Found",
    "Leaf",
    "Mended",
    "Place",
    "Repair",
    "Unreadable",
    "find_json",
    "leaves",
    "mend",
    "parse_exact",
    "plain",
    "pointer",
]
