"""An answer laid out to be read at a glance: verdict, evidence, and what it took."""

import json

from rich.console import Group, RenderableType
from rich.text import Text

from proofroute.cli.render.field_table import checks
from proofroute.cli.render.text import counted, one_line
from proofroute.cli.render.verdict import open_claims, verdict_line
from proofroute.core import Answer, Attempt, Json, Usage


def report(answer: Answer) -> RenderableType:
    """Lay out all of an answer but its text, which is printed as it is."""
    parts: list[RenderableType] = []
    value = typed_value(answer.value)
    said = (answer.text or "").strip().casefold()
    if answer.text is not None and value is not None and value.casefold() != said:
        parts.append(Text.assemble(("answer  ", "dim"), (value, "bold")))
    parts.append(headline(answer))
    shown = answer.value if answer.text is not None else drafted(answer)
    parts.extend(checks(answer.verdict, shown, answer.task.source))
    parts.extend(Text(f"! {one_line(note, 600)}", style="yellow") for note in answer.notes)
    parts.append(Text(footer(answer), style="dim"))
    return Group(*parts)


def drafted(answer: Answer) -> Json:
    """Return the typed answer of the best attempt, where it is only a draft."""
    found = (attempt.answer for attempt in answer.attempts if attempt.content == answer.draft)
    return next(found, None)


def headline(answer: Answer) -> Text:
    """Say in one line what the answer is worth."""
    verdict = answer.verdict
    line = verdict_line(verdict)
    if answer.accepted:
        return line
    if not any(attempt.finish_reason != "abstained" for attempt in answer.attempts):
        return Text("no answer", style="bold red")
    if answer.text is None and answer.draft is None:
        return Text.assemble(("no answer: ", "bold red"), "nothing was said that could be one")
    if answer.text is None:
        return Text.assemble(("no answer: ", "bold red"), "the best attempt is ", line, "")
    marked = Text.assemble(("not accepted: ", "bold yellow"), line)
    missing = open_claims(verdict)
    if missing:
        marked.append(f" — not established: {', '.join(missing[:6])}", style="default")
    return marked


def footer(answer: Answer) -> str:
    """Say what kind of task it was, who answered it, and what that took."""
    classification = answer.route.classification
    sure = classification.stage in ("given", "default")
    how = classification.stage + ("" if sure else f" {classification.probability:.2f}")
    models = list(dict.fromkeys(one_line(attempt.model, 60) for attempt in _said(answer)))
    number = len(_said(answer))
    parts = [f"{classification.kind} ({how})", *models]
    parts.append(counted(number, "attempt"))
    parts.append(took(answer.usage, answer.cost_usd, answer.seconds))
    return " · ".join(parts)


def took(usage: Usage, cost_usd: float | None, seconds: float) -> str:
    """Write tokens, money and time.

    >>> took(Usage(input_tokens=10, output_tokens=5), 0.0, 1.234)
    '15 tokens · 1.23 s'
    """
    parts: list[str] = []
    tokens = usage.input_tokens + usage.output_tokens
    if tokens:
        parts.append(counted(tokens, "token"))
    if cost_usd is None:
        parts.append("price not known")
    elif cost_usd > 0:
        parts.append(f"${cost_usd:.4f}")
    parts.append(f"{seconds:.2f} s")
    return " · ".join(parts)


def typed_value(value: Json) -> str | None:
    """Write a typed answer for people; None where there is none or it is too long for a line.

    >>> typed_value({"type": "set", "items": ["2", "3"]})
    '{2, 3}'
    """
    match value:
        case None:
            return None
        case str():
            text = value
        case {"type": "set", "items": []}:
            text = "none (the empty set)"
        case {"type": "set", "items": list() as items}:
            text = "{" + _joined(items) + "}"
        case {"type": "list", "items": list() as items}:
            text = "[" + _joined(items) + "]"
        case {"type": "tuple", "items": list() as items}:
            text = "(" + _joined(items) + ")"
        case _:
            text = json.dumps(value, ensure_ascii=False)
    return one_line(text) if "\n" not in text and len(text) <= 200 else None


def _joined(items: list[Json]) -> str:
    return ", ".join(typed_value(item) or "null" for item in items)


def _said(answer: Answer) -> list[Attempt]:
    return [attempt for attempt in answer.attempts if attempt.finish_reason != "abstained"]
