"""What kind of task it is, in two lines."""

from rich.text import Text

from proofroute.cli.render.text import one_line
from proofroute.core import Classification


def classification(found: Classification) -> Text:
    """Lay out a classification.

    >>> found = Classification(kind="math", probability=0.97, runner_up="code", stage="rules", reason="a sum")
    >>> print(classification(found).plain)
    math · 0.97 · runner-up code
    rules: a sum
    """
    line = Text.assemble((found.kind, "bold"))
    if found.label is not None:
        line.append(f" ({one_line(found.label)})")
    line.append(f" · {found.probability:.2f}")
    if found.runner_up is not None:
        line.append(f" · runner-up {found.runner_up}")
    line.append(f"\n{found.stage}: {one_line(found.reason)}", style="dim")
    if found.fault is not None:
        line.append(f"\nfault: {one_line(found.fault)}", style="red")
    return line
