"""One Monty interpreter in a process of its own: fed with texts, bounded, killed at the end."""

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, Mapping
from typing import TYPE_CHECKING, Any, Final

from proofroute.core import Limits, SandboxUnavailable
from proofroute.core.protocols import RunEnd
from proofroute.tools.sandbox.monty.faithful import Faithful
from proofroute.tools.sandbox.monty.prelude import PRELUDE

if TYPE_CHECKING:
    from pydantic_monty import AsyncMontySession, MontyError

_GRACE: Final = 1.0
_LONGEST: Final = 2000
_OUT_OF_TIME: Final = "feed time limit exceeded"
_OUT_OF_MEMORY: Final = "memory limit exceeded"


class Fault(Exception):
    """What a fed text raised: class, message, and the lines of the frames, the innermost last."""

    def __init__(self, kind: str, text: str, places: tuple[tuple[str, int], ...]) -> None:
        super().__init__(f"{kind}: {text}".removesuffix(": "))
        self.kind = kind
        self.text = text
        self.places = places


class Stopped(Exception):
    """The interpreter came to a limit, or its process ended; ``end`` is how a run would say it."""

    def __init__(self, end: RunEnd, why: str) -> None:
        super().__init__(why)
        self.end: RunEnd = end


class Interpreter:
    """A session of Monty. Made by :func:`interpreting`."""

    def __init__(self, session: "AsyncMontySession", limits: Limits) -> None:
        self._session = session
        self._limits = limits
        self._until = time.monotonic() + limits.seconds
        self._room = limits.output
        self.printed: list[tuple[str, str]] = []
        self._fed = 0
        self.program: str | None = None

    async def load(self, text: str) -> None:
        """Feed the program itself; ``program`` is its file name in the places of a fault.

        Raises:
            Fault, Stopped: as :meth:`feed` does.
        """
        self.program = f"<python-input-{self._fed}>"
        await self.feed(text)

    async def feed(self, text: str, inputs: Mapping[str, Any] | None = None) -> Any:
        """Run ``text`` and return the value of its last expression.

        Raises:
            Fault: it raised.
            Stopped: a limit was reached; nothing more can be fed.
        """
        from pydantic_monty import MontyCrashedError, MontyError

        left = self._until - time.monotonic()
        if left <= 0:
            raise Stopped("timeout", _slow(self._limits))
        self._fed += 1
        try:
            async with asyncio.timeout(left + 2 * _GRACE):
                return await self._session.feed_run(
                    text, inputs=dict(inputs or {}), print_callback=self._print, cwd="/"
                )
        except TimeoutError:
            raise Stopped("timeout", _slow(self._limits)) from None
        except MontyCrashedError as error:
            if error.timed_out:
                raise Stopped("timeout", _slow(self._limits)) from None
            raise Stopped("killed", "the interpreter's process crashed") from None
        except MontyError as error:
            raise self._told(error) from None

    def _print(self, stream: str, text: str) -> None:
        self._room -= len(text.encode("utf-8", "surrogatepass"))
        if self._room < 0:
            raise _TooMuchError
        self.printed.append((stream, text))

    def _told(self, error: "MontyError") -> Exception:
        """Say what an error of Monty's means."""
        from pydantic_monty import MontyRuntimeError, MontySyntaxError

        if self._room < 0:
            return Stopped("output_limit", "the code printed more than its limit")
        inner = error.exception()
        kind, text = type(inner).__name__, _text(inner)
        if kind == "TimeoutError" and text.startswith(_OUT_OF_TIME):
            return Stopped("timeout", _slow(self._limits))
        if kind == "MemoryError" and text.startswith(_OUT_OF_MEMORY):
            return Stopped("memory_limit", "the code ran out of its memory")
        frames = error.traceback() if isinstance(error, MontyRuntimeError | MontySyntaxError) else ()
        return Fault(kind, text, tuple((frame.filename, frame.line) for frame in frames))


class _TooMuchError(Exception):
    """More was printed than is allowed."""


def _slow(limits: Limits) -> str:
    return f"the code did not finish within {limits.seconds:.3g} s"


def _text(error: BaseException) -> str:
    return str(error.args[0])[:_LONGEST] if error.args else ""


@contextlib.asynccontextmanager
async def interpreting(given: Faithful, limits: Limits, order: int) -> AsyncGenerator[Interpreter, None]:
    """Start an interpreter with the prelude in it; its process ends with the context.

    Args:
        given: what will be run.
        limits: its bounds.
        order: how sets are gone through, one of :data:`.prelude.ORDERS`.

    Raises:
        SandboxUnavailable: it does not start.
    """
    from pydantic_monty import AsyncMonty, MontyError

    seconds = min(limits.seconds, limits.cpu_seconds)
    begun = False
    try:
        async with (
            AsyncMonty(
                min_processes=1, max_processes=1, checkout_timeout=30.0, request_timeout=seconds + 2 * _GRACE
            ) as pool,
            pool.checkout(
                limits={
                    "max_feed_duration_secs": seconds,
                    "max_memory": limits.memory,
                    "max_recursion_depth": given.recursion,
                    "max_suspensions": 100,
                },
                assert_message_annotations=False,
                os_policy={"sleep": "zero"},
            ) as session,
        ):
            one = Interpreter(session, limits)
            await one.feed(PRELUDE.replace("ORDER", str(order), 1) + given.lent)
            begun = True
            yield one
    except (MontyError, OSError) as error:
        if begun:
            raise
        raise SandboxUnavailable(f"code is not run: Monty's interpreter does not start: {error}") from None
