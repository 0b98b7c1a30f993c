"""The floors of the house: a module imports from its own floor or a lower one, and cheap parts stay cheap."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import proofroute

ROOT = Path(proofroute.__file__).parent

FLOORS = {
    "core": 0,
    "tools": 1,
    "models": 1,
    "verifiers": 2,
    "router": 3,
    "workflows": 4,
    "service": 5,
    "cli": 5,
    "evaluation": 5,
    "adapters": 5,
}

HEAVY = {"langgraph", "openai", "ollama", "sympy", "z3", "flint", "xllamacpp", "jsonschema_rs", "pydantic"}
MAY_IMPORT_LANGGRAPH = {"router", "workflows"}

MODULES = sorted(path for path in ROOT.rglob("*.py") if "__pycache__" not in path.parts)


def package_of(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return parts[0].removesuffix(".py") if len(parts) > 1 else ""


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Yield every module that is imported anywhere in a file, in functions too, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    yield node.lineno, alias.name
            case ast.ImportFrom(module=str(module), level=0, names=names):
                yield node.lineno, module
                if module == "proofroute":
                    for alias in names:
                        yield node.lineno, f"proofroute.{alias.name}"
            case ast.ImportFrom(level=level) if level:
                pytest.fail(f"{path}:{node.lineno}: a relative import; write the whole name")
            case _:
                pass


def _ids(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=_ids)
def test_imports_run_downward(path: Path) -> None:
    package = package_of(path)
    if package == "":
        return  # the public door and __main__ stand before all floors
    assert package in FLOORS, f"give {package!r} its floor in this test and in the design"
    for line, module in imports_of(path):
        parts = module.split(".")
        if parts[0] != "proofroute" or len(parts) == 1 or parts[1] not in FLOORS:
            continue
        other = parts[1]
        allowed = (
            FLOORS[other] < FLOORS[package] or other == package or (package, other) == ("models", "tools")
        )
        assert allowed, f"{path}:{line}: {package} must not import {module}"


@pytest.mark.parametrize("path", MODULES, ids=_ids)
def test_only_the_router_and_workflows_know_langgraph(path: Path) -> None:
    if package_of(path) in MAY_IMPORT_LANGGRAPH:
        return
    found = [
        module for _, module in imports_of(path) if module.split(".")[0] in ("langgraph", "langchain_core")
    ]
    assert found == []


@pytest.mark.parametrize(
    "module",
    [
        "proofroute",
        "proofroute.core",
        "proofroute.cli",
        "proofroute.cli.app",
        "proofroute.models",
        "proofroute.router",
    ],
)
def test_importing_a_cheap_part_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*sorted({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_links_at_the_top_lead_to_the_packages() -> None:
    top = ROOT.parents[1]
    if not (top / "pyproject.toml").exists():
        pytest.skip("not a source tree")
    for name in ("router", "verifiers", "tools", "workflows"):
        link = top / name
        if link.is_symlink():  # a clone on Windows may have none
            assert link.resolve() == ROOT / name
