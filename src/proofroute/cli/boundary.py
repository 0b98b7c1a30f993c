"""The one place where faults become exit codes and a line or two on standard error; never a traceback.

====  ===========================================================
0     accepted, verified, equal, holds; or every row was answered
1     a fault of ours
2     what was given cannot be used: a word, a file, a row, a key, an output that takes no more
3     not accepted, not verified, not equal, does not hold
4     no model could be reached
5     the deadline or the budget is spent
130   interrupted (Ctrl-C)
141   nobody reads the output any more (``| head``)
====  ===========================================================
"""

import errno
import os
import sys
from collections.abc import Sequence
from typing import Final

import typer

from proofroute.cli.standard import abandon_output, prepare, tell
from proofroute.core import LimitError, ModelError, ProofrouteError, UsageError

FAULT: Final = 1
MISUSE: Final = 2
NOT_ACCEPTED: Final = 3
UNREACHABLE: Final = 4
SPENT: Final = 5
INTERRUPTED: Final = 130
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})
_PIPE_CLOSED: Final = 141  # as a shell reports a program that ended by SIGPIPE

# Typer keeps the classes of its parser private; the public one leads to them.
_WRONG_WORDS: Final = tuple(base for base in typer.BadParameter.__mro__ if base.__name__ == "UsageError")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    try:
        prepare()
        code = _run_command(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _leave_quietly()
    except SystemExit as leaving:
        if isinstance(leaving.__context__, BrokenPipeError):
            return _leave_quietly()
        return leaving.code if isinstance(leaving.code, int) else FAULT
    except Exception as error:  # noqa: BLE001 - the boundary of the whole program
        return report(error)
    return code


def report(error: Exception) -> int:
    """Say on standard error what went wrong, and return the exit code for it."""
    if os.environ.get("PROOFROUTE_DEBUG"):
        import traceback

        traceback.print_exception(error)
    code, message = explain(error)
    if isinstance(error, OSError):
        abandon_output()
    tell(message)
    return code


def explain(error: Exception) -> tuple[int, str]:
    """Return the exit code for a fault and what to tell the user of it.

    >>> explain(UsageError("no such file"))
    (2, 'no such file')
    """
    match error:
        case UsageError() | LimitError():
            return MISUSE, str(error)
        case ModelError():
            return UNREACHABLE, str(error)
        case ProofrouteError():
            return FAULT, str(error)
        case OSError() if error.errno in _FULL:
            return MISUSE, f"{error.filename or 'the output'} cannot be written: {os.strerror(error.errno)}"
        case typer.Abort():
            return INTERRUPTED, "interrupted"
        case ExceptionGroup(exceptions=[Exception() as only]):
            return explain(only)
        case _ if isinstance(error, _WRONG_WORDS):
            return MISUSE, _about_words(error)
        case _:
            hint = "" if os.environ.get("PROOFROUTE_DEBUG") else " (PROOFROUTE_DEBUG=1 shows where)"
            return FAULT, f"a fault of proofroute itself: {type(error).__name__}: {error}{hint}"


def _about_words(error: Exception) -> str:
    message = str(getattr(error, "message", "") or error)
    format_message = getattr(error, "format_message", None)
    if callable(format_message):
        message = str(format_message())
    message = (
        message.strip().removesuffix(".").replace("Value error, ", "").replace("Input should be", "must be")
    )
    context = getattr(error, "ctx", None)
    path = getattr(context, "command_path", "proofroute")
    message += _hint(message, path, str(getattr(error, "option_name", "") or ""))
    return f"{message}\nTry '{path} --help'."


def _hint(message: str, path: str, option: str) -> str:
    if "No such command" in message and path == "proofroute":
        return ": there is ask, route, verify, grade, recheck, models, classifier"
    if "unexpected extra argument" in message:
        prompted = path.endswith((" ask", " route"))
        return ": put a prompt of several words in quotes" if prompted else ""
    if "No such option" in message and option.startswith("-") and option[1:2].isalnum():
        return ": before a prompt that begins with a dash, write --"
    if "No such option" in message and path == "proofroute":
        return ": options stand after the command, as in 'proofroute ask PROMPT --json'"
    return ""


def _run_command(arguments: Sequence[str] | None) -> int:
    from proofroute.cli.app import app

    command = typer.main.get_command(app)
    words = list(sys.argv[1:] if arguments is None else arguments)
    result: object = command.main(args=words, prog_name="proofroute", standalone_mode=False)
    return result if isinstance(result, int) else 0


def _leave_quietly() -> int:
    # Nobody reads any more (| head).
    abandon_output()
    return _PIPE_CLOSED
