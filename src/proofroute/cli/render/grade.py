"""A grade on one line."""

from rich.text import Text

from proofroute.cli.render.text import one_line


def grade_line(equal: bool | None, reason: str) -> Text:
    """Write a grade.

    >>> grade_line(None, "took too long").plain
    'undecided: took too long'
    """
    match equal:
        case True:
            head = ("equal", "bold green")
        case False:
            head = ("not equal", "bold red")
        case None:
            head = ("undecided", "bold yellow")
    return Text.assemble(head, f": {one_line(reason)}")
