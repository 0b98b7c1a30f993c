"""A repair changes what is broken and nothing else, in whatever form the model sends it."""

import json

import pytest

from proofroute.core import Json
from proofroute.router.repair import Broken, mend

_LAST: Json = {"vendor": "Miller", "total": 5, "date": "2024-01-05", "note": None}
_TOTAL = (Broken("/total", 5, "wrong"),)
_LIST: Json = {"people": ["Ann", "Bob", "Cid"], "place": "Rome"}


def _mended(last: Json, reply: Json | str, broken: tuple[Broken, ...]) -> Json | None:
    text = reply if isinstance(reply, str) else json.dumps(reply)
    found = mend(json.dumps(last), text, broken)
    data: Json = None if found is None else json.loads(found)
    return data


@pytest.mark.parametrize(
    "reply",
    [
        {"/total": 7},
        {"total": 7},
        {"vendor": "Miller", "total": 7, "date": "2024-01-05", "note": None},
        {"vendor": "MILLER LTD", "total": 7, "date": "1999-01-01", "note": "made up"},
        {"/total": 7, "/vendor": "Someone"},
        [{"op": "replace", "path": "/total", "value": 7}],
        {"op": "replace", "path": "/total", "value": 7},
        {"patch": [{"op": "replace", "path": "/total", "value": 7}]},
        [{"op": "add", "path": "/total", "value": 7}],
        [{"op": "replace", "path": "/vendor", "value": "X"}, {"op": "replace", "path": "/total", "value": 7}],
        [
            {"op": "test", "path": "/vendor", "value": "Miller"},
            {"op": "replace", "path": "/total", "value": 7},
        ],
        [{"op": "remove", "path": "/nowhere"}, {"op": "replace", "path": "/total", "value": 7}],
        'Here it is:\n```json\n{"/total": 7}\n```\nDone.',
        '<think>is it {"total": 8}?</think>{"/total": 7}',
        "{'/total': 7,}",
    ],
)
def test_one_field_changes_and_the_others_stay(reply: Json | str) -> None:
    assert _mended(_LAST, reply, _TOTAL) == {**_object(_LAST), "total": 7}


@pytest.mark.parametrize(
    "reply",
    [
        "I am sorry.",
        "{}",
        {"other": 1},
        [{"op": "replace", "path": "/vendor", "value": "X"}],
        "7",
        [],
        ["a"],
        "",
    ],
)
def test_what_mends_nothing_is_no_repair(reply: Json | str) -> None:
    assert _mended(_LAST, reply, _TOTAL) is None


def test_a_field_that_is_missing_is_added() -> None:
    broken = (Broken("/b", None, "missing"),)
    replies: list[Json] = [{"/b": 2}, {"b": 2}, {"a": 9, "b": 2}, [{"op": "add", "path": "/b", "value": 2}]]
    last: Json = {"a": 1}
    for reply in replies:
        assert _mended(last, reply, broken) == {"a": 1, "b": 2}


def test_a_field_that_must_not_be_there_goes() -> None:
    broken = (Broken("/x", 2, "extra"),)
    replies: list[Json] = [{"a": 1}, [{"op": "remove", "path": "/x"}]]
    last: Json = {"a": 1, "x": 2}
    for reply in replies:
        assert _mended(last, reply, broken) == {"a": 1}


@pytest.mark.parametrize(
    ("patch", "people"),
    [
        # One after the other, as the standard says.
        ([("remove", "/people/0"), ("remove", "/people/0")], ["Cid"]),
        # Counted in the answer that the model sees.
        ([("remove", "/people/0"), ("remove", "/people/1")], ["Cid"]),
        ([("remove", "/people/1"), ("remove", "/people/0")], ["Cid"]),
        ([("replace", "/people/0"), ("remove", "/people/1")], ["new", "Cid"]),
        ([("remove", "/people/0"), ("replace", "/people/1")], ["new", "Cid"]),
        ([("remove", "/people/0"), ("add", "/people/-")], ["Bob", "Cid", "new"]),
        ([("remove", "/people/0"), ("remove", "/people/2")], ["Bob", "Cid"]),
        ([("remove", "/people")], None),
    ],
)
def test_items_of_lists(patch: list[tuple[str, str]], people: list[str] | None) -> None:
    broken = (Broken("/people/0", "Ann", "wrong"), Broken("/people/1", "Bob", "open"))
    reply: Json = [{"op": op, "path": path, "value": "new"} for op, path in patch]
    expected = None if people is None else {"people": people, "place": "Rome"}
    assert _mended(_LIST, reply, broken) == expected


@pytest.mark.parametrize(
    ("sent", "people"),
    [
        (["Ann", "Bo", "Cid"], ["Ann", "Bo", "Cid"]),
        (["Ann", "Cid"], ["Ann", "Cid"]),
        (["Cid"], ["Ann", "Cid"]),
        (["Ann", "Cid", "Dan"], ["Ann", "Cid", "Dan"]),
        ([], ["Ann", "Cid"]),
    ],
)
def test_a_whole_document_changes_only_the_broken_items(sent: list[str], people: list[str]) -> None:
    broken = (Broken("/people/1", "Bob", "wrong"),)
    reply: Json = {"people": list(sent), "place": "Paris"}
    assert _mended(_LIST, reply, broken) == {"people": people, "place": "Rome"}


def test_a_list_that_leaves_items_out_only_grows() -> None:
    broken = (Broken("/people", ["Ann", "Bob", "Cid"], "incomplete"),)
    replies: list[Json] = [
        [{"op": "add", "path": "/people/-", "value": "Dan"}],
        {"/people": ["Dan"]},
        {"people": ["Ann", "Dan"]},
        {"people": ["Ann", "Bob", "Cid", "Dan"], "place": "Paris"},
    ]
    for reply in replies:
        found = _mended(_LIST, reply, broken)
        assert found == {"people": ["Ann", "Bob", "Cid", "Dan"], "place": "Rome"}, reply


def test_decimals_keep_their_zeros() -> None:
    assert (
        mend('{"a": 1.50, "b": 2}', '{"/b": 3.10}', (Broken("/b", 2, "wrong"),)) == '{"a": 1.50, "b": 3.10}'
    )


def test_a_document_whose_names_look_like_pointers() -> None:
    broken = (Broken("/~1home", "x", "wrong"),)
    assert _mended({"/home": "x", "/b": 1}, {"/home": "y", "/b": 2}, broken) == {"/home": "y", "/b": 1}
    assert _mended({"/home": "x", "/b": 1}, {"/~1home": "y"}, broken) == {"/home": "y", "/b": 1}


def _object(data: Json) -> dict[str, Json]:
    assert isinstance(data, dict)
    return data
