"""As much of pytest as plain test functions use: ``raises``, ``approx``, ``parametrize`` and fixtures."""

import math
import re
import types
from collections.abc import Callable
from types import TracebackType
from typing import Any, Final, NoReturn, Self

from proofroute.verifiers.code.inside.codec import class_of
from proofroute.verifiers.code.inside.line import Line
from proofroute.verifiers.code.inside.looking import look
from proofroute.verifiers.code.inside.remote import Remote


class Raises:
    """``pytest.raises`` as a context; ``value`` and ``type`` tell of the exception afterwards."""

    def __init__(self, line: Line, kinds: Any, pattern: Any, seen: Callable[[], None]) -> None:
        self.line = line
        self.kinds = kinds
        self.pattern = pattern
        self.seen = seen
        self.value: BaseException | None = None
        self.type: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        del trace
        kinds = _as_tuple(self.kinds)
        if not all(isinstance(item, type) and issubclass(item, BaseException) for item in kinds):
            raise self.line.undecidable("what is to be raised is no exception that is known here")
        if error is None:
            raise AssertionError(f"{self.kinds} was not raised")
        if not isinstance(error, kinds):
            return False
        self.value, self.type = error, kind
        if self.pattern is not None:
            self.match(self.pattern)
        self.seen()
        return True

    def match(self, pattern: Any) -> bool:
        """Look for ``pattern`` in the text of the exception."""
        if not re.search(pattern, str(self.value)):
            raise AssertionError(f"{str(self.value)!r} does not match {pattern!r}")
        return True


def _as_tuple(kinds: Any) -> tuple[Any, ...]:
    found: tuple[Any, ...] = kinds if class_of(kinds) is tuple else (kinds,)
    return found


class Approx:
    """A number that equals its neighbours, with pytest's default tolerances."""

    def __init__(
        self,
        expected: Any,
        rel: float | None = None,
        abs: float | None = None,  # noqa: A002 - pytest's own name
        nan_ok: bool = False,
    ) -> None:
        self.expected = expected
        self.rel = rel
        self.abs = abs
        self.nan_ok = nan_ok

    def __eq__(self, other: object) -> bool:
        return self._equal(other, self.expected)

    def __hash__(self) -> int:
        return hash(repr(self))

    def __repr__(self) -> str:
        return f"approx({self.expected!r})"

    def _equal(self, got: Any, expected: Any) -> bool:
        if class_of(expected) in (list, tuple):
            return (
                class_of(got) in (list, tuple)
                and len(got) == len(expected)
                and all(map(self._equal, got, expected))
            )
        if class_of(expected) is dict:
            return (
                class_of(got) is dict
                and got.keys() == expected.keys()
                and all(self._equal(got[key], item) for key, item in expected.items())
            )
        if isinstance(expected, int | float | complex) and isinstance(got, int | float | complex):
            return self._near(got, expected)
        return bool(got == expected)

    def _near(self, got: Any, expected: Any) -> bool:
        if got == expected or isinstance(expected, bool):
            return bool(got == expected)
        if not isinstance(expected, complex) and math.isnan(expected):
            return self.nan_ok and got != got
        distance = abs(got - expected)
        if math.isinf(abs(expected)) or math.isinf(distance):
            return False
        absolute = 1e-12 if self.abs is None else self.abs
        relative = (1e-6 if self.abs is None else 0.0) if self.rel is None else self.rel
        return bool(distance <= max(relative * abs(expected), absolute))


class Case:
    """``pytest.param(...)``."""

    def __init__(self, *values: Any, id: Any = None, marks: Any = ()) -> None:  # noqa: A002 - pytest's own name
        del id
        self.values = values
        self.marks = marks


class _Marks:
    def parametrize(self, names: Any, values: Any, ids: Any = None, **more: Any) -> Callable[[Any], Any]:
        del ids
        listed = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
        rows: list[Any] = []
        for item in values:
            if isinstance(item, Case):
                more |= {"marks": item.marks} if item.marks else {}
                rows.append(item.values)
            else:
                rows.append((item,) if len(listed) == 1 else tuple(item))

        def decorate(function: Any) -> Any:
            known = getattr(function, CASES, [])
            setattr(function, CASES, [(listed, rows), *known])
            if more:
                setattr(function, UNKNOWN, f"parametrize with {', '.join(more)}")
            return function

        return decorate

    def __getattr__(self, name: str) -> Any:
        def decorate(*args: Any, **_kwargs: Any) -> Any:
            if len(args) == 1 and isinstance(args[0], types.FunctionType | type):
                if name not in _HARMLESS:
                    setattr(args[0], UNKNOWN, f"pytest.mark.{name}")
                return args[0]

            def later(function: Any) -> Any:
                return decorate(function)

            return later

        return decorate


