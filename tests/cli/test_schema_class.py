"""``--schema module:Class``: the class is used, and what is wrong with it is said in a line."""

import json
import sys
from pathlib import Path

import pytest

from proofroute.cli.boundary import run
from proofroute.cli.schema_class import names_class
from proofroute.core import Json

MODULE = """
import dataclasses
from pydantic import BaseModel, field_validator

class Invoice(BaseModel):
    vendor: str
    total: float

    @field_validator("total")
    @classmethod
    def positive(cls, value):
        if value <= 0:
            raise ValueError("must be positive")
        return value

class Outer:
    class Inner(BaseModel):
        vendor: str

@dataclasses.dataclass
class Plain:
    vendor: str

class Odd:
    pass

def function(): ...
value = 3
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    for name in ("cli_shop", "cli_broken", "cli_leaves", "cli_needs"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    (tmp_path / "cli_shop.py").write_text(MODULE, encoding="utf-8")
    (tmp_path / "cli_broken.py").write_text("1 / 0\n", encoding="utf-8")
    (tmp_path / "cli_leaves.py").write_text("raise SystemExit(7)\n", encoding="utf-8")
    (tmp_path / "cli_needs.py").write_text("import not_there_at_all\n", encoding="utf-8")
    (tmp_path / "source.txt").write_text("Miller owes 12.50 EUR", encoding="utf-8")
    return tmp_path


def verify(schema: str, answer: Json) -> int:
    asked = ["verify", "--kind", "extraction", "--prompt", "p", "--schema", schema]
    return run([*asked, "--source", "source.txt", "--answer", json.dumps(answer), "--json"])


@pytest.mark.parametrize(
    ("schema", "answer", "code"),
    [
        ("cli_shop:Invoice", {"vendor": "Miller", "total": 12.5}, 0),
        ("cli_shop:Invoice", {"vendor": "Miller", "total": -12.5}, 3),
        ("cli_shop:Invoice", {"vendor": "Miller"}, 3),
        ("cli_shop:Outer.Inner", {"vendor": "Miller"}, 0),
        ("cli_shop:Plain", {"vendor": "Miller"}, 0),
        ("cli_shop:Plain", {"seller": "Miller"}, 3),
    ],
)
def test_answers_are_checked_by_the_class(schema: str, answer: Json, code: int) -> None:
    assert verify(schema, answer) == code


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ("cli_shop:Invoic", "did you mean 'Invoice'?"),
        ("cli_shop:Nothing", "has no class 'Nothing'"),
        ("cli_shop:Outer.Inne", "did you mean 'Inner'?"),
        ("cli_shop:function", "is a function, not a class"),
        ("cli_shop:value", "is a int, not a class"),
        ("cli_shop:Odd", "Pydantic cannot check answers by it"),
        ("cli_nowhere:Invoice", "there is no module 'cli_nowhere'"),
        ("cli_shop.deeper:Invoice", "there is no module 'cli_shop.deeper'"),
        ("cli_broken:Invoice", "ZeroDivisionError"),
        ("cli_leaves:Invoice", "SystemExit"),
        ("cli_needs:Invoice", "No module named 'not_there_at_all'"),
        ("nowhere.json", "cannot be read"),
        ("C:/nowhere.json", "cannot be read"),
    ],
)
def test_what_is_wrong_is_said(schema: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(schema, {}) == 2
    said = capsys.readouterr().err
    assert message in said
    assert "Traceback" not in said


def test_a_file_is_taken_for_a_file(folder: Path) -> None:
    (folder / "cli_shop:Invoice").write_text('{"type": "object"}', encoding="utf-8")
    assert not names_class("cli_shop:Invoice")
    assert verify("cli_shop:Invoice", {"vendor": "Miller"}) == 0
