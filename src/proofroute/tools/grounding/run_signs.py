"""Whether the signs in and round a run of the source's tokens are those of the value."""

import re
from typing import Final

from proofroute.tools.grounding.signs import begins_otherwise, ends_otherwise, joins_otherwise
from proofroute.tools.grounding.source import Source
from proofroute.tools.grounding.surroundings import Surroundings

_LOOK: Final = 12
_ADDRESS: Final = re.compile(r"\S+@\S+|\S*://\S+|(?:[^\W_][\w-]*\.)+[a-z]{2,6}(?:/\S*)?", re.IGNORECASE)


def has_other_signs(source: Source, value: Surroundings, first: int, last: int) -> bool:
    """Tell whether a sign that carries meaning is another one there, or only on one side."""
    text, folded = source.folded.text, value.folded.text
    start, end = source.tokens[first].start, source.tokens[last].end
    head, tail = value.tokens[0], value.tokens[-1]
    if tail.kind != "number":
        there, here = text[end : end + _LOOK], folded[tail.end : tail.end + _LOOK]
        word = source.text[source.folded.starts[source.tokens[last].start] : source.folded.ends[end - 1]]
        if ends_otherwise(word, there, here):
            return True
    if head.kind == "word":
        there, here = text[max(0, start - _LOOK) : start], folded[max(0, head.start - _LOOK) : head.start]
        if begins_otherwise(head.text, there, here):
            return True
    address = _ADDRESS.fullmatch(value.original.strip()) is not None
    return any(
        joins_otherwise(
            source.around.gap(first + step),
            value.gap(step),
            frozenset({value.tokens[step].text, value.tokens[step + 1].text}),
            address=address,
        )
        for step in range(last - first)
    )
