"""What one candidate does on given calls, in a sealed process of its own."""

import asyncio
import os
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from proofroute.core import Limits, Sandbox, WorkerError
from proofroute.core.json import Json
from proofroute.tools.sandbox.calling import CallingSandbox
from proofroute.tools.sandbox.slots import Slots
from proofroute.verifiers.code.agreement.called import behave_called
from proofroute.verifiers.code.agreement.calls import Call
from proofroute.verifiers.code.agreement.reaction import Behaviour, Reaction
from proofroute.verifiers.code.agreement.values import Unreadable, canonical, shortened, shown
from proofroute.verifiers.code.exchange import Forged, asked, read_line
from proofroute.verifiers.code.inside.codec import encode
from proofroute.verifiers.code.inside.limits import is_about_the_sandbox
from proofroute.verifiers.code.inside.mirror import is_mutable
from proofroute.verifiers.code.talk import Conversation, conversation

_SECONDS: Final = 5.0
_CALL_SECONDS: Final = 2.0
_STARTS: Final = 2
"""A candidate that is gone after a call is started again for the calls that follow, so often in all."""
_OUTPUT: Final = 4 << 20
_LONGEST_ANSWER: Final = 1 << 18
_MOST_ITEMS: Final = 50
_SLOTS: Final = Slots(2 * (os.cpu_count() or 1))
_ENDS: Final = {
    "timeout": "does not end in time",
    "memory_limit": "runs out of memory",
    "output_limit": "prints more than its limit",
    "killed": "crashes its process",
    "exited": "ends its own process",
}


async def behave(sandbox: Sandbox, limits: Limits, code: str, name: str, calls: Sequence[Call]) -> Behaviour:
    """Make ``calls`` of the function ``name`` of ``code``.

    Raises:
        SandboxUnavailable: the isolation cannot be had.
    """
    bounds = replace(
        limits,
        seconds=min(limits.seconds, _SECONDS),
        cpu_seconds=min(limits.cpu_seconds, _SECONDS),
        output=max(limits.output, _OUTPUT),
    )
    if isinstance(sandbox, CallingSandbox):
        async with _SLOTS.one():
            return await behave_called(sandbox, bounds, code, name, calls)
    found = Behaviour()
    for _ in range(_STARTS):
        before = len(found.reactions)
        async with _SLOTS.one():
            try:
                async with conversation(sandbox, "candidate", bounds) as candidate:
                    await _served(found, candidate, code, name, calls[before:])
                    found.layers = getattr(candidate, "layers", ())
            except Forged:
                found.problem = "writes where its results go"
            except WorkerError:
                found.problem = found.problem or "could not be watched"
        if found.problem is not None or len(found.reactions) == len(calls):
            break
    missing = len(calls) - len(found.reactions)
    found.reactions += [Reaction(None, "was stopped before")] * missing
    return found


async def _served(
    found: Behaviour, candidate: Conversation, code: str, name: str, calls: Sequence[Call]
) -> None:
    answer = await asked(candidate, {"load": code})
    if answer is None:
        found.problem = f"{_ENDS[(await candidate.end()).end]} while it is loaded"
        return
    told = read_line(answer)
    if "raised" in told:
        found.problem = f"{_raised(told).text} when it is loaded"
        return
    served = _Served(candidate, told, name)
    for call in calls:
        try:
            async with asyncio.timeout(_CALL_SECONDS):
                reaction = await served.call(call)
        except TimeoutError:
            found.reactions.append(Reaction(None, f"does not end within {_CALL_SECONDS:.3g} s"))
            return
        if reaction is None:
            found.reactions.append(Reaction(None, _ENDS[(await candidate.end()).end]))
            return
        found.reactions.append(reaction)
    # A line that nobody asked for comes before this answer.
    await asked(candidate, {})


class _Gone(Exception):
    """The code's process is gone."""


