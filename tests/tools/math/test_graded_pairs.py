"""Pairs in the styles of the tests and problem collections that graders are measured on."""

import json
from pathlib import Path

from proofroute.tools.math import grade


def test_every_pair_is_judged_as_a_person_would() -> None:
    lines = Path(__file__).with_name("graded_pairs.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    wrong = [row for row in rows if grade(row["reference"], row["answer"]).equal is not row["expected"]]
    assert len(rows) > 800
    assert wrong == []
