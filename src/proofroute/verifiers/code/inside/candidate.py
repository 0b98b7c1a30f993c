"""The candidate's process: loads the code and answers calls, one line of JSON each.

It may be turned against itself by the code that it serves. That is why it decides nothing: all it can do is
to say which value a call returned.
"""

import io
import json
import operator
import os
import sys
import types
from collections.abc import Callable
from typing import Any, Final

from proofroute.verifiers.code.inside.codec import CannotCross, class_of, decode, encode

BROKEN: Final = 70
"""Exit code when this server itself broke; nothing follows for the code."""

_NOTHING: Final = object()


_MOST_PRINTED: Final = 1 << 16


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
    def __init__(self) -> None:
        self.objects: list[Any] = []
        self.module = types.ModuleType("candidate")
        self.sink = _Sink()
        self.stdout = io.TextIOWrapper(io.BufferedWriter(self.sink), encoding="utf-8", errors="replace")

    def load(self, code: str) -> dict[str, Any]:
        """Run the module and say what its public names are."""
        sys.modules["candidate"] = self.module
        failure = None
        try:
            exec(compile(code, "candidate.py", "exec", dont_inherit=True), self.module.__dict__)  # noqa: S102
        except BaseException as error:  # noqa: BLE001 - whatever the code raises is a value here
            failure = _describe(error)
        # Tests may name what begins with one underscore too.
        self.printed()
        names = {name: self.public(value) for name, value in self.module.__dict__.items() if name[:2] != "__"}
        return {"names": names, **({"raised": failure} if failure else {})}

    def public(self, value: Any) -> dict[str, Any]:
        """Describe a public name for the judge."""
        if type(value) is types.ModuleType:
            return {"module": value.__name__}
        if _is_class(value) and issubclass(value, BaseException):
            return {"exception": [kind.__name__ for kind in value.__mro__]}
        if callable(value):
            return {"callable": self.handle(value)}
        return {"value": self.encode(value)}

    def handle(self, value: object) -> int:
        self.objects.append(value)
        return len(self.objects) - 1

    def known(self, value: object) -> dict[str, int]:
        return {"handle": next(place for place, item in enumerate(self.objects) if item is value)}

    def encode(self, value: object) -> Any:
        return encode(value, lambda item: {"handle": self.handle(item)})

    def call(self, request: dict[str, Any]) -> dict[str, Any]:
        """Do what the judge asks for and say what came of it; arguments changed in place go back too."""
        target = request["call"]
        function: Any = _OPERATIONS[target] if isinstance(target, str) else self.objects[target]
        args: list[Any] = decode(request["args"], self.objects.__getitem__)
        kwargs: dict[str, Any] = {
            name: decode(item, self.objects.__getitem__) for name, item in request["kwargs"].items()
        }
        try:
            result = function(*args, **kwargs)
        except BaseException as error:  # noqa: BLE001 - whatever the code raises is a value here
            return {"raised": _describe(error), **self.changed(request, args), **self.printed()}
        same = next((place for place, item in enumerate(args) if item is result and _mutable(item)), None)
        answer: dict[str, Any] = {"same": same} if same is not None else {"value": self.encode(result)}
        return {**answer, **self.changed(request, args), **self.printed()}

    def printed(self) -> dict[str, str]:
        """Take what was printed since the last time."""
        self.stdout.flush()
        text = self.sink.kept.decode("utf-8", "replace")
        self.sink.kept.clear()
        return {"printed": text} if text else {}

    def changed(self, request: dict[str, Any], args: list[Any]) -> dict[str, Any]:
        if isinstance(request["call"], str) or not any(map(_mutable, args)):
            return {}
        try:
            now = encode(args, self.known)
        except (CannotCross, StopIteration):
            return {"lost": True}
        return {"args": now} if now != request["args"] else {}


def _is_class(value: object) -> bool:
    return isinstance(value, type)


def _mutable(value: object) -> bool:
    return not isinstance(value, int | float | str | bytes | None)


def _iterate(value: Any) -> Any:
    return iter(value)


def _advance(value: Any) -> Any:
    item = next(value, _NOTHING)
    return () if item is _NOTHING else (item,)


def _enter(value: Any) -> Any:
    return class_of(value).__enter__(value)


def _leave(value: Any) -> Any:
    return class_of(value).__exit__(value, None, None, None)


_OPERATIONS: Final[dict[str, Callable[..., Any]]] = {
    "iter": _iterate,
    "next": _advance,
    "len": len,
    "bool": bool,
    "str": str,
    "repr": repr,
    "int": int,
    "float": float,
    "getattr": getattr,
    "setattr": setattr,
    "getitem": operator.getitem,
    "setitem": operator.setitem,
    "contains": operator.contains,
    "is": operator.is_,
    "enter": _enter,
    "exit": _leave,
}


def _describe(error: BaseException) -> dict[str, Any]:
    args: list[Any] = []
    for item in error.args[:4]:
        try:
            args.append(encode(item))
        except CannotCross:
            args.append(_text(item))
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "candidate.py":
            line = trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, SyntaxError) and error.filename == "candidate.py":
        line = error.lineno
    module = error.name if isinstance(error, ImportError) else None
    kinds = [kind.__name__ for kind in type(error).__mro__]
    return {"kinds": kinds, "args": args, "text": _text(error)[:300], "line": line, "module": module}


def _text(value: object) -> str:
    try:
        return str(value)
    except BaseException:  # noqa: BLE001 - the code's own method
        return f"<{type(value).__name__}>"


def serve() -> None:
    """Answer lines from standard input until it closes."""
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    requests = os.fdopen(os.dup(0), encoding="utf-8")
    os.dup2(2, 1)  # what native code prints must not be taken for a reply
    sys.stdin = io.StringIO()
    server = _Server()
    sys.stdout = server.stdout
    sys.stderr = io.TextIOWrapper(io.BufferedWriter(_Sink()), encoding="utf-8", errors="replace")
    for line in requests:
        request = json.loads(line)
        try:
            reply = server.load(request["load"]) if "load" in request else server.call(request)
            text = json.dumps(reply)
        except CannotCross as error:
            text = json.dumps({"lost": str(error)})
        except RecursionError:
            text = json.dumps({"lost": "a value is nested too deeply"})
        except MemoryError:
            text = json.dumps({"lost": "out of memory"})
        replies.write(text + "\n")
        replies.flush()


def main() -> None:
    """Serve, and never let a fault of this server look like an end that the code chose."""
    try:
        serve()
    except BaseException:  # noqa: BLE001 - told apart by the exit code
        os._exit(BROKEN)
    os._exit(BROKEN)