class _Served:
    def __init__(self, candidate: Conversation, told: dict[str, Any], name: str) -> None:
        self._candidate = candidate
        self._names: dict[str, Any] = told.get("names", {})
        self._name = name
        self._drop: list[int] = []
        self._number = 0

    async def call(self, call: Call) -> Reaction | None:
        """Make one call; None where the process is gone."""
        try:
            target = await self._target()
            if target is None:
                return Reaction(None, f"offers no {self._name!r}")
            return await self._made(target, call)
        except _Gone:
            return None
        except (Unreadable, LookupError, TypeError, ValueError, AttributeError) as error:
            why = str(error) if isinstance(error, Unreadable) else "the answer cannot be read"
            return Reaction(None, f"gives what cannot be compared: {why}")

    async def _target(self) -> int | None:
        place = self._names.get(self._name, {}).get("callable")
        if place is not None:
            return int(place)
        solution = self._names.get("Solution", {}).get("callable")
        if solution is None:
            return None
        made = await self._ask(solution, [])
        method = await self._ask("getattr", [_known(made["value"]), self._name])
        return int(method["value"]["handle"][0])

    async def _ask(
        self, target: int | str, args: list[Any], kwargs: dict[str, Any] | None = None, sync: Any = ()
    ) -> dict[str, Any]:
        request = {"call": target, "args": args, "kwargs": kwargs or {}, "sync": sync, "drop": self._drop}
        self._drop = []
        answer = await asked(self._candidate, request)
        if answer is None:
            raise _Gone
        if len(answer) > _LONGEST_ANSWER:
            raise Unreadable("it is too long")
        told = read_line(answer)
        if "walled" in told:
            raise Unreadable(f"the sandbox refuses what it does ({str(told['walled'])[:40]})")
        if "lost" in told:
            raise Unreadable(str(told["lost"])[:100])
        return told

    async def _made(self, target: int, call: Call) -> Reaction:
        given: dict[int, Json] = {}

        def sent(value: object) -> Any:
            if not is_mutable(value):
                return encode(value)
            self._number += 1  # a number that was dropped is never given again
            given[self._number] = encode(value)
            return {"ref": self._number}

        args = [sent(value) for value in call.args]
        kwargs = {key: sent(value) for key, value in call.kwargs.items()}
        told = await self._ask(target, args, kwargs, [[number, data] for number, data in given.items()])
        held = {**given, **{int(number): data for number, data in told["sync"]}}
        self._drop = list(held)
        if "raised" in told:
            return _raised(told)
        value: Json = held[told["ref"]] if "ref" in told else told["value"]
        if isinstance(value, dict) and "handle" in value:
            value = await self._settled(value)
        if value is None:
            left = enumerate((held[number], data) for number, data in given.items())
            return _of_nothing(told, {place: now for place, (now, before) in left if now != before})
        return Reaction(canonical(value), f"gives {shown(value)}", says=True, returns=True)

    async def _settled(self, value: dict[str, Json]) -> Json:
        """Wait for a coroutine, and take the first items of an iterator; no other object is looked into."""
        match value["handle"]:
            case [_, "coroutine", _]:
                told = await self._ask("await", [_known(value)])
            case [_, "iterator", _]:
                return await self._items(value)
            case _:
                return value
        return self._plain(told)

    async def _items(self, iterator: dict[str, Json]) -> Json:
        items: list[Json] = []
        while len(items) < _MOST_ITEMS:
            told = await self._ask("next", [_known(iterator)])
            if "raised" in told:
                items.append(_raised(told).text)
                break
            match self._plain(told):
                case {"tuple": [item]}:
                    items.append(item)
                case _:
                    break
        return {"values": items}

    def _plain(self, told: dict[str, Any]) -> Json:
        held: dict[int, Json] = {int(number): data for number, data in told["sync"]}
        if "ref" in told:
            self._drop = [*self._drop, told["ref"]]
            return held[told["ref"]]
        value: Json = told["value"]
        return value


def _known(value: dict[str, Any]) -> dict[str, Any]:
    """Name an object of the code to the code."""
    return {"handle": int(value["handle"][0])}


def _raised(told: dict[str, Any]) -> Reaction:
    try:
        kind = str(told["raised"]["kinds"][0])[:80]
        excused = "walled" in told or is_about_the_sandbox(told["raised"])
    except (LookupError, TypeError):
        return Reaction(None, "raises what cannot be read")
    return Reaction(None if excused else f"raises {kind}", f"raises {kind}")


def _of_nothing(told: dict[str, Any], changed: dict[int, Json]) -> Reaction:
    """Look at what a call without a value left behind: a changed argument, else printed text."""
    if changed:
        text = ", ".join(shown(data) for data in changed.values())
        key = ", ".join(f"{place}: {canonical(data)}" for place, data in changed.items())
        return Reaction(f"leaves {key}", shortened(f"leaves {text} in its argument"), says=True, returns=True)
    printed = "\n".join(line.rstrip() for line in str(told.get("printed", "")).rstrip().split("\n"))
    if printed:
        return Reaction(f"prints {printed}", shortened(f"prints {printed!r}"), says=True, returns=True)
    return Reaction("None", "gives None", returns=True)
