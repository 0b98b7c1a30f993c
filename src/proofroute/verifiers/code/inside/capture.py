"""``capsys``: what is printed while a test runs. What the code writes to standard error stays with it."""

import io
import sys
from collections.abc import Generator, Iterator
from typing import Any

from proofroute.verifiers.code.inside.line import Line


class _Unknown:
    """Stands for a text that is not to be had here."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def __eq__(self, other: object) -> bool:
        raise self._line.undecidable("what the code writes to standard error stays in its own process")

    def __hash__(self) -> int:
        return id(self)

    def __getattr__(self, name: str) -> Any:
        raise self._line.undecidable("what the code writes to standard error stays in its own process")

    def __contains__(self, item: object) -> bool:
        return self == item

    def __bool__(self) -> bool:
        return self == ""

    def __len__(self) -> int:
        return int(bool(self))


class _Captured:
    def __init__(self, out: str, err: _Unknown) -> None:
        self.out = out
        self.err = err

    def __iter__(self) -> Iterator[Any]:
        return iter((self.out, self.err))

    def __getitem__(self, place: int) -> Any:
        return (self.out, self.err)[place]


class _Capture:
    def __init__(self, line: Line) -> None:
        self.line = line

    def readouterr(self) -> _Captured:
        """Return what was printed since the last time."""
        text, sys.stdout = sys.stdout, io.StringIO()
        return _Captured(text.getvalue() if isinstance(text, io.StringIO) else "", _Unknown(self.line))


def capture(line: Line) -> Generator[Any, None, None]:
    """Keep what is printed until the test is over."""
    before, sys.stdout = sys.stdout, io.StringIO()
    try:
        yield _Capture(line)
    finally:
        sys.stdout = before
