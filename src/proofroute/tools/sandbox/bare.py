"""Send modules of ours to a bare interpreter, which has the standard library and nothing else."""

import functools
import marshal
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_LOADER: Final = """
import marshal, sys
def load(modules):
    for name, code in modules:
        parts = name.split(".")
        for count in range(1, len(parts) + 1):
            part = ".".join(parts[:count])
            if part not in sys.modules:
                sys.modules[part] = type(sys)(part)
                sys.modules[part].__path__ = []
                if count > 1:
                    setattr(sys.modules[part.rpartition(".")[0]], parts[count - 1], sys.modules[part])
        exec(code, sys.modules[name].__dict__)
    return sys.modules[name]
"""


def loader(folder: Path, package: str, modules: Sequence[str]) -> bytes:
    """Return code, through marshal, that loads ``modules`` of ``package`` in a bare interpreter.

    Running it defines ``module``, the last of them.

    Args:
        folder: where their texts are.
        package: its full name.
        modules: their short names, what is imported before what imports it.
    """
    return _loader(folder, package, tuple(modules))


@functools.cache
def _loader(folder: Path, package: str, modules: tuple[str, ...]) -> bytes:
    codes = [
        (
            f"{package}.{name}",
            compile(
                (folder / f"{name}.py").read_text(encoding="utf-8"),
                f"<{name}>",
                "exec",
                dont_inherit=True,
                optimize=2,
            ),
        )
        for name in modules
    ]
    return marshal.dumps((compile(_LOADER, "<loader>", "exec", dont_inherit=True), codes))
