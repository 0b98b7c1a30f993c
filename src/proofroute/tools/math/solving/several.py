"""Answer several questions in one: each by itself, marked by its label or its name."""

from collections.abc import Sequence

from proofroute.tools.math.forms.several import Part
from proofroute.tools.math.solving.solve import solve


async def solve_parts(parts: Sequence[Part]) -> str | None:
    """Return all answers; None where one of them is not known."""
    found: list[str] = []
    for part in parts:
        answer = await solve(part.form)
        if answer is None:
            return None
        found.append(f"({part.name}) {answer}" if part.labelled else f"{part.name}: {answer}")
    return ("\n" if parts[0].labelled else "; ").join(found) if found else None
