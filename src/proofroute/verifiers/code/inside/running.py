"""Run test functions and methods, with the cases and fixtures that pytest would give them."""

import inspect
import itertools
import types
from collections.abc import Iterator
from typing import Any

from proofroute.verifiers.code.inside.capture import capture
from proofroute.verifiers.code.inside.judge import Judge
from proofroute.verifiers.code.inside.shims import CASES, FIXTURE, UNKNOWN
from proofroute.verifiers.code.inside.units import Unit

_GIVEN = {"capsys": capture, "capfd": capture}
_PREPARE = ("setUp", "asyncSetUp", "setup_method", "setup")
_FINISH = ("asyncTearDown", "tearDown", "teardown_method", "teardown")


def run_function(judge: Judge, unit: Unit, space: dict[str, Any], prepared: set[str]) -> None:
    """Run one test in all of its cases; it raises what does not hold.

    Args:
        judge: the judge.
        unit: the test.
        space: the names of the test text.
        prepared: classes whose common preparation was done.
    """
    if unit.owner is None:
        function = space.get(unit.function or "")
        _call_cases(judge, function, space, None)
        return
    owner: Any = space.get(unit.owner)
    if not isinstance(owner, type):
        raise judge.line.undecidable("it is not a plain test class")
    _refuse_unknown(judge, owner)
    if unit.owner not in prepared:
        prepared.add(unit.owner)
        for name in ("setUpClass", "setup_class"):
            _maybe(owner, name)
    make: Any = owner
    one = make(unit.function) if hasattr(owner, "assertEqual") else make()
    try:
        for name in _PREPARE:
            _maybe(one, name)
        _call_cases(judge, vars(owner).get(unit.function or ""), space, one)
    finally:
        for name in _FINISH:
            _maybe(one, name)
        cleanups: list[Any] = getattr(one, "_cleanups", [])
        while cleanups:
            function, args, kwargs = cleanups.pop()
            function(*args, **kwargs)


def finish(judge: Judge, space: dict[str, Any], prepared: set[str]) -> None:
    """Clean up after the test classes; what does not hold then is charged to the last test."""
    for name in prepared:
        for method in ("tearDownClass", "teardown_class"):
            try:
                _maybe(space.get(name), method)
            except BaseException as error:  # noqa: BLE001 - becomes a result
                judge.trouble(error)


def _maybe(holder: Any, name: str) -> None:
    method = getattr(holder, name, None)
    if callable(method):
        wants = len(inspect.signature(method).parameters)
        _waited(method(*([None] * wants)))


def _waited(returned: Any) -> Any:
    """Return what a function gave in the end: a test may be a coroutine."""
    if not inspect.iscoroutine(returned):
        return returned
    import asyncio

    return asyncio.run(returned)


def _refuse_unknown(judge: Judge, thing: Any) -> None:
    unknown = getattr(thing, UNKNOWN, None)
    if unknown is not None:
        raise judge.line.undecidable(f"{unknown} is not understood")


def _call_cases(judge: Judge, function: Any, space: dict[str, Any], one: Any) -> None:
    if not isinstance(function, types.FunctionType) or hasattr(function, FIXTURE):
        raise judge.line.undecidable("it is not a plain test function")
    _refuse_unknown(judge, function)
    ran = False
    for given in _cases(function):
        ran = True
        opened: list[Any] = []
        values = _arguments(judge, function, space, given, opened, skip=one is not None)
        try:
            returned = function(*(() if one is None else (one,)), **values)
        finally:
            for generator in reversed(opened):
                next(generator, None)
        if _waited(returned) is not None:
            raise judge.line.undecidable("it is not a plain test function")
    if not ran:
        raise judge.line.undecidable("it has no cases")


def _cases(function: Any) -> Iterator[dict[str, Any]]:
    parts: list[tuple[list[str], list[Any]]] = getattr(function, CASES, [])
    for rows in itertools.product(*(rows for _, rows in parts)):
        yield {
            name: value
            for (names, _), row in zip(parts, rows, strict=True)
            for name, value in zip(names, row, strict=True)
        }


def _arguments(
    judge: Judge,
    function: Any,
    space: dict[str, Any],
    given: dict[str, Any],
    opened: list[Any],
    *,
    skip: bool = False,
    depth: int = 0,
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    parameters = list(inspect.signature(function).parameters.values())[1 if skip else 0 :]
    for parameter in parameters:
        if parameter.name in given:
            found[parameter.name] = given[parameter.name]
            continue
        if parameter.default is not parameter.empty or parameter.kind in (
            parameter.VAR_POSITIONAL,
            parameter.VAR_KEYWORD,
        ):
            continue
        fixture = space.get(parameter.name, _GIVEN.get(parameter.name))
        if fixture is capture:
            opened.append(capture(judge.line))
            found[parameter.name] = next(opened[-1])
            continue
        if not isinstance(fixture, types.FunctionType) or not hasattr(fixture, FIXTURE) or depth > 8:
            raise judge.line.undecidable(f"nothing here gives the argument {parameter.name!r}")
        _refuse_unknown(judge, fixture)
        value = fixture(**_arguments(judge, fixture, space, given, opened, depth=depth + 1))
        if inspect.isgenerator(value):
            opened.append(value)
            value = next(value)
        found[parameter.name] = value
    return found
