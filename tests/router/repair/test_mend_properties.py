"""Whatever a model sends, a good field stays as it was."""

import json
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from proofroute.core import Json
from proofroute.router.repair import Broken, mend
from proofroute.tools.json_reader import Leaf, leaves, parse_exact
from proofroute.tools.json_reader.exact import Unreadable

_NAMES = st.sampled_from(["a", "b", "c", "a/b", "0"])
_SCALARS = st.sampled_from([None, True, 0, 1, 7, "x", "y", ""])
_VALUES: st.SearchStrategy[Json] = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=6,
)
_DOCUMENTS = st.dictionaries(_NAMES, _VALUES, min_size=1, max_size=3)
_PATHS = st.lists(st.sampled_from(["a", "b", "c", "a~1b", "0", "1", "2", "-"]), max_size=3).map(
    lambda parts: "".join("/" + part for part in parts)
)
_OPERATIONS = st.fixed_dictionaries(
    {
        "op": st.sampled_from(["add", "remove", "replace", "move", "copy", "test"]),
        "path": _PATHS,
        "from": _PATHS,
        "value": _VALUES,
    }
)
_REPLIES = st.one_of(
    _VALUES,
    st.lists(_OPERATIONS, min_size=1, max_size=4),
    st.lists(_OPERATIONS, min_size=1, max_size=3).map(lambda found: {"patch": found}),
    st.dictionaries(_PATHS, _VALUES, min_size=1, max_size=3),
)


def _leaves(data: object) -> list[Leaf]:
    read = parse_exact(json.dumps(data))
    assert not isinstance(read, Unreadable)
    return list(leaves(read))


def _counted(found: list[Leaf], without: list[str]) -> Counter[str]:
    kept = (
        leaf
        for leaf in found
        if not any(leaf.pointer == place or leaf.pointer.startswith(place + "/") for place in without)
    )
    return Counter(json.dumps(leaf.value) for leaf in kept)


@settings(max_examples=300, deadline=None)
@given(_DOCUMENTS, _REPLIES, st.data())
def test_good_fields_stay(document: dict[str, Json], reply: object, data: st.DataObject) -> None:
    places = [leaf.pointer for leaf in _leaves(document)]
    asked = data.draw(st.lists(st.sampled_from(places), unique=True, max_size=3)) if places else ["/new"]
    broken = [Broken(place, None, "wrong" if place in places else "missing") for place in asked]
    mended = mend(json.dumps(document), json.dumps(reply), broken)
    if mended is None:
        return
    now = _leaves(json.loads(mended))
    assert not _counted(_leaves(document), asked) - _counted(now, [])
    # Outside of lists, each stands at its own place.
    for leaf in _leaves(document):
        steps = leaf.pointer.split("/")
        listed = any(step.isdecimal() for step in steps)
        if not listed and not any(leaf.pointer == one or leaf.pointer.startswith(one + "/") for one in asked):
            assert leaf in now
