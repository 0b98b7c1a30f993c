"""The verdict of an answer that was given."""

from rich.console import Group, RenderableType
from rich.text import Text

from proofroute.cli.render.answer import typed_value
from proofroute.cli.render.field_table import checks
from proofroute.cli.render.verdict import open_claims, verdict_line
from proofroute.core import Json, Verdict


def verified(verdict: Verdict, value: Json, seconds: float, source: str | None = None) -> RenderableType:
    """Lay out a verdict, the answer that was read, and the evidence, with places of ``source``."""
    line = verdict_line(verdict)
    missing = open_claims(verdict) if verdict.status == "undecided" else ()
    if missing:
        line.append(f" — not established: {', '.join(missing[:6])}", style="default")
    parts: list[RenderableType] = [line]
    read = typed_value(value)
    if read is not None:
        parts.append(Text.assemble(("answer  ", "dim"), (read, "bold")))
    parts.extend(checks(verdict, value, source))
    parts.append(Text(f"{seconds:.2f} s", style="dim"))
    return Group(*parts)
