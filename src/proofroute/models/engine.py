"""The embedded engine: llama.cpp's own HTTP server, in this process, on a free loopback port."""

import os
import secrets
import threading
from pathlib import Path
from typing import Any, Final

CONTEXT: Final = 8192
SLOTS: Final = 4
SMALL: Final = 1 << 30


class EngineMissing(Exception):
    """The engine is not installed; the message says how to install it."""


class EngineBroken(Exception):
    """The engine does not start with these weights; the message says why."""


_lock = threading.Lock()
_servers: dict[Path, Any] = {}  # kept alive: a server ends with its object
_key: Final = secrets.token_hex(16)  # no other user of this machine may ask it


def is_installed() -> bool:
    """Tell whether the engine can be imported, without importing it."""
    from importlib.util import find_spec

    return find_spec("xllamacpp") is not None


def serve(weights: Path) -> tuple[str, str]:
    """Return base URL and key of the server of these weights, starting it the first time.

    Safe from any thread. It blocks while the server starts, for about a second.

    Raises:
        EngineMissing: xllamacpp is not installed.
        EngineBroken: it cannot load the weights.
    """
    with _lock:
        if weights not in _servers:
            _servers[weights] = _start(weights)
        address: str = _servers[weights].listening_address
    return f"{address.rstrip('/')}/v1", _key


def _start(weights: Path) -> Any:
    try:
        import xllamacpp
    except ImportError as error:
        raise EngineMissing(
            f"the embedded engine is not installed ({error}): pip install 'proofroute[local]'"
        ) from None
    engine: Any = xllamacpp  # without types
    params = engine.CommonParams()
    params.model.path = str(weights)
    params.model_alias = {weights.name}
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.api_keys = [_key]
    params.ui = False
    params.n_ctx = CONTEXT
    params.n_parallel = SLOTS
    params.kv_unified = True  # else a slot gets its share of the context only
    params.verbosity = -1
    params.warmup = False
    # Fitting a model to the machine's memory loads it twice; a small one fits everywhere.
    params.fit_params = weights.stat().st_size > SMALL
    # The threads wait for each other busily: with as many as processors, any other work halves the speed.
    params.cpuparams.n_threads = max(1, min(8, _processors() // 2))
    try:
        return engine.Server(params)
    except (RuntimeError, ValueError, OSError) as error:
        raise EngineBroken(f"the engine cannot load {weights}: {error}") from None


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux knows the processors of a process
        return os.cpu_count() or 1
