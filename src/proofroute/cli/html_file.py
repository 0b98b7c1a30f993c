"""``--html FILE``: write the page of an answer."""

from pathlib import Path

from proofroute.cli.render.html import Shown
from proofroute.core import Answer, InputError


def check_place(path: Path | None) -> None:
    """Make sure that a page can be written there, before a model is asked.

    Raises:
        InputError: it cannot.
    """
    if path is None:
        return
    if path.is_dir():
        raise InputError(f"{path}: is a folder; name a file for --html")
    if not path.parent.is_dir():
        raise InputError(f"{path}: there is no folder {path.parent}")


def write_page(path: Path, given: Shown) -> None:
    """Write the page of an answer.

    Raises:
        InputError: the file cannot be written.
    """
    from proofroute.cli.render.html import page

    try:
        path.write_text(page(given), encoding="utf-8", errors="replace")
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from None


def shown_answer(answer: Answer) -> Shown:
    """Lay out an answer for its page; where nothing may be returned, the draft that its verdict speaks of."""
    from proofroute.cli.render.answer import drafted, footer, headline

    notes = (headline(answer).plain, footer(answer), *answer.notes)
    return Shown(
        verdict=answer.verdict,
        value=answer.value if answer.text is not None else drafted(answer),
        text=answer.text or answer.draft or "",
        source=answer.task.source,
        prompt=answer.task.question,
        notes=notes,
    )
