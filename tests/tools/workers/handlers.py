"""Handlers that misbehave, run by the pool in a worker."""

import os
import time

from proofroute.core import Json


def echo(argument: Json) -> Json:
    return argument


def pid(argument: Json) -> Json:
    return os.getpid()


def hang(argument: Json) -> Json:
    time.sleep(1_000)
    return None


def spin(argument: Json) -> Json:
    nine = int("9")  # as a literal, type checkers work the power out
    return len(str(nine**nine**nine))


def die(argument: Json) -> Json:
    os._exit(3)


def fail(argument: Json) -> Json:
    raise ZeroDivisionError("division by zero")


def prints(argument: Json) -> Json:
    print('{"ok": 1}')
    return argument


def memory(argument: Json) -> Json:
    return len(bytearray(4 << 30))


HANDLERS = {
    "echo": echo,
    "pid": pid,
    "hang": hang,
    "spin": spin,
    "die": die,
    "raise": fail,
    "print": prints,
    "memory": memory,
}
