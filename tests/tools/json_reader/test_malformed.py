"""Replies that are not quite JSON: spelling is mended and said to be, a value is never guessed."""

import pytest

from proofroute.core import Json
from proofroute.tools.json_reader import Found, Unreadable, find_json

MENDED: list[tuple[str, Json]] = [
    ('{"a": 1,}', {"a": 1}),
    ('{"a": [1, 2, ], "b": 3}', {"a": [1, 2], "b": 3}),
    ('{"a": {"b": 1,},\n}', {"a": {"b": 1}}),
    ('[{"a": 1},\n {"a": 2},\n]', [{"a": 1}, {"a": 2}]),
    ("{'a': 1}", {"a": 1}),
    ("{'a': 'x', 'b': [True, False, None]}", {"a": "x", "b": [True, False, None]}),
    ("{'who': \"O'Brien\", 'n': None}", {"who": "O'Brien", "n": None}),
    ("{'who': 'O\\'Brien'}", {"who": "O'Brien"}),
    ("{'said': 'a \"b\" c'}", {"said": 'a "b" c'}),
    ("{'said': 'a \\\"b\\\" c'}", {"said": 'a "b" c'}),
    ("{'path': 'a\\\\b\\n'}", {"path": "a\\b\n"}),
    ("{'brace': '}', 'list': ']'}", {"brace": "}", "list": "]"}),
    ("{'a': ''}", {"a": ""}),
    ("['a', 'b']", ["a", "b"]),
    ('{"a": True, "b": None}', {"a": True, "b": None}),
    ('{"a": "it\\\'s"}', {"a": "it's"}),
    ("{“a”: “x”}", {"a": "x"}),
    ("{„a“: „x“}", {"a": "x"}),
    ("{”a”: ”x”}", {"a": "x"}),
    ("{‘a’: ‘x’}", {"a": "x"}),
    ('{"a": “x”, "b": 1}', {"a": "x", "b": 1}),
    ('{“a”: "it’s “so”"}', {"a": "it’s “so”"}),
    ('{a: 1, b_2: "x", $c: null}', {"a": 1, "b_2": "x", "$c": None}),
    ('{\n  name: "Ann",\n  age: 7\n}', {"name": "Ann", "age": 7}),
    ('{"a": 1 // the first\n}', {"a": 1}),
    ('{"a": 1, // the first\n "b": 2}', {"a": 1, "b": 2}),
    ('{"a": 1, # the first\n "b": 2}', {"a": 1, "b": 2}),
    ('{"a": /* so */ 1}', {"a": 1}),
    ('{/* all of it */ "a": 1}', {"a": 1}),
    ('{\n// as printed\n"a": 1\n}', {"a": 1}),
    ('{\n# as printed\n"a": 1\n}', {"a": 1}),
    ('{"a": 1, /* over\ntwo lines */ "b": "// no comment", "c": "# nor this"}',
     {"a": 1, "b": "// no comment", "c": "# nor this"}),
    ('{"a": "x" /* ISO 4217 */,}', {"a": "x"}),
    ('{"a":\u00a01}', {"a": 1}),
    ('{\u200b"a": 1}', {"a": 1}),
    ('\ufeff{"a": 1,}', {"a": 1}),
    ('{"a": "two\nlines"}', {"a": "two\nlines"}),
    ('{"a": "a\ttab"}', {"a": "a\ttab"}),
    ('```json\n{"a": 1,}\n```', {"a": 1}),
    ("```json\n{'a': 'x'}\n```\nDone.", {"a": "x"}),
    ("```\n{'a': 'x'}\n```", {"a": "x"}),
    ('```json\n// the answer\n{"a": 1}\n```', {"a": 1}),
    ('```json\n{"a": 1} // done\n```', {"a": 1}),
    ("<think>{'a': 2}</think>{'a': 1}", {"a": 1}),
    ("result = {'a': 12.50}", {"a": 12.5}),
    ("The answer is {'a': 'x'}. Anything else?", {"a": "x"}),
    ("Sure!\n\n{'a': 'x', 'b': ['y', 'z',],}\n\nLet me know.", {"a": "x", "b": ["y", "z"]}),
    ("{'a': 1}\n{\"a\": 1}", {"a": 1}),
]  # fmt: skip

