"""What the judge may ask of an object in the candidate's process."""

import operator
from collections.abc import Callable
from typing import Any, Final

from proofroute.verifiers.code.inside import classes, describe
from proofroute.verifiers.code.inside.codec import CannotCross, class_of

_NOTHING: Final = object()
_LOOPS: Final[list[Any]] = []


def _iterate(value: Any) -> Any:
    return iter(value)


def _advance(value: Any) -> Any:
    item = next(value, _NOTHING)
    return () if item is _NOTHING else (item,)


def _enter(value: Any) -> Any:
    return class_of(value).__enter__(value)


def _leave(value: Any) -> Any:
    return class_of(value).__exit__(value, None, None, None)


def _leave_with(value: Any, error: BaseException) -> bool:
    return bool(class_of(value).__exit__(value, class_of(error), error, error.__traceback__))


def _run(value: Any) -> Any:
    import asyncio

    return asyncio.run(value)


def _wait(value: Any) -> Any:
    """Await something in a loop that goes on: what the code holds may belong to it."""
    import asyncio

    loop = _LOOPS[0] if _LOOPS else asyncio.new_event_loop()
    _LOOPS[:] = [loop]
    if loop.is_running():
        raise CannotCross("the code is called by what it awaits")
    found = loop.run_until_complete(value)
    if asyncio.all_tasks(loop):
        raise CannotCross("the code has left tasks running, which get no time here")
    return found


async def _combined(name: str, *args: Any, **kwargs: Any) -> Any:
    import asyncio

    return await getattr(asyncio, name)(*args, **kwargs)


def _wait_for_next(value: Any) -> Any:
    async def step() -> Any:
        item = await anext(value, _NOTHING)
        return () if item is _NOTHING else (item,)

    return _wait(step())


def _enter_and_wait(value: Any) -> Any:
    return _wait(class_of(value).__aenter__(value))


def _leave_and_wait(value: Any, error: BaseException | None = None) -> bool:
    trace = error and error.__traceback__
    return bool(_wait(class_of(value).__aexit__(value, error and class_of(error), error, trace)))


OPERATIONS: Final[dict[str, Callable[..., Any]]] = {
    "iter": _iterate,
    "next": _advance,
    "len": len,
    "bool": bool,
    "str": str,
    "repr": repr,
    "int": int,
    "float": float,
    "getattr": describe.attribute,
    "setattr": setattr,
    "delitem": operator.delitem,
    "getitem": operator.getitem,
    "setitem": operator.setitem,
    "contains": operator.contains,
    "enter": _enter,
    "exit": _leave,
    "leave": _leave_with,
    "run": _run,
    "await": _wait,
    "combined": _combined,
    "aiter": aiter,
    "anext": _wait_for_next,
    "aenter": _enter_and_wait,
    "aexit": _leave_and_wait,
    "abs": abs,
    "divmod": divmod,
    "hash": hash,
    "type": class_of,
    "isinstance": classes.is_of,
    "issubclass": classes.descends,
    "belongs": classes.is_of_library,
    "descends": classes.descends_from_library,
    "same": classes.same,
    "round": round,
    **{
        name: getattr(operator, name)
        for name in [
            "lt",
            "le",
            "gt",
            "ge",
            "add",
            "sub",
            "mul",
            "truediv",
            "floordiv",
            "mod",
            "pow",
            "neg",
            "pos",
            "and_",
            "or_",
            "xor",
            "invert",
            "matmul",
            "lshift",
            "rshift",
            "index",
        ]
    },
}
