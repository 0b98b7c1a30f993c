"""``ask`` with a schema and a source: what is mended, and where that shows."""

import json
from pathlib import Path

import pytest

from proofroute import Router
from proofroute.cli import main
from tests.cli.support import use_router
from tests.router.doubles import ABSTAIN, Says

SOURCE = "Miller & Sons\nTotal due: 129.90 EUR <b>\n"
WRONG = '{"vendor": "Miller & Sons", "total": "130.90"}'


@pytest.fixture(name="words")
def _words(tmp_path: Path) -> list[str]:
    schema, source = tmp_path / "schema.json", tmp_path / "source.txt"
    text = {"type": "string"}
    required = ["vendor", "total"]
    asked = {"type": "object", "required": required, "properties": {"vendor": text, "total": text}}
    schema.write_text(json.dumps(asked), encoding="utf-8")
    source.write_text(SOURCE, encoding="utf-8")
    page = str(tmp_path / "page.html")
    return ["ask", "Extract.", "--schema", str(schema), "--source", str(source), "--html", page]


def use(monkeypatch: pytest.MonkeyPatch, *replies: str) -> None:
    models = {"solver": Says("solver", [ABSTAIN]), "reasoner": Says("test:reasoner", replies)}
    use_router(monkeypatch, Router(models=models, env={}))


def test_a_mended_answer(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    use(monkeypatch, WRONG, '{"/total": "129.90"}')
    assert main([*words, "--trace"]) == 0
    out = capsys.readouterr().out
    assert "One field of your answer does not hold" in out
    assert '{"/total": "129.90"}' in out
    assert "the answer with it:" in out
    assert "line 2: Total due: «129.90» EUR <b>" in out
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "verified" in page
    assert "EUR &lt;b&gt;" in page


def test_a_draft_that_is_refuted(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    use(monkeypatch, WRONG, WRONG)
    assert main(words) == 3
    assert "✗  /total" in capsys.readouterr().out
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "refuted" in page
    assert "1 problem" in page
    assert "130.90" in page


def test_the_json_says_what_the_model_wrote(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(monkeypatch, WRONG, '{"/total": "129.90"}')
    assert main([*words, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    attempts = data["attempts"][-2:]
    assert [attempt["reply"] for attempt in attempts] == [None, '{"/total": "129.90"}']
    assert json.loads(attempts[1]["content"]) == data["value"]
