"""Live progress of one request on a terminal: stage, model, attempt, tokens, seconds."""

import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, assert_never

from proofroute.core import Asking, Delta, Event, Finished, Judged, Noted, Routed, Verifying

if TYPE_CHECKING:
    from rich.console import RenderableType


@dataclass(slots=True)
class Progress:
    """What a request is doing, fed with its events."""

    stage: str = "classifying"
    kind: str = ""
    model: str = ""
    attempt: int = 0
    tokens: int = 0
    started: float = field(default_factory=time.monotonic)

    def feed(self, event: Event) -> None:
        """Take note of ``event``."""
        match event:
            case Routed(route=route):
                self.stage, self.kind = "routed", route.classification.kind
            case Asking(model=model, number=number):
                self.stage, self.model, self.attempt, self.tokens = "asking", model, number, 0
            case Delta(restart=True):
                self.stage, self.tokens = "asking again", 0
            case Delta(reasoning=reasoning):
                self.stage = "thinking" if reasoning else "writing"
                self.tokens += 1  # servers send about one token a piece
            case Verifying():
                self.stage = "verifying"
            case Judged(attempt=attempt):
                self.stage = attempt.verdict.status if attempt.verdict else "judged"
            case Noted():
                self.stage = "going on"
            case Finished():
                self.stage = "done"
            case _:
                assert_never(event)

    def line(self, now: float | None = None) -> str:
        """Write it on one line.

        >>> Progress(stage="writing", model="local:smollm2", attempt=2, tokens=40, started=0.0).line(3.2)
        'writing · local:smollm2 · attempt 2 · 40 tokens · 3.2 s'
        """
        seconds = (time.monotonic() if now is None else now) - self.started
        parts = [self.stage]
        if self.kind and not self.model:
            parts.append(self.kind)
        if self.model:
            parts += [self.model, f"attempt {self.attempt}"]
        if self.tokens:
            from proofroute.cli.render.text import counted

            parts.append(counted(self.tokens, "token"))
        return " · ".join([*parts, f"{seconds:.1f} s"])


@contextmanager
def live() -> Generator[Progress]:
    """Show a progress line on standard error while the block runs; nothing where it is not a terminal."""
    progress = Progress()
    if not sys.stderr.isatty():
        yield progress
        return
    from rich.live import Live
    from rich.spinner import Spinner
    from rich.text import Text

    from proofroute.cli.output import console
    from proofroute.cli.render.text import one_line

    place = console(sys.stderr)
    spinner = Spinner("dots" if place.encoding.startswith("utf") else "line", style="cyan")

    def picture() -> "RenderableType":
        line = Text(one_line(progress.line()), style="dim", no_wrap=True, overflow="ellipsis")
        spinner.update(text=line)
        return spinner

    with Live(get_renderable=picture, console=place, refresh_per_second=8, transient=True):
        yield progress
