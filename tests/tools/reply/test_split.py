"""Where reasoning ends and content begins, for whole replies and for streams."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.tools.reply import CLOSE, OPEN, ReasoningSplitter, Split, split_reasoning
from tests.support import data_path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<think>\na\n</think>\n\nb", Split("a", "b")),
        ("\n <think>a</think>b", Split("a", "b")),
        ("a\n</think>\n\nb", Split("a", "b")),
        ("<think>\n\n</think>\n\nb", Split("", "b")),
        ("</think>b", Split("", "b")),
        ("<think>a", Split("a", "", closed=False)),
        ("<think>", Split("", "", closed=False)),
        ("<think>a</think>", Split("a", "")),
        ("plain", Split("", "plain")),
        ("", Split("", "")),
        ("<think>a</think>It ends with </think>.", Split("a", "It ends with </think>.")),
        ("<think>a <think> b</think>c", Split("a <think> b", "c")),
        ("Sure.\n<think>a</think>\nb", Split("a", "Sure.\n\nb")),
        ("  keep  \n", Split("", "  keep  \n")),
        ("<think>a</think>\n    return 1\n", Split("a", "    return 1")),
        ("a < b and <thin", Split("", "a < b and <thin")),
    ],
)
def test_split(text: str, expected: Split) -> None:
    assert split_reasoning(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Use re.sub(r'<think>.*</think>', '', reply).",
        "```\n<think>\nhidden\n</think>\n```",
        "The tag <think> opens a block.",
        "First\n<think>\nnever closed",
    ],
)
def test_an_answer_that_speaks_of_the_tags_loses_nothing(text: str) -> None:
    assert split_reasoning(text) == Split("", text)


TEXTS = st.lists(st.sampled_from([OPEN, CLOSE, "<", "</", "think", ">", "a", "b c", "\n", " ", "```"])).map(
    "".join
)


def pieces_of(text: str, cuts: list[int]) -> list[str]:
    places = sorted({min(cut, len(text)) for cut in cuts})
    return [text[start:end] for start, end in zip([0, *places], [*places, len(text)], strict=True)]


@given(TEXTS, st.lists(st.integers(0, 60)))
def test_any_cutting_splits_as_the_whole(text: str, cuts: list[int]) -> None:
    splitter = ReasoningSplitter()
    shown = [*map(splitter.feed, pieces_of(text, cuts)), splitter.rest()]
    whole = split_reasoning(text)
    assert splitter.finish() == whole
    if text.lstrip().startswith(OPEN) or CLOSE not in text:
        assert "".join(reasoning for reasoning, _ in shown).strip() == whole.reasoning
        assert "".join(content for _, content in shown).strip() == whole.content.strip()


@given(TEXTS)
def test_nothing_shown_depends_on_the_cutting(text: str) -> None:
    def shown(pieces: list[str]) -> tuple[str, str]:
        splitter = ReasoningSplitter()
        parts = [*map(splitter.feed, pieces), splitter.rest()]
        return "".join(part[0] for part in parts).strip(), "".join(part[1] for part in parts)

    assert shown([text]) == shown(list(text))


def test_reasoning_is_shown_before_it_ends() -> None:
    splitter = ReasoningSplitter()
    assert splitter.feed("<think>so far") == ("so far", "")


def test_recorded_replies_of_r1_split() -> None:
    lines = data_path("r1/aime_2024_r1_dev.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        reply = json.loads(line)["raw_completion"]
        split = split_reasoning(reply)
        assert split.closed
        assert split.reasoning
        assert "\\boxed" in split.content
        assert OPEN not in split.content
