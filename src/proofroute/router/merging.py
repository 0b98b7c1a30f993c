"""One answer from those to the parts of a long source, and where the parts contradict each other.

Lists are put together, and what two parts have of the place where they overlap is taken once. Of values the
parts are asked in turn: what does not stand in its own part is passed over where another part has one that
does; of two that do, the one that a label or a law of the whole source gives is taken; else it is a conflict.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from proofroute.core import Json, Span
from proofroute.router.alike import alike
from proofroute.router.repair import schema_at
from proofroute.tools.grounding import Source, ground, read_source
from proofroute.tools.grounding.parts import Part
from proofroute.tools.json_patch import steps
from proofroute.tools.json_reader import Exact, leaves, plain, pointer
from proofroute.verifiers.extraction.grounded import check_grounding


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field for which two parts give different values, and where each stands in the whole source."""

    pointer: str
    values: tuple[Json, ...]
    spans: tuple[Span, ...]


@dataclass(slots=True)
class Merged:
    """The merged answer and its conflicts."""

    value: Exact = None
    conflicts: list[Conflict] = field(default_factory=list[Conflict])


@dataclass(slots=True)
class _Said:
    """What one part says of one place."""

    part: Part
    source: Source
    value: Exact


def merged(source: str, schema: Json, answers: Sequence[tuple[Part, Exact]]) -> Merged:
    """Merge the answers to the parts of ``source``.

    Args:
        source: the whole.
        schema: the schema of the answer, for lists whose items must differ.
        answers: each part with its answer, in their order.
    """
    result = Merged()
    said = [_Said(part, read_source(part.text), answer) for part, answer in answers]
    result.value = _Merging(source, schema, result.conflicts).merge(said, ())
    return result


class _Merging:
    def __init__(self, source: str, schema: Json, conflicts: list[Conflict]) -> None:
        self._source, self._schema, self._conflicts = source, schema, conflicts

    def merge(self, said: Sequence[_Said], path: tuple[str | int, ...]) -> Exact:
        given = [one for one in said if not _is_blank(one.value)]
        if not given:
            return said[0].value if said else None
        if isinstance(given[0].value, dict):
            return self._objects([one for one in given if isinstance(one.value, dict)], path)
        if isinstance(given[0].value, list):
            return self._lists([one for one in given if isinstance(one.value, list)], path)
        return self._scalars([one for one in given if not isinstance(one.value, dict | list)], path)

    def _objects(self, said: Sequence[_Said], path: tuple[str | int, ...]) -> Exact:
        names = dict.fromkeys(name for one in said if isinstance(one.value, dict) for name in one.value)
        return {
            name: self.merge(
                [
                    _Said(one.part, one.source, one.value[name])
                    for one in said
                    if isinstance(one.value, dict) and name in one.value
                ],
                (*path, name),
            )
            for name in names
        }

    def _lists(self, said: Sequence[_Said], path: tuple[str | int, ...]) -> Exact:
        listed = schema_at(self._schema, pointer(path))
        unique = isinstance(listed, dict) and listed.get("uniqueItems") is True
        kept: list[tuple[_Said, Exact]] = []
        for one in said:
            earlier = list(kept)
            for item in one.value if isinstance(one.value, list) else ():
                twin = next((other for other in earlier if _is_one(other, (one, item), unique=unique)), None)
                if twin is None:
                    kept.append((one, item))
                else:
                    earlier.remove(twin)  # two equal items of one part are two
        return [item for _, item in kept]

    def _scalars(self, said: Sequence[_Said], path: tuple[str | int, ...]) -> Exact:
        place = pointer(path)
        standing = [(one, _spans(one, one.value, place)) for one in said]
        found = [(one, spans) for one, spans in standing if spans] or standing
        distinct: list[tuple[_Said, tuple[Span, ...]]] = []
        for one, spans in found:
            if not any(alike(one.value, other.value) for other, _ in distinct):
                distinct.append((one, spans))
        if len(distinct) > 1 and distinct[0][1]:
            named = [one for one, _ in distinct if self._is_named(place, one.value)]
            if len(named) == 1:
                return named[0].value
            spans = tuple(spans[0] for _, spans in distinct)
            self._conflicts.append(Conflict(place, tuple(plain(one.value) for one, _ in distinct), spans))
        return distinct[0][0].value

    def _is_named(self, place: str, value: Exact) -> bool:
        """Tell whether a label or a law of the whole source gives this value to the field."""
        document: Exact = value
        for name in reversed(steps(place)):
            document = {name: document}
        evidence = [item for item in check_grounding(self._source, document, ()) if item.claim == place]
        slots = [item.replay.get("slot") for item in evidence if isinstance(item.replay, dict)]
        return all(item.outcome == "passed" for item in evidence) and bool({"label", "law"} & set(slots))


def _is_blank(value: Exact) -> bool:
    return value is None or (isinstance(value, str) and not value.strip()) or value in ([], {})


def _is_one(one: tuple[_Said, Exact], other: tuple[_Said, Exact], *, unique: bool) -> bool:
    """Tell whether two items are one: equal, and from one place of the whole."""
    (here, item), (there, twin) = one, other
    if _written(item) != _written(twin):
        return False
    if unique:
        return True
    for leaf in leaves(item):
        first, second = _spans(here, leaf.value, leaf.pointer), _spans(there, leaf.value, leaf.pointer)
        places = {(span.start, span.end) for span in first} & {(span.start, span.end) for span in second}
        if (first or second) and not places:
            return False
    return True


def _spans(said: _Said, value: Exact, place: str) -> tuple[Span, ...]:
    """Return where a value stands in its part, as places of the whole."""
    if isinstance(value, dict | list):
        return ()
    found = ground(said.source, value, (), place)
    if found.standing != "found":
        return ()
    shift = said.part.start
    return tuple(Span(span.start + shift, span.end + shift, span.text) for span in found.spans)


def _written(value: Exact) -> str:
    return json.dumps(plain(value), sort_keys=True)
