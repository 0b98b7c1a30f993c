"""Calling one function of a program at a time, for sandboxes whose Python is not this one."""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias, runtime_checkable

from proofroute.core import Limits


@dataclass(frozen=True, slots=True)
class Returned:
    """A call returned plain data: exact builtin types, all the way down."""

    value: object


@dataclass(frozen=True, slots=True)
class Raised:
    """The code raised what CPython raises for it too."""

    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}".removesuffix(": ")


@dataclass(frozen=True, slots=True)
class Unsure:
    """Nothing follows for the code: a limit, something that the interpreter lacks or does otherwise."""

    why: str


Called: TypeAlias = Returned | Raised | Unsure


class Calls(Protocol):
    """A program that was loaded. Every call goes to the same one."""

    @property
    def layers(self) -> tuple[str, ...]:
        """The isolation that is in force."""
        ...

    @property
    def loaded(self) -> Raised | Unsure | None:
        """What went wrong when it was loaded, if anything."""
        ...

    async def call(self, function: str, args: Sequence[object], kwargs: Mapping[str, object]) -> Called:
        """Call a function by its name, or by an expression without arguments such as ``Solution().f``."""
        ...

    async def execute(self, text: str) -> Called:
        """Run statements in the same space, where the program could have bound any name."""
        ...


@runtime_checkable
class CallingSandbox(Protocol):
    """A sandbox that answers calls with plain values and cannot run a judge of tests."""

    def calls(self, code: str, limits: Limits) -> contextlib.AbstractAsyncContextManager[Calls]:
        """Load ``code`` and answer calls while the context lasts.

        Raises:
            SandboxUnavailable: on entering; the isolation cannot be had.
        """
        ...
