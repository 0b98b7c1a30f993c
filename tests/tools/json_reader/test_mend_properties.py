"""Any value whose spelling was damaged is read as it was; one that lost something is refused."""

import json
import re
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from proofroute.core import Json
from proofroute.tools.json_reader import Found, Unreadable, find_json

pytestmark = pytest.mark.slow

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=12)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | WORDS
)
INNER: st.SearchStrategy[Json] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=10,
)
OBJECTS = st.dictionaries(WORDS.filter(bool), INNER, min_size=1, max_size=4)
_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')
_PLAIN_KEY = re.compile(r'"([A-Za-z_]+)"')


def tokens(text: str) -> list[str]:
    return _STRUCTURE.findall(text)


def damaged(text: str, random: Random) -> str:
    """Spell the value in another way that says the same."""
    out: list[str] = []
    parts = tokens(text)
    for place, token in enumerate(parts):
        following = parts[place + 1] if place + 1 < len(parts) else ""
        if token in "}]" and parts[place - 1] not in "{[" and random.random() < 0.3:
            out.append(random.choice([",", ", ", ",\n"]))
        out.append(_respelt(token, following, random))
        if token in "{[,:" and random.random() < 0.2:
            out.append(random.choice([" /* a note */ ", " // a note\n", " # a note\n", "\u00a0", "\n  "]))
    return "".join(out)


def _respelt(token: str, following: str, random: Random) -> str:
    words = {"true": "True", "false": "False", "null": "None"}
    if token in words:
        return random.choice([token, words[token]])
    key = _PLAIN_KEY.fullmatch(token)
    if key and following == ":" and key[1] not in {*words, *words.values()} and random.random() < 0.3:
        return key[1]
    style = random.choice(["", "'", "“”"])
    if not token.startswith('"') or not style or re.search(r"[\\'‘’“”]", token[1:-1]):
        return token
    return style[0] + token[1:-1] + style[-1]


@settings(max_examples=150, deadline=None)
@given(OBJECTS, st.integers(0, 10**6))
def test_other_spellings_say_the_same(value: dict[str, Json], seed: int) -> None:
    text = json.dumps(value, ensure_ascii=False)
    assume("think>" not in text)
    reply = damaged(text, Random(seed))
    read = find_json(reply)
    if isinstance(read, Unreadable):
        assert "two styles" in read.reason, reply  # text that looks like JSON inside of odd quotation marks
    else:
        assert json.dumps(read.value) == json.dumps(value), reply


@settings(max_examples=150, deadline=None)
@given(OBJECTS, st.integers(0, 10**6))
def test_python_writes_it_and_it_is_read(value: dict[str, Json], seed: int) -> None:
    reply = repr(value)
    assume("think>" not in reply)
    read = find_json(reply)
    if isinstance(read, Found):
        assert json.dumps(read.value) == json.dumps(value)
    else:  # Python's own escapes, and texts that look like JSON
        assert re.search(r"\\[xUN]", reply) or "two styles" in read.reason, read


@settings(max_examples=200, deadline=None)
@given(OBJECTS, st.integers(0, 10**6), st.booleans())
def test_a_text_that_lost_its_end_is_refused(value: dict[str, Json], seed: int, respelt: bool) -> None:
    random = Random(seed)
    text = json.dumps(value, ensure_ascii=False)
    assume("think>" not in text)
    whole = damaged(text, random) if respelt else text
    cut = random.randrange(1, len(whole))
    read = find_json(whole[:cut])
    assert isinstance(read, Unreadable), whole[:cut]


@settings(max_examples=200, deadline=None)
@given(OBJECTS, st.integers(0, 10**6))
def test_what_lost_a_token_is_refused_or_says_no_other_values(value: dict[str, Json], seed: int) -> None:
    text = json.dumps(value, ensure_ascii=False)
    assume("think>" not in text)
    parts = tokens(text)
    lost = Random(seed).randrange(len(parts))
    assume(parts[lost] not in {",", "{", "}", "[", "]"})  # [1, [2]] without its inner brackets is a value
    read = find_json(" ".join(parts[:lost] + parts[lost + 1 :]))
    if isinstance(read, Found):
        # Only a last item of a list can go without a trace: a comma may stand behind the one before.
        assert parts[lost + 1] in {"]", ","} or parts[lost - 1] in {"[", ","}


_GUESSES = [
    "12%",
    "$5",
    "007",
    "1,5",
    "undefined",
    "...",
    "…",
    "NaN",
    "tr",
    "+1",
    ".5",
    "1_0",
    "x y",
    "12 EUR",
]


@settings(max_examples=150, deadline=None)
@given(OBJECTS, st.integers(0, 10**6), st.sampled_from(_GUESSES))
def test_one_value_that_would_be_a_guess_refuses_the_whole(
    value: dict[str, Json], seed: int, guess: str
) -> None:
    random = Random(seed)
    text = json.dumps(value, ensure_ascii=False)
    assume("think>" not in text)
    parts = tokens(text)
    values = [place for place in range(1, len(parts)) if parts[place - 1] == ":" and parts[place] not in "{["]
    assume(values)
    place = random.choice(values)
    read = find_json(" ".join([*parts[:place], guess, *parts[place + 1 :]]))
    assert isinstance(read, Unreadable)