UNTOUCHED: list[tuple[str, Json]] = [
    ("```json\n{\"a\": 'x'}\n```", {"a": "x"}),
    ('```json {"a": 1}\n```', {"a": 1}),
    ('```json {"a": 1}```', {"a": 1}),
    ("~~~JSON\n[1, 2]\n~~~", [1, 2]),
    ('<think>a</think><think>{"a": 2}</think>\n{"a": 1}', {"a": 1}),
    ('Hm.\n<think>{"a": 2}</think>\n{"a": 1}', {"a": 1}),
    ('<think>{"a": 2} [</think>{"a": 1}', {"a": 1}),
    ('{"tag": "<think>"}', {"tag": "<think>"}),
    ('It says `<think>`: {"a": 1}', {"a": 1}),
    ('{"a": 1}\n{"a": 1}', {"a": 1}),
    ('{"a": 1} [1] [see note 2]', {"a": 1}),
    ('In [0, 1) and `{`: {"a": 1}, as asked', {"a": 1}),
    ('Of type {name: string}:\n{"name": "x"}', {"name": "x"}),
    ("\\boxed{{\"a\": 1}}", {"a": 1}),
    ('{"a": "12%", "b": "...", "c": "undefined"}', {"a": "12%", "b": "...", "c": "undefined"}),
    ('{"a": ' + "9" * 4_300 + "}", {"a": int("9" * 4_300)}),
    ("[" * 128 + "]" * 128, None),
]  # fmt: skip

