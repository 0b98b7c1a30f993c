"""The public door: every name resolves, none is missing for type checkers, and opening it is cheap."""

import ast
import subprocess
import sys
from pathlib import Path
from typing import assert_type

import pytest

import proofroute
from proofroute import Answer, Budget, Router, Task, Verdict, load_config, to_json

DOOR = Path(proofroute.__file__)


def _typed_names() -> set[str]:
    block = next(
        node for node in ast.parse(DOOR.read_text(encoding="utf-8")).body if isinstance(node, ast.If)
    )
    imported = {
        alias.asname for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    declared = {
        node.target.id
        for node in block.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    return {name for name in imported | declared if name}


@pytest.mark.parametrize("name", proofroute.__all__)
def test_every_name_resolves_to_what_its_home_holds(name: str) -> None:
    value = getattr(proofroute, name)
    home = getattr(value, "__module__", None)
    assert value is not None
    if isinstance(value, type):
        assert home is not None
        assert home.startswith("proofroute.")


def test_type_checkers_see_exactly_the_public_names() -> None:
    assert _typed_names() == set(proofroute.__all__)


def test_the_names_are_typed() -> None:
    assert_type(Budget().seconds, float)
    assert_type(proofroute.__version__, str)
    assert_type(to_json(Budget()), str)
    task = Task(prompt="What is 2+2?")
    assert_type(task.question, str)
    assert_type(load_config(None, {}), proofroute.Config)
    assert Router.solve.__annotations__["return"] is Answer
    assert Answer.__annotations__["verdict"] is Verdict


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Ruoter'"):
        _ = proofroute.Ruoter  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


def test_names_are_listed_before_they_are_used() -> None:
    assert set(proofroute.__all__) <= set(dir(proofroute))


def test_a_star_import_brings_the_public_names() -> None:
    code = "from proofroute import *; print(Router.__name__, Task.__name__, bool(__version__))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "Router Task True\n"
