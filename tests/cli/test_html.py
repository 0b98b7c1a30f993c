"""The page of an answer: self-contained, linked both ways, and nothing in it is believed."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from proofroute.cli.boundary import run
from proofroute.cli.render.fields import Row, rows_of
from proofroute.cli.render.html import Shown, page
from proofroute.cli.render.html.source import marked_source
from proofroute.core import Evidence, Json, Outcome, Span, Verdict

HOSTILE = (
    "<script>alert(1)</script> \u202eabc\u202c & \"quoted\" 'it' <img src=x onerror=alert(2)>\n"
    "</pre></section><style>*{display:none}</style><!-- x \x00 \x1b[31m \u200b --> 129.90 ]]> &amp; "
    "&#x3c;b&#x3e;\n"
)


class Reader(HTMLParser):
    """Collects what a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src"):
                self.links.append(value or "")

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def item(claim: str, outcome: Outcome, *spans: Span, statement: str = "It is so.") -> Evidence:
    return Evidence(
        claim=claim,
        check="extraction.grounded",
        outcome=outcome,
        assurance="checked",
        statement=statement,
        spans=spans,
        replay={"level": "G2"},
    )


def shown(value: Json, *evidence: Evidence, source: str | None = None, **more: str) -> Shown:
    verdict = Verdict(status="refuted", assurance="checked", evidence=evidence)
    return Shown(verdict=verdict, value=value, source=source, prompt=more.get("prompt", ""))


def at(source: str, text: str) -> Span:
    start = source.index(text)
    return Span(start, start + len(text), text)


def test_nothing_of_the_source_or_the_reply_is_markup() -> None:
    span = at(HOSTILE, "129.90")
    given = shown(
        {HOSTILE: HOSTILE, "total": 129.9},
        item("/total", "passed", span),
        item("/" + HOSTILE.replace("/", "~1"), "failed", at(HOSTILE, "<script>"), statement=HOSTILE),
        source=HOSTILE,
        prompt=HOSTILE,
    )
    html = page(given)
    found = read(html)
    assert not {"script", "img", "iframe", "object", "link", "b"} & set(found.tags)
    assert found.tags.count("style") == 1
    assert not [name for name in found.attributes if name.startswith("on")]
    assert all(link.startswith("#") for link in found.links)
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069\u200b]", html)
    assert "U+202E" in found.text
    assert "default-src 'none'" in html.replace("&#x27;", "'")
    assert "<script>alert(1)</script>" in found.text


def test_fields_and_places_are_linked_both_ways() -> None:
    source = "Total 12 and 12"
    value: Json = {"a": 12, "b": "Total 12"}
    evidence = (
        item("/a", "passed", at(source, "12"), Span(13, 15, "12")),
        item("/b", "undecided", at(source, "Total 12")),
    )
    found = read(page(shown(value, *evidence, source=source)))
    assert {"f0", "f1", "s0-0", "s0-1", "s1-0"} <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))
    for link in found.links:
        assert link[1:] in found.ids
    assert {"#f0", "#f1", "#s0-0", "#s0-1", "#s1-0"} <= set(found.links)


@pytest.mark.parametrize(
    "places",
    [
        [(0, 5), (3, 8)],
        [(0, 10), (2, 4), (4, 6)],
        [(0, 3), (0, 3), (0, 3)],
        [(0, 16)],
        [(15, 16), (0, 1)],
        [],
    ],
)
def test_overlapping_places_keep_every_character(places: list[tuple[int, int]]) -> None:
    source = "ab<cd>&ef\tgh\nijk"
    rows = [
        Row(f"/{number}", "1", "passed", "G2", (), (Span(start, end, source[start:end]),))
        for number, (start, end) in enumerate(places)
    ]
    found = read(marked_source(source, rows))
    plain = re.sub(r'<a class="note".*?</a>', "", marked_source(source, rows))
    assert read(plain).text == source
    assert sorted(found.ids) == sorted(f"s{number}-0" for number in range(len(places)))
    assert found.tags.count("a") >= bool(places)


def test_a_place_that_is_not_there_is_not_marked() -> None:
    source = "abc"
    rows = rows_of({"a": 1}, (item("/a", "passed", Span(0, 99, "abc"), Span(1, 2, "x"), Span(2, 1, "")),))
    assert marked_source(source, rows) == "abc"
    assert "#s0" not in page(shown({"a": 1}, item("/a", "passed", Span(0, 99, "abc")), source=source))


def test_problems_come_first() -> None:
    evidence = (item("/a", "passed"), item("/b", "undecided"), item("/c", "failed"))
    text = read(page(shown({"a": 1, "b": 2, "c": 3}, *evidence))).text
    head = text[text.index("2 problems") : text.index("3 fields")]
    assert head.index("/c") < head.index("/b")
    assert "/a" not in head


def test_other_answers_have_a_page_too() -> None:
    evidence = Evidence(claim="value", check="math.x", outcome="passed", assurance="proved", statement="S.")
    verdict = Verdict(status="verified", assurance="proved", evidence=(evidence,))
    text = read(page(Shown(verdict=verdict, value="9", text="It is <9>."))).text
    assert "It is <9>." in text
    assert "problem" not in text


def test_a_large_source_is_quick() -> None:
    source = "word 12 " * 50_000
    spans = tuple(Span(5 + 8 * n, 7 + 8 * n, "12") for n in range(3))
    rows = [Row(f"/{n}", "12", "passed", "G2", (), spans) for n in range(300)]
    assert marked_source(source, rows).count('id="s') == 900


ARGUMENTS = ["verify", "--kind", "extraction", "--prompt", "p", "--answer", '{"total": "12"}']


def test_verify_writes_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, out = tmp_path / "s.txt", tmp_path / "out.html"
    source.write_text("Total 12 <b>", encoding="utf-8")
    assert run([*ARGUMENTS, "--source", str(source), "--html", str(out)]) == 0
    assert "verified" in capsys.readouterr().out
    html = out.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "&lt;b&gt;" in html


def test_places_that_take_no_page_are_named_before_anything_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*ARGUMENTS, "--html", str(tmp_path)]) == 2
    assert "is a folder" in capsys.readouterr().err
    assert run([*ARGUMENTS, "--html", str(tmp_path / "no" / "x.html")]) == 2
    assert "there is no folder" in capsys.readouterr().err
    rows = tmp_path / "rows.jsonl"
    rows.write_text("", encoding="utf-8")
    assert run(["verify", "--in", str(rows), "--html", str(tmp_path / "x.html")]) == 2
    assert "--html shows one answer" in capsys.readouterr().err
