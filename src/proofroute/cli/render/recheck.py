"""What became of a stored answer."""

from rich.console import Group, RenderableType
from rich.text import Text

from proofroute.cli.render.text import one_line
from proofroute.cli.render.verdict import EvidenceTable, verdict_line
from proofroute.router import Recheck


def rechecked(result: Recheck) -> RenderableType:
    """Lay out a recheck: whether the answer holds, what does not, and the evidence of now."""
    head = ("holds", "bold green") if result.holds else ("does not hold", "bold red")
    parts: list[RenderableType] = [Text.assemble(head, ": ", verdict_line(result.verdict))]
    parts.extend(Text(f"✗ {one_line(problem)}", style="red") for problem in result.problems)
    parts.append(EvidenceTable(result.verdict.evidence))
    return Group(*parts)
