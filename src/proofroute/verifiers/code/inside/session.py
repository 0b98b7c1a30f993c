"""The judge's session: read the tests and the candidate's names, run everything, report."""

import io
import json
import os
import sys
import types
from typing import Any

from proofroute.verifiers.code.inside.alike import alike
from proofroute.verifiers.code.inside.judge import Failed, Judge
from proofroute.verifiers.code.inside.names import Missing, choose_names, gather_names
from proofroute.verifiers.code.inside.remote import Line, Remote, parse, show
from proofroute.verifiers.code.inside.survey import JUDGE, Survey, Unit, instrument, survey


def run_tests(judge: Judge, found: Survey, names: dict[str, Any], entry: Any) -> None:
    """Run a test text: its statements, then ``check`` unless it was called, then the test functions."""
    module = types.ModuleType("tests")
    module.__dict__.update({**names, JUDGE: judge})
    tree = instrument(found)
    for statement in tree.body:
        _step(judge, ast_module(statement), module.__dict__, names)
    check = module.__dict__.get("check")
    if found.check and not found.check_called and check is not None:
        try:
            check(entry)
        except BaseException as error:  # noqa: BLE001 - becomes a result
            judge.trouble(error)
    for number, unit in enumerate(judge.units):
        if unit.function is not None and number not in judge.begun:
            with judge.unit(number):
                function = module.__dict__.get(unit.function)
                if not isinstance(function, types.FunctionType) or _needs_arguments(function):
                    raise judge.line.undecidable("it is not a function that can be called without arguments")
                if function() is not None:
                    raise judge.line.undecidable("it is not a plain test function")


def _needs_arguments(function: types.FunctionType) -> bool:
    given = len(function.__defaults__ or ())
    keywords = function.__code__.co_kwonlyargcount - len(function.__kwdefaults__ or {})
    return function.__code__.co_argcount > given or keywords > 0


def ast_module(statement: Any) -> types.CodeType:
    """Compile one statement as a module."""
    import ast

    return compile(ast.Module(body=[statement], type_ignores=[]), "tests", "exec", dont_inherit=True)


def _step(judge: Judge, code: types.CodeType, space: dict[str, Any], names: dict[str, Any]) -> None:
    try:
        exec(code, space)  # noqa: S102 - the asker's own tests
    except ImportError as error:
        if error.name is None or not _bind(error.name, code, space, names):
            judge.trouble(error)
    except BaseException as error:  # noqa: BLE001 - becomes a result
        judge.trouble(error)


def _bind(module: str, code: types.CodeType, space: dict[str, Any], names: dict[str, Any]) -> bool:
    """Serve ``from solution import f`` and ``import solution`` from the candidate's names."""
    if module in sys.stdlib_module_names:
        return False
    stand_in = types.ModuleType(module)
    stand_in.__dict__.update(names)
    sys.modules[module] = stand_in
    try:
        exec(code, space)  # noqa: S102
    except ImportError:
        return False
    finally:
        del sys.modules[module]
    return True


def run_example(judge: Judge, number: int, example: dict[str, Any], entry: Any) -> None:
    """Call the entry point with an example's arguments and compare with what is expected."""
    with judge.unit(number) as running:
        got = entry(*example["args"], **example["kwargs"])
        running.asserted = 1
        expected = example["expected"]
        equal = alike(got, expected)
        if equal is None:
            raise judge.line.undecidable(f"the result {show(got)} has no form in JSON that could be compared")
        if not equal:
            shown = {"call": judge.line.last_call, "got": show(got), "expected": show(expected)}
            raise Failed(shown)


def main() -> None:
    """Read the tests, then the candidate's names; run everything; report."""
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    answers = os.fdopen(os.dup(0), encoding="utf-8")
    os.dup2(2, 1)
    sys.stdin = io.StringIO()
    sys.stdout = io.StringIO()

    def exchange(request: dict[str, Any]) -> dict[str, Any]:
        replies.write(json.dumps({"ask": request}) + "\n")
        replies.flush()
        return parse(read())

    def read() -> str:
        line = answers.readline()
        if not line:
            os._exit(0)  # nobody listens any more: better no result than a wrong one
        return line

    line = Line(exchange)
    judge = Judge(line, replies)
    _install_pytest(judge)
    material = json.loads(read())
    tests, entry_point = material["tests"], material["entry_point"]
    found = survey(tests) if tests is not None else None
    judge.reaches_in = found is not None and found.reaches_in
    examples = material["examples"]
    judge.units = [
        *(found.units if found else ()),
        *(Unit(f"example {n + 1}", "") for n in range(len(examples))),
    ]
    told = parse(read())
    names = gather_names(line, told["names"])
    line.objects = 0
    functions = [name for name, value in names.items() if isinstance(value, Remote)]
    entry = names.get(entry_point or "")
    if entry is None and entry_point is None and len(functions) == 1:
        entry = names[functions[0]]
    if entry is None:
        listed = ", ".join(functions[:10]) or "nothing that can be called"
        entry = Missing(line, f"the code defines no {entry_point!r}; it defines {listed}")
    if found is not None:
        given = choose_names(names, found, entry_point)
        if entry_point is not None and entry_point not in given:
            given[entry_point] = entry
        run_tests(judge, found, given, entry)
    for place, example in enumerate(examples):
        run_example(judge, len(judge.units) - len(examples) + place, example, entry)
    plain = {name for name, value in names.items() if not isinstance(value, Remote | types.ModuleType)}
    judge.say({"done": judge.used or bool(found and plain & found.used)})
    os._exit(0)


def _install_pytest(judge: Judge) -> None:
    from proofroute.verifiers.code.inside.shims import pytest_module

    sys.modules["pytest"] = pytest_module(judge.expected_exception)