REFUSED: list[tuple[str, str]] = [
    # values that a repair would have to invent
    ('{"a": 12%}', "'12%' is no JSON value"),
    ('{"a": 12.5 /* or 13.5 */}', "or 13.5"),
    ('{"a": "x" // not y\n}', "not y"),
    ('{"a": $19.99}', "$19.99"),
    ('{"a": €5}', "€5"),
    ('{"a": 5 EUR}', "'EUR' stands where"),
    ('{"a": 02134}', "02134"),
    ('{"a": +5}', "+5"),
    ('{"a": .5}', ".5"),
    ('{"a": 5.}', "5."),
    ('{"a": 0x1F}', "0x1F"),
    ('{"a": 1_000}', "1_000"),
    ('{"a": 1,000}', "'000' is no key"),
    ('{"a": 1.234,56}', "'56' is no key"),
    ('{"a": 1\u00a0000}', "000"),
    ('{"a": 1/3}', "1/3"),
    ('{"a": 12/25/2020}', "12/25"),
    ('{"a": 2020-12-25}', "2020-12-25"),
    ('{"a": 1 + 2}', "'+' stands where"),
    ('{"a": 1e999}', "out of range"),
    ('{"a": -1e999,}', "out of range"),
    ('{"a": 1e-999}', "out of range"),
    ('{"a": NaN}', "NaN"),
    ('{"a": Infinity}', "Infinity"),
    ('{"a": -Infinity}', "Infinity"),
    ('{"a": undefined}', "undefined"),
    ('{"a": nil}', "nil"),
    ('{"a": tr}', "tr"),
    ('{"a": TRUE}', "TRUE"),
    ('{"a": yes}', "yes"),
    ('{"a": Alice}', "Alice"),
    ('{"a": }', "no JSON value"),
    ('{"a": , "b": 1}', "no JSON value"),
    ('{"a"}', "should"),
    ('{"a": 1 "b": 2}', "comma or a bracket"),
    ('{"a": 1; "b": 2}', "'1;' is no JSON value"),
    ('{"a" = 1}', "should"),
    ('{"a": "x" + "y"}', "comma or a bracket"),
    ("{'a': 'x' 'y'}", "comma or a bracket"),
    ('{"a": ("x", "y")}', "no JSON value"),
    ('{"a": (1, 2)}', "no JSON value"),
    ("{'x', 'y'}", "should"),
    ('{"a": datetime.date(2020, 1, 2)}', "no JSON value"),
    ('{"a": Decimal("1.5")}', "no JSON value"),
    ('{"a": 1n}', "1n"),
    # lists and objects that are not whole
    ('{"a": [1, 2, ...]}', "no JSON value"),
    ('{"a": [1, 2, …]}', "no JSON value"),
    ('{"a": ["x", ... ]}', "no JSON value"),
    ('{"a": 1, ...}', "no key"),
    ('{"a": [1, 2, // ... and 20 more\n]}', "not whole"),
    ('{"a": [1, 2 /* remaining items omitted */]}', "not whole"),
    ('{"a": ["x", # etc.\n]}', "not whole"),
    ('{"a": 5 // not sure\n}', "not whole or not sure"),
    ('{"a": "x", // or "y"?\n}', "not whole or not sure"),
    ('{"a": 1, // "b": 2,\n "c": 3}', "part of the value"),
    ('{"a": 1, # note, "b": 2\n}', "part of the value"),
    ('{"a": 1 #2\n}', "comment or a part"),
    ('{"a": 1#2\n}', "1#2"),
    ('{"a": 1 // 2\n}', "comment or a part"),
    ('{"a": http://x.org}', "no JSON value"),
    ('{"a": 1 /* so }', "comment is never closed"),
    ('{"a": [1,,2]}', "no JSON value"),
    ('{"a": [,1]}', "no JSON value"),
    ('{"a": [,]}', "no JSON value"),
    ('{"a": 1,,}', "no key"),
    ('{"a": {"b": 1, "c": 2}', "cut off"),
    ('{"a": [{"b": 1}, {"b": 2', "cut off"),
    ('{"a": 12', "cut off"),
    ('{"a": "x', "cut off"),
    ("{'a': 'x", "cut off"),
    ("{'a': [1, 2", "cut off"),
    ('{"a": [1, 2}', "comma or a bracket"),
    ('{"a": 1]', "comma or a bracket"),
    ('"a": 1, "b": {"c": 2}}', "inside of something"),
    ('"a": 1, "b": {"c": 2}', "inside of something"),
    ('"b": [{"c": 2}]', "inside of something"),
    ('{{"a": 1}}', "inside of something"),
    ("{'note': 'a } b', 'x': 12%, 'inner': {\"c\": 2}}", "inside of something"),
    ('{1: {"c": 2}, 2: 5}', "inside of something"),
    ('{ : {"b": 1}, "c": 2}', "inside of something"),
    ('{"a": "12.5"} "b": false}', "inside of something"),
    ('{"a": 1,}"b": null}', "inside of something"),
    ('{"a": 46}60\n}', "inside of something"),
    ('{"a": 0}.43, "b": 1}', "inside of something"),
    ("{}b': None}", "inside of something"),
    ('{} "b": 1', "inside of something"),
    ('"k": false, "items": "[1]"', "inside of something"),
    ('{"ite\nms": 1}', "key is not closed"),
    ('[Alice, {"c": 2}, Bob]', "inside of something"),
    # where a string ends is a guess
    ("{'a': 'it's'}", "comma or a bracket"),
    ('{"a": "say "hi""}', "comma or a bracket"),
    ("{“a”: “x\", \"b\": \"y”}", "two styles"),
    ("{'a': 'x\", \"b\": \"y'}", "two styles"),
    ("{“a\": 1}", "cut off"),
    ("{“a”: “x “y” z”}", "never closed"),
    ('{"a": "x,\n"b": "y"}', "comma or a bracket"),
    ('{"a": "x\nb: y"}', "not closed on its line"),
    ("{'a': 'two\nlines'}", "never closed"),
    ('{"a": `x`}', "no JSON value"),
    ('{"a": """x"""}', "comma or a bracket"),
    ('{"a": "C:\\Users"}', "no escape of JSON"),
    ('{"a": "\\x41"}', "no escape of JSON"),
    ('{"a": "\\_"}', "no escape of JSON"),
    ('{"a": "\x00"}', "control character"),
    ('{"a": "\\ud83d"}', "surrogate"),
    ("{'a': '\\ud83d'}", "surrogate"),
    # keys
    ('{"a": 1, "a": 2}', "comes twice"),
    ("{'a': 1, \"a\": 1}", "comes twice"),
    ('{a: 1, "a": 2}', "comes twice"),
    ('{"x": {"a": 1, "\\u0061": 2}}', "comes twice"),
    ('{1: "x"}', "no JSON object"),
    ("{'a': 1, 2: 'x'}", "no key"),
    ("{'a': 1, True: 2}", "no key"),
    ('{"a": 1, my-key: 2}', "no key"),
    ('{"a": 1, my key: 2}', "no key"),
    # several values, and thinking that never ends
    ("{'a': 1}\n{'a': 2}", "in a row"),
    ('{"a": 1}\n{"a": 1.0}', "in a row"),
    ('{"a": 1} [{"b": 2}]', "in a row"),
    ('{"a": 1}\nand {"a": 12%}', "cannot be read"),
    ('{"a": 12%}\nand {"a": 12}', "which one is the answer is open"),
    ('<think>{"a": 1}', "chain of thought never ends"),
    ('<think>x</think>\n<think>{"a": 1}', "chain of thought never ends"),
    ('Hm. <think>maybe {"a": 1}', "chain of thought never ends"),
    ('<think>{"a": 1}</think>', "no JSON"),
    # beyond the bounds
    ('{"a": ' + "9" * 4_301 + "}", "the limit is 4300 digits"),
    ('{"a": -' + "9" * 4_301 + ",}", "the limit is 4300 digits"),
    ('{"a": 0.' + "9" * 5_000 + "}", "limit is 4300"),
    ("[" * 129 + "]" * 129, "nested deeper than 128"),
    ("[" * 129 + "1,]" + "]" * 128, "nested deeper than 128"),
    ("[" * 100_000 + "]" * 100_000, "nested deeper than 128"),
    ('{"a":' * 100_000 + "1" + "}" * 100_000, "nested deeper than 128"),
    ('{"a": "' + "x" * (1 << 20) + '"}', "the limit is 1048576"),
    ('{"a": "' + "é" * (1 << 19) + '"}', "the limit is 1048576"),
]  # fmt: skip


