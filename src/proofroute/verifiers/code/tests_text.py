"""Look at a test text before anything is run: a broken one is the asker's to mend."""

import ast
import warnings
from typing import Final

from proofroute.core import InputError
from proofroute.verifiers.code.session_tests import session_tests

LONGEST: Final = 300_000
"""Characters of a test text."""
MOST_STATEMENTS: Final = 12_000
"""Statements in a test text, at any depth."""


def check_tests_text(tests: str) -> None:
    """Refuse a test text that Python cannot read, or that is too large to be read in good time.

    Raises:
        InputError: says line and column, or the bound.

    >>> check_tests_text("assert f(1) ==")
    Traceback (most recent call last):
    ...
    proofroute.core.errors.InputError: the tests are not valid Python: line 1, column 15: invalid syntax
    """
    if len(tests) > LONGEST:
        raise InputError(f"the tests are too long: {len(tests)} characters, and at most {LONGEST} are read")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # a doubtful escape is no error, whatever this process makes of it
            tree = ast.parse(session_tests(tests))
            compile(tree, "tests", "exec", dont_inherit=True)
    except SyntaxError as error:
        place = f"line {error.lineno}, column {error.offset}"
        raise InputError(f"the tests are not valid Python: {place}: {error.msg}") from None
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        raise InputError(
            f"the tests are not valid Python: line 1, column 1: {str(error) or 'they are nested too deeply'}"
        ) from None
    statements = sum(isinstance(node, ast.stmt) for node in ast.walk(tree))
    if statements > MOST_STATEMENTS:
        raise InputError(
            f"the tests are too many: {statements} statements, and at most {MOST_STATEMENTS} are run"
        )
