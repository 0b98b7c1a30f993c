"""Look at a test text before anything is run: a broken one is the asker's to mend."""

import warnings

from proofroute.core import InputError


def check_tests_text(tests: str) -> None:
    """Refuse a test text that Python cannot read.

    Raises:
        InputError: says line and column.

    >>> check_tests_text("assert f(1) ==")
    Traceback (most recent call last):
    ...
    proofroute.core.errors.InputError: the tests are not valid Python: line 1, column 15: invalid syntax
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # a doubtful escape is no error, whatever this process makes of it
            compile(tests, "tests", "exec", dont_inherit=True)
    except SyntaxError as error:
        place = f"line {error.lineno}, column {error.offset}"
        raise InputError(f"the tests are not valid Python: {place}: {error.msg}") from None
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        raise InputError(
            f"the tests are not valid Python: line 1, column 1: {str(error) or 'they are nested too deeply'}"
        ) from None