def _short(case: tuple[str, object]) -> str:
    return case[0][:40].encode("ascii", "backslashreplace").decode()


@pytest.mark.parametrize("case", MENDED, ids=_short)
def test_spelling_is_mended_and_said_to_be(case: tuple[str, Json]) -> None:
    reply, value = case
    read = find_json(reply)
    assert isinstance(read, Found), read
    assert read.value == value
    if read.repairs:
        assert any("its spelling was mended" in note for note in read.notes)
        assert all(read.start <= repair.position < read.end for repair in read.repairs)
    assert find_json(read.text) == find_json(read.text.strip())
    again = find_json(read.text)
    assert isinstance(again, Found)
    assert (again.value, again.place, again.repairs) == (value, "whole", ())


def test_each_of_them_needs_mending() -> None:
    reads = [(reply, find_json(reply)) for reply, _ in MENDED[:-1]]
    assert [reply for reply, read in reads if isinstance(read, Found) and not read.repairs] == []


@pytest.mark.parametrize("case", UNTOUCHED, ids=_short)
def test_what_is_sound_is_taken_as_it_stands(case: tuple[str, Json]) -> None:
    reply, value = case
    read = find_json(reply)
    assert isinstance(read, Found), read
    if value is not None:
        assert read.value == value
    if "'" not in reply:
        assert read.repairs == ()
        assert reply[read.start : read.end] == read.text


@pytest.mark.parametrize("case", REFUSED, ids=_short)
def test_a_value_is_never_guessed(case: tuple[str, str]) -> None:
    reply, reason = case
    read = find_json(reply)
    assert isinstance(read, Unreadable), read
    assert reason in read.reason


def test_the_suite_is_of_a_size() -> None:
    assert len(MENDED) >= 40
    assert len(MENDED) + len(UNTOUCHED) + len(REFUSED) >= 150


def test_the_places_of_repairs_are_those_in_the_reply() -> None:
    reply = "Here: {'a': True, \"b\": [1,]}"
    read = find_json(reply)
    assert isinstance(read, Found)
    assert [(repair.what, reply[repair.position]) for repair in read.repairs] == [
        ("quotation marks", "'"),
        ("a word of Python's", "T"),
        ("a comma before a closing bracket", ","),
    ]
    said = (
        "its spelling was mended, no value was changed: quotation marks at character 7, "
        "a word of Python's at character 12, a comma before a closing bracket at character 25"
    )
    assert read.notes == (said,)
