"""The candidate's process: loads the code and answers calls, one line of JSON each.

It may be turned against itself by the code that it serves. That is why it decides nothing: all it can do is
to say which value a call returned.
"""

import _thread
import io
import json
import os
import sys
import types
from typing import IO, Any, Final

from proofroute.verifiers.code.inside import describe
from proofroute.verifiers.code.inside.codec import CannotCross, class_of, decode, encode
from proofroute.verifiers.code.inside.lent import lent_names
from proofroute.verifiers.code.inside.mirror import Mirror, is_mutable, is_shared
from proofroute.verifiers.code.inside.operations import OPERATIONS
from proofroute.verifiers.code.inside.taken import Taken, looks_into, room_for
from proofroute.verifiers.code.inside.walled import watch

BROKEN: Final = 70
"""Exit code when this server itself broke; nothing follows for the code."""

_MOST_PRINTED: Final = 1 << 16
_FRAMES: Final = 20  # more of the stack than a plain program has in use when it begins


class _Sink(io.RawIOBase):
    """Keeps the beginning of what the code prints, for tests that look at it."""

    def __init__(self) -> None:
        self.kept = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.kept += bytes(data[: _MOST_PRINTED - len(self.kept)])
        return len(data)


class _Server:
    def __init__(self, requests: IO[str], replies: IO[str]) -> None:
        self.requests = requests
        self.replies = replies
        self.token = ""
        self.thread = _thread.get_ident()
        self.calls = 0
        self.turns = 0
        self.lost: str | None = None
        self.taken = Taken(self.back)
        self.objects: list[Any] = []
        self.places: dict[int, int] = {}
        self.module = types.ModuleType("candidate")
        self.module.__dict__["__file__"] = "candidate.py"
        self.sink = _Sink()
        self.stdout = io.TextIOWrapper(io.BufferedWriter(self.sink), encoding="utf-8", errors="replace")
        self.mirror = Mirror(-1, self.stay)
        self.walled = watch()
        self.shared = False

    def listen(self) -> dict[str, Any]:
        """Answer requests until one gives what the code has asked for; empty when there are no more."""
        while line := self.requests.readline():
            request: dict[str, Any] = json.loads(line)
            self.token = request.pop(
                "token"
            )  # what was written without having been asked for cannot repeat it
            if "give" in request:
                return request
            try:
                reply = self.reply(request)
                self.send({**reply, "walled": self.walled[0]} if self.walled else reply)
            except CannotCross as error:
                self.send({"lost": str(error)})
            except RecursionError:
                self.send({"lost": "a value is nested too deeply"})
            except MemoryError:
                self.send({"lost": "out of memory"})
        return {}

    def send(self, reply: dict[str, Any]) -> None:
        """Write one line to the judge."""
        text = json.dumps(reply)
        self.replies.write(f"{self.token} {text}\n")
        self.replies.flush()

    def back(self, number: int, what: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Have the tests do something with what they gave, while the code waits."""
        try:
            if not self.calls or _thread.get_ident() != self.thread:
                raise CannotCross("the code uses what the tests gave it outside of their calls")  # noqa: TRY301
            room = room_for(self.turns)
            packed = {name: self.packed(item) for name, item in kwargs.items()}
            asked: dict[str, Any] = {"back": [number, what, [*map(self.packed, args)], packed]}
            asked |= {"sync": self.mirror.changes(), **self.printed()}
        except CannotCross as error:
            self.lost = str(error)  # the code may swallow what is raised here
            raise
        limit = sys.getrecursionlimit()
        self.turns += 1
        sys.setrecursionlimit(limit + room)
        try:
            self.send(asked)
            request = self.listen()
        finally:
            self.turns -= 1
            sys.setrecursionlimit(limit)
        if not request:
            os._exit(BROKEN)
        self.follow(request)
        match request["give"]:
            case {"raised": raised}:
                raise self.taken.raised(raised, self.objects.__getitem__)
            case told:
                return self.given(told)

    def packed(self, value: Any) -> Any:
        """Turn what goes to the tests into JSON data; what can be changed is known to both sides."""
        return {"ref": self.mirror.number(value)} if is_mutable(value) else self.encode(value)

    def follow(self, request: dict[str, Any]) -> None:
        """Take over what changed on the other side."""
        for number, content in request["sync"]:
            self.mirror.take(number, decode(content, self.resolve))

    def resolve(self, told: Any) -> Any:
        """Return an object of the code's by its number, or what stands for one of the tests."""
        match told:
            case {"error": error}:
                return self.taken.raised(error, self.objects.__getitem__)
            case int():
                return self.objects[told]
            case _:
                return self.taken.resolve(told)

    def reply(self, request: dict[str, Any]) -> dict[str, Any]:
        """Answer one request: load the code, call something, or only be there."""
        match request:
            case {"load": code}:
                return self.load(code)
            case {"call": _}:
                return self.call(request)
            case _:
                return {"lost": self.lost} if self.lost else {}

    def load(self, code: str) -> dict[str, Any]:
        """Run the module and say what its public names are."""
        sys.modules["candidate"] = self.module
        failure = None
        lent = lent_names(code)
        self.module.__dict__.update(lent)
        try:
            exec(compile(code, "candidate.py", "exec", dont_inherit=True), self.module.__dict__)  # noqa: S102
        except BaseException as error:  # noqa: BLE001 - whatever the code raises is a value here
            failure = describe.raised(error, self.handle)
        self.printed()
        # Tests may name what begins with one underscore too.
        space = self.module.__dict__
        names = {
            name: self.public(value)
            for name, value in space.items()
            if name[:2] != "__" and not (name in lent and lent[name] is value)
        }
        return {
            "names": names,
            "lent": sorted(lent),
            "sync": self.mirror.changes(),
            "shy": looks_into(code),
            **({"raised": failure} if failure else {}),
        }

    def public(self, value: Any) -> dict[str, Any]:
        """Describe a public name for the judge."""
        if type(value) is types.ModuleType:
            return {"module": value.__name__}
        kind = describe.role(value)
        if kind == "class" and BaseException in type.mro(value):
            classes = [describe.origin(base, self.handle) for base in type.mro(value)]
            return {"exception": classes}
        if kind in ("class", "function") or callable(value):
            return {"callable": self.handle(value), "role": kind}
        return {"ref": self.mirror.number(value)} if is_mutable(value) else {"value": self.encode(value)}

    def handle(self, value: object) -> int:
        """Keep an object and return its number, always the same one."""
        place = self.places.get(id(value))
        if place is None:
            place = self.places[id(value)] = len(self.objects)
            self.objects.append(value)
        return place

    def stay(self, value: object) -> dict[str, Any]:
        """Stand in for an object that is no plain data: number, role, and the public name of its class."""
        number = self.taken.number(value)
        if number is not None:
            return {"handle": {"offer": number}}
        number = self.taken.number_of_error(value)
        if number is not None:
            return {"handle": {"error": number}}
        kind = class_of(value)
        name = kind.__name__ if self.module.__dict__.get(kind.__name__) is kind else ""
        return {"handle": [self.handle(value), describe.role(value), name]}

    def encode(self, value: object) -> Any:
        """Turn a value into JSON data."""
        return encode(value, self.stay)

    def given(self, item: Any) -> Any:
        """Read an argument."""
        match item:
            case {"ref": int(number)}:
                return self.mirror.value(number)
            case _:
                pass
        return decode(item, self.resolve)

    def call(self, request: dict[str, Any]) -> dict[str, Any]:
        """Do what the judge asks for and say what came of it; values changed in place go back too."""
        target = request["call"]
        function: Any = OPERATIONS[target] if isinstance(target, str) else self.objects[target]
        self.follow(request)
        args: list[Any] = [self.given(item) for item in request["args"]]
        kwargs: dict[str, Any] = {name: self.given(item) for name, item in request["kwargs"].items()}
        self.mirror.forget(request["drop"])
        answer: dict[str, Any]
        self.calls += 1
        try:
            result = function(*args, **kwargs)
        except CannotCross:
            raise
        except BaseException as error:  # noqa: BLE001 - whatever the code raises is a value here
            answer = {"raised": describe.raised(error, self.handle)}
            own = self.taken.number_of_error(error)
            if own is not None:
                answer["raised"]["own"] = own
        else:
            if is_shared(result):
                self.shared = True
            if is_mutable(result):
                answer = {"ref": self.mirror.number(result)}
            else:
                answer = {"value": self.encode(result)}
        finally:
            self.calls -= 1
        if self.lost is not None:
            raise CannotCross(self.lost)
        told = {"shared": True} if self.shared else {}
        return {**answer, "sync": self.mirror.changes(), **self.printed(), **told}

    def printed(self) -> dict[str, str]:
        """Take what was printed since the last time."""
        self.stdout.flush()
        text = self.sink.kept.decode("utf-8", "replace")
        self.sink.kept.clear()
        return {"printed": text} if text else {}


def serve() -> None:
    """Answer lines from standard input until it closes."""
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    requests = os.fdopen(os.dup(0), encoding="utf-8")
    os.dup2(2, 1)  # what native code prints must not be taken for a reply
    nothing = os.open("/dev/null", os.O_RDONLY)
    os.dup2(nothing, 0)  # what the code reads must not be a request
    os.close(nothing)
    sys.stdin = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    server = _Server(requests, replies)
    sys.stdout = server.stdout
    sys.stderr = io.TextIOWrapper(io.BufferedWriter(_Sink()), encoding="utf-8", errors="replace")
    sys.setrecursionlimit(sys.getrecursionlimit() + _FRAMES)
    server.listen()


def main() -> None:
    """Serve, and never let a fault of this server look like an end that the code chose."""
    try:
        serve()
    except BaseException:  # noqa: BLE001 - told apart by the exit code
        os._exit(BROKEN)
    os._exit(BROKEN)