CASES: Final = "__cases__"
FIXTURE: Final = "__fixture__"
UNKNOWN: Final = "__unknown__"
"""Attributes of decorated test functions: their cases, that they are a fixture, what is not understood."""

_HARMLESS: Final = frozenset(
    [
        "anyio",
        "asyncio",
        "slow",
        "fast",
        "unit",
        "integration",
        "smoke",
        "timeout",
        "order",
        "run",
        "basic",
        "edge",
        "performance",
    ]
)


def pytest_module(line: Line, seen: Callable[[], None]) -> types.ModuleType:
    """Make a module with what is understood; ``seen`` is called when an expected exception came."""

    def raises(kinds: Any, function: Any = None, *args: Any, match: Any = None, **kwargs: Any) -> Any:
        context = Raises(line, kinds, match, seen)
        if function is None:
            return context
        with context:
            function(*args, **kwargs)
        return context

    def fixture(function: Any = None, **options: Any) -> Any:
        def decorate(inner: Any) -> Any:
            setattr(inner, FIXTURE, True)
            if options.get("autouse") or options.get("params") or options.get("name"):
                setattr(inner, UNKNOWN, "a fixture with options")
            return inner

        return decorate if function is None else decorate(function)

    def fail(reason: str = "", **_more: Any) -> NoReturn:
        raise AssertionError(reason)

    def skip(*_args: Any, **_more: Any) -> NoReturn:
        raise line.undecidable("the test skips itself")

    module = types.ModuleType("pytest")
    module.__dict__.update(
        {
            "raises": raises,
            "approx": Approx,
            "mark": _Marks(),
            "param": Case,
            "fixture": fixture,
            "fail": fail,
            "skip": skip,
            "xfail": skip,
        }
    )
    return module


def unittest_module(
    line: Line, seen: Callable[[], None], failed: Callable[[], None], vain: Callable[[Any], None]
) -> None:
    """Let the library's TestCase tell of its assertions, and refuse to look at stand-ins.

    Args:
        line: the way to the candidate.
        seen: called when an assertion held.
        failed: called when one did not.
        vain: refuses values that count as true whatever they say.
    """
    import unittest

    def counting(name: str, original: Any) -> Any:
        def check(self: Any, *args: Any, **kwargs: Any) -> Any:
            if "Instance" in name and len(args) > 1 and any(isinstance(item, Remote) for item in args[:1]):
                if look(line, isinstance, args[:2]) == ("Not" in name):
                    failed()
                    raise AssertionError(f"{name} does not hold")
                seen()
                return None
            if "Logs" in name or "Warns" in name:
                raise line.undecidable("what the code logs stays in its own process")
            if name in ("assertTrue", "assertFalse"):
                _expect_truth(line, vain, args)
            if "Raises" in name:
                _expect(line, args)
            try:
                found = original(self, *args, **kwargs)
            except AssertionError:
                failed()
                raise
            seen()
            return found

        return check

    plain: Any = unittest.TestCase
    names: list[str] = [name for name in dir(plain) if name.startswith("assert")]
    made: Any = type("TestCase", (plain,), {name: counting(name, getattr(plain, name)) for name in names})
    # An asynchronous test is awaited wherever it stands.
    unittest.__dict__.update({"TestCase": made, "IsolatedAsyncioTestCase": made})


def _expect_truth(line: Line, vain: Callable[[Any], None], args: tuple[Any, ...]) -> None:
    vain(args[0] if args else None)
    if len(args) > 1 and not isinstance(args[1], str | None):
        raise line.undecidable(f"{args[1]!r} is the message here, and nothing is compared with it")


def _expect(line: Line, args: tuple[Any, ...]) -> None:
    if not all(isinstance(item, type) for item in _as_tuple(args[0] if args else ())):
        raise line.undecidable("what is to be raised is no exception that is known here")
