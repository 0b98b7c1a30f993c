"""How much work a schema can make, told from its text: which one may be used here, and which in a worker.

A schema that is short, refers only to its own parts, never leads the same value through one part in two ways
again and again, and has only small linear patterns takes time in proportion to the value: it is used in this
process. Any other runs where it can be killed.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from proofroute.core import Json
from proofroute.tools.json_reader import pointer
from proofroute.tools.schema.compile import Schema
from proofroute.tools.schema.walk import MANY, NAMED, ONE, patterns, subschemas

_MOST_PARTS: Final = 5_000
_MOST_WEIGHT: Final = 20_000
_MOST_PATTERNS: Final = 100
_LONGEST_PATTERN: Final = 300
_MOST_REPEATS: Final = 256
_REPEAT: Final = re.compile(r"\{(\d+)(?:,(\d*))?\}")
_DYNAMIC: Final = frozenset(
    {"$dynamicRef", "$recursiveRef", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary"}
)
_IN_PLACE: Final = frozenset(
    {"$ref", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "dependencies"}
)
_NO_RULE: Final = frozenset({"$defs", "definitions", "contentSchema"})
# Within one group each member of the value goes to one part only.
_GROUPS: Final = (
    frozenset({"properties", "additionalProperties"}),
    frozenset({"items", "prefixItems", "additionalItems"}),
)
_PER_ENTRY: Final = 8


@dataclass(frozen=True, slots=True)
class _Edge:
    keyword: str
    target: str


class _Heavy(Exception):
    """The schema cannot be weighed, or is too heavy."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The parts of a schema by their JSON pointers, and which lead to which."""

    parts: Mapping[str, Mapping[str, Json]]
    edges: Mapping[str, tuple[_Edge, ...]]


def graph_of(schema: Schema) -> Graph:
    """Take a schema apart; references that lead elsewhere than to one of its parts have no edge."""
    parts = {pointer(place): part for place, part in subschemas(schema)}
    # A part with an address of its own is the root of the references inside of it.
    own_roots = any(place and ("$id" in part or "id" in part) for place, part in parts.items())
    targets = {} if own_roots else parts
    edges = {place: tuple(_edges(place, part, targets)) for place, part in parts.items()}
    return Graph(parts, edges)


def circle(graph: Graph) -> str | None:
    """Return a part that leads back to itself without looking into the value; None where none does."""
    done: set[str] = set()
    for root in graph.parts:
        if root in done:
            continue
        path: list[tuple[str, Iterator[_Edge]]] = [(root, iter(graph.edges[root]))]
        on_path = {root}
        while path:
            place, rest = path[-1]
            edge = next((edge for edge in rest if edge.keyword in _IN_PLACE), None)
            if edge is None:
                path.pop()
                on_path.discard(place)
                done.add(place)
            elif edge.target in on_path:
                return place
            elif edge.target not in done:
                on_path.add(edge.target)
                path.append((edge.target, iter(graph.edges[edge.target])))
    return None


def weight(schema: Schema) -> int | None:
    """Say how often parts of ``schema`` can be applied to one value, about; None where no bound is known."""
    try:
        return _weigh(graph_of(schema), schema)
    except _Heavy:
        return None


def _weigh(graph: Graph, schema: Schema) -> int:
    if len(graph.parts) > _MOST_PARTS:
        raise _Heavy
    for place, part in graph.parts.items():
        if not _DYNAMIC.isdisjoint(part):
            raise _Heavy
        reference = part.get("$ref")
        if isinstance(reference, str) and not any(edge.keyword == "$ref" for edge in graph.edges[place]):
            raise _Heavy
    _weigh_patterns(patterns(schema))
    components = _components(graph)
    weights: dict[int, int] = {}
    total = 0
    # Components come with those first that lead to no other.
    for number, members in enumerate(components.members):
        own = 0
        for place in members:
            own += 1 + _entries(graph.parts[place])
            inside = [e for e in graph.edges[place] if components.of[e.target] == number]
            _check_cycle(inside)
            outside = (components.of[e.target] for e in graph.edges[place])
            own += sum(weights[other] for other in outside if other != number)
        weights[number] = total = own
        if own > _MOST_WEIGHT:
            raise _Heavy
    return weights[components.of[""]] if "" in components.of else total


def _check_cycle(inside: list[_Edge]) -> None:
    """Refuse a part that leads one value back to itself in two ways: each level would double the work."""
    if not inside:
        return
    in_place = [edge for edge in inside if edge.keyword in _IN_PLACE]
    keywords = {edge.keyword for edge in inside}
    if in_place and (len(in_place) > 1 or len(inside) > 1):
        raise _Heavy
    if not in_place and not all(any(keyword in group for group in _GROUPS) for keyword in keywords):
        raise _Heavy


def _entries(part: Mapping[str, Json]) -> int:
    lists = ("enum", "required", "type")
    sizes = [len(value) for name in lists if isinstance(value := part.get(name), list)]
    return sum(sizes) // _PER_ENTRY


def _weigh_patterns(found: tuple[str, ...]) -> None:
    if len(found) > _MOST_PATTERNS:
        raise _Heavy
    for pattern in found:
        repeats = [int(high or low) for low, high in _REPEAT.findall(pattern) if len(high or low) < 6]
        if len(pattern) > _LONGEST_PATTERN or len(repeats) != len(_REPEAT.findall(pattern)):
            raise _Heavy
        if math.prod(max(1, repeat) for repeat in repeats) > _MOST_REPEATS:
            raise _Heavy


def _edges(place: str, part: Mapping[str, Json], parts: Mapping[str, object]) -> Iterator[_Edge]:
    for keyword, value in part.items():
        if keyword == "$ref" and isinstance(value, str):
            target = _target(value)
            if target in parts:
                yield _Edge(keyword, target)
        elif keyword in _NO_RULE:
            continue
        elif keyword in ONE and isinstance(value, dict):
            yield _Edge(keyword, place + pointer([keyword]))
        elif keyword in MANY and isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, dict):
                    yield _Edge(keyword, place + pointer([keyword, index]))
        elif keyword in NAMED and isinstance(value, dict):
            for name, item in value.items():
                if isinstance(item, dict):
                    yield _Edge(keyword, place + pointer([keyword, name]))


def _target(reference: str) -> str:
    from urllib.parse import unquote

    return unquote(reference[1:]) if reference.startswith("#") else "\0"


@dataclass(frozen=True, slots=True)
class _Components:
    members: list[list[str]]
    of: dict[str, int]


def _components(graph: Graph) -> _Components:
    """Find the strongly connected parts (Tarjan), without recursion."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found = _Components([], {})
    for root in graph.parts:
        if root in index:
            continue
        work = [(root, iter(graph.edges[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        while work:
            place, rest = work[-1]
            edge = next(rest, None)
            if edge is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[place])
                if low[place] == index[place]:
                    _close(place, stack, found)
            elif edge.target not in index:
                index[edge.target] = low[edge.target] = len(index)
                stack.append(edge.target)
                work.append((edge.target, iter(graph.edges[edge.target])))
            elif edge.target not in found.of:
                low[place] = min(low[place], index[edge.target])
    return found


def _close(root: str, stack: list[str], found: _Components) -> None:
    members: list[str] = []
    while True:
        place = stack.pop()
        found.of[place] = len(found.members)
        members.append(place)
        if place == root:
            found.members.append(members)
            return
