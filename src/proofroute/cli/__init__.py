"""The command line: ``ask``, ``route``, ``verify``, ``grade``, ``recheck``, ``models``.

Importing it is instant; each command imports what it needs when it runs.
"""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; never raises.

    Args:
        arguments: the words after ``proofroute``; those of this process without any.
    """
    try:
        from proofroute.cli.boundary import run

        return run(arguments)
    except KeyboardInterrupt:  # while the first modules were still being imported
        return 130


__all__ = ["main"]
