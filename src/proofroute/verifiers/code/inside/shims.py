"""As much of pytest as plain test functions use: ``raises`` and ``approx``."""

import math
import re
import types
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from proofroute.verifiers.code.inside.codec import class_of


class _Raises:
    def __init__(self, kinds: Any, pattern: str | None, seen: Callable[[], None]) -> None:
        self.kinds = kinds
        self.pattern = pattern
        self.seen = seen
        self.value: BaseException | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        del kind, trace
        if error is None:
            raise AssertionError(f"{self.kinds} was not raised")
        if not isinstance(error, self.kinds):
            return False
        if self.pattern is not None and not re.search(self.pattern, str(error)):
            raise AssertionError(f"{str(error)!r} does not match {self.pattern!r}")
        self.value = error
        self.seen()
        return True


class Approx:
    """A number that equals its neighbours, with pytest's default tolerances."""

    def __init__(self, expected: Any, rel: float | None = None, abs: float | None = None) -> None:  # noqa: A002
        self.expected = expected
        self.rel = 1e-6 if rel is None else rel
        self.abs = 1e-12 if abs is None else abs

    def __eq__(self, other: object) -> bool:
        return self._equal(other, self.expected)

    def __hash__(self) -> int:
        return hash(repr(self))

    def __repr__(self) -> str:
        return f"approx({self.expected!r})"

    def _equal(self, got: Any, expected: Any) -> bool:
        kind = class_of(expected)
        if kind in (list, tuple):
            return (
                type(got) is type(expected)
                and len(got) == len(expected)
                and all(map(self._equal, got, expected))
            )
        if kind is dict:
            return (
                type(got) is kind
                and got.keys() == expected.keys()
                and all(self._equal(got[key], item) for key, item in expected.items())
            )
        if isinstance(expected, int | float) and isinstance(got, int | float):
            return math.isclose(got, expected, rel_tol=self.rel, abs_tol=self.abs)
        return bool(got == expected)


def pytest_module(seen: Callable[[], None]) -> types.ModuleType:
    """Make a module with ``raises`` and ``approx``; ``seen`` is called when an expected exception came."""

    def raises(kinds: Any, match: str | None = None) -> _Raises:
        return _Raises(kinds, match, seen)

    module = types.ModuleType("pytest")
    module.__dict__.update({"raises": raises, "approx": Approx})
    return module
