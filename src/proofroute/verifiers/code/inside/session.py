"""The judge's session: read the tests and the candidate's names, run everything, report."""

import ast
import io
import json
import os
import sys
import types
from typing import Any

from proofroute.verifiers.code.inside.alike import alike
from proofroute.verifiers.code.inside.idle import changes
from proofroute.verifiers.code.inside.judge import Judge
from proofroute.verifiers.code.inside.line import Line, parse, show
from proofroute.verifiers.code.inside.names import (
    choose_entry,
    choose_names,
    classes_under_test,
    entry_owner,
    gather_names,
    is_own_value,
    is_solution,
)
from proofroute.verifiers.code.inside.nearness import needs_numpy, numpy_module
from proofroute.verifiers.code.inside.outcome import Failed
from proofroute.verifiers.code.inside.remote import Remote, role_of
from proofroute.verifiers.code.inside.rests import rests_on_code
from proofroute.verifiers.code.inside.rewrite import JUDGE, instrument
from proofroute.verifiers.code.inside.running import finish, run_function
from proofroute.verifiers.code.inside.shims import pytest_module, unittest_module
from proofroute.verifiers.code.inside.survey import survey
from proofroute.verifiers.code.inside.units import Survey, Unit


def run_tests(judge: Judge, found: Survey, names: dict[str, Any], entry: Any, solution: Any) -> None:
    """Run a test text: its statements, then ``check`` unless it was called, then the test functions."""
    module = types.ModuleType("tests")
    module.__dict__.update({**names, JUDGE: judge})
    tree = instrument(found)
    if not any(is_solution(name, solution[1]) for name in _imported(tree)):
        solution = ({}, None)  # nothing is to be served, and no statement is searched for it
    for statement in tree.body:
        _step(judge, statement, module.__dict__, solution)
    check = module.__dict__.get("check")
    if found.check and not found.check_called and check is not None:
        try:
            check(entry)
        except BaseException as error:  # noqa: BLE001 - becomes a result
            judge.trouble(error)
    prepared: set[str] = set()
    for number, unit in enumerate(judge.units):
        if unit.problem is not None:
            with judge.unit(number):
                raise judge.line.undecidable(unit.problem)
        elif unit.function is not None and number not in judge.begun:
            with judge.unit(number):
                run_function(judge, unit, module.__dict__, prepared)
    finish(judge, module.__dict__, prepared)
    judge.check_all_ran(found.helpers)
    judge.check_required(found.required)


def _step(judge: Judge, statement: Any, space: dict[str, Any], solution: Any) -> None:
    try:
        _execute(statement, space, solution)
    except BaseException as error:  # noqa: BLE001 - becomes a result
        judge.trouble(error)


def _execute(statement: Any, space: dict[str, Any], solution: Any) -> None:
    """Run one statement; ``from solution import f`` and ``import solution`` get the code's names."""
    code = compile(ast.Module(body=[statement], type_ignores=[]), "tests", "exec", dont_inherit=True)
    names, entry_point = solution
    served = [
        module for module in (_imported(statement) if names else ()) if is_solution(module, entry_point)
    ]
    if not served:
        exec(code, space)  # noqa: S102 - the asker's own tests
        return
    before = dict(sys.modules)
    try:
        for module in served:
            _serve(module, names)
        exec(code, space)  # noqa: S102 - the asker's own tests
    finally:
        for name in sys.modules.keys() - before.keys():
            if any(f"{module}.".startswith(f"{name}.") for module in served):
                del sys.modules[name]


def _imported(statement: ast.AST) -> list[str]:
    found: list[str] = []
    for node in ast.walk(statement):
        match node:
            case ast.Import(names=aliases):
                found += [alias.name for alias in aliases]
            case ast.ImportFrom(module=str(module), level=0):
                found.append(module)
            case _:
                pass
    return found


def _serve(module: str, names: dict[str, Any]) -> None:
    parts = module.split(".")
    for count in range(1, len(parts) + 1):
        stand_in = types.ModuleType(".".join(parts[:count]))
        stand_in.__path__ = []
        stand_in.__dict__.update(names if count == len(parts) else {})
        if stand_in.__name__ in sys.modules:
            continue
        sys.modules[stand_in.__name__] = stand_in
        if count > 1:
            setattr(sys.modules[".".join(parts[: count - 1])], parts[count - 1], stand_in)


def run_example(judge: Judge, number: int, example: dict[str, Any], entry: Any) -> None:
    """Call the entry point with an example's arguments and compare with what is expected."""
    with judge.unit(number) as running:
        got = entry(*example["args"], **example["kwargs"])
        if isinstance(got, Remote) and role_of(got) == "coroutine":
            got = judge.wait(got)
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
    material = json.loads(read())
    tests, entry_point = material["tests"], material["entry_point"]
    sys.modules["pytest"] = pytest_module(line, judge.expected_exception)
    if tests is not None and "unittest" in tests:
        unittest_module(line, judge.expected_exception, judge.assertion_failed, judge.refuse_vain)
    found = survey(tests) if tests is not None else None
    if found is not None and needs_numpy(found.tree):
        sys.modules["numpy"] = numpy_module(line)
    judge.reaches_in = found is not None and found.reaches_in
    judge.mutates = found is not None and any(map(changes, ast.walk(found.tree)))
    judge.early_stop = material["early_stop"]
    examples = material["examples"]
    judge.units = [
        *(found.units if found else ()),
        *(Unit(f"example {n + 1}", "") for n in range(len(examples))),
    ]
    told = parse(read())
    line.offers.refused = frozenset(map(str, told.get("shy", ())))
    names = gather_names(line, told, material["guesses"]["rebound"])
    line.objects = 0
    functions = [name for name, value in names.items() if isinstance(value, Remote)]
    entry = choose_entry(line, names, material["guesses"], entry_point)
    if found is not None:
        judge.entry, judge.served = entry_point, frozenset(functions) & found.wanted
        line.classes = classes_under_test(found, entry_point) & frozenset(functions)
        owner = entry_owner(material["guesses"], entry_point) or "Solution"
        called = {"Solution", owner} if entry_point not in names else set[str]()
        line.keep_classes(names, line.classes | found.used | called)
        mine = {name: names[name] for name in names if name in found.wanted}
        values = [name for name, value in mine.items() if is_own_value(name, value) and name != entry_point]
        found.refused.update(rests_on_code(found.tree, values, judge.served, entry_point))
        given = choose_names(line, names, found, entry_point)
        if entry_point is not None and entry_point not in given:
            given[entry_point] = entry
        run_tests(judge, found, given, entry, (names, entry_point))
    for place, example in enumerate(examples):
        run_example(judge, len(judge.units) - len(examples) + place, example, entry)
    plain = {name for name, value in names.items() if not isinstance(value, Remote | types.ModuleType)}
    judge.say({"done": judge.used or bool(found and plain & found.used)})
    os._exit(0)
