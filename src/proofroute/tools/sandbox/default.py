"""The sandbox that is taken where none is named."""

import sys

from proofroute.core import Sandbox
from proofroute.tools.sandbox.local import LocalSandbox
from proofroute.tools.sandbox.monty import MontySandbox, is_installed


def default_sandbox(platform: str = sys.platform) -> Sandbox:
    """Return the wall of Linux where it can be had, else Monty where it is installed.

    Where neither is, the sandbox that is returned refuses each run and says what to install.

    Args:
        platform: as ``sys.platform`` says it.
    """
    if platform.startswith("linux") or not is_installed():
        return LocalSandbox(platform=platform)
    return MontySandbox()
