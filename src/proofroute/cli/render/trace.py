"""Every attempt of an answer: what was thought, what was said, what the checks made of it."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from proofroute.cli.render.answer import took
from proofroute.cli.render.text import one_line, trimmed
from proofroute.cli.render.verdict import EvidenceTable, verdict_line
from proofroute.core import Answer, Attempt
from proofroute.router.prompts import told


def trace(answer: Answer) -> RenderableType:
    """Lay out the attempts of ``answer`` in order, each with its verdict and the feedback that it led to."""
    kind = answer.route.classification.kind
    parts: list[RenderableType] = [_route(answer)]
    for number, attempt in enumerate(answer.attempts, start=1):
        parts.extend(_attempt(number, attempt))
        following = answer.attempts[number : number + 1]
        if _was_told(attempt, following):
            tried = [one for one in answer.attempts[:number] if one.model == attempt.model]
            parts.append(_block("feedback", told(answer.task, kind, tried)))
    if answer.draft is not None:
        parts.append(_block("draft, not an answer", answer.draft))
    parts.append(Text())
    return Group(*parts)


def _route(answer: Answer) -> Text:
    route = answer.route
    chosen = route.classification
    line = f"{chosen.kind} ({chosen.stage} {chosen.probability:.2f}: {one_line(chosen.reason, 160)})"
    ladder = " → ".join(one_line(name, 60) for name in route.ladder)
    checks = ", ".join(route.verifiers) or "none"
    return Text(f"route: {line}\nladder: {ladder}\nverifiers: {checks}", style="dim")


def _attempt(number: int, attempt: Attempt) -> list[RenderableType]:
    cost = took(attempt.usage, attempt.cost_usd, attempt.seconds)
    head = Text.assemble(
        ("\nattempt ", "bold"), (str(number), "bold"), f" · {one_line(attempt.model, 80)} · {cost}"
    )
    if attempt.finish_reason == "abstained":
        return [head.append(" · cannot answer this", style="dim")]
    if attempt.finish_reason != "stop":
        head.append(f" · stopped by {attempt.finish_reason}", style="yellow")
    parts: list[RenderableType] = [head]
    if attempt.reasoning.strip():
        parts.append(_block("reasoning", attempt.reasoning, style="dim"))
    if attempt.reply is not None:
        parts.append(_block("reply", attempt.reply))
        parts.append(_block("the answer with it", attempt.content))
    else:
        parts.append(_block("reply", attempt.content or "(empty)"))
    if attempt.verdict is not None:
        parts.append(verdict_line(attempt.verdict))
        parts.append(EvidenceTable(attempt.verdict.evidence))
    return parts


def _block(title: str, text: str, *, style: str = "") -> RenderableType:
    return Group(Text(f"{title}:", style="dim"), Padding(Text(trimmed(text), style=style), (0, 0, 0, 2)))


def _was_told(attempt: Attempt, following: tuple[Attempt, ...]) -> bool:
    said = attempt.finish_reason != "abstained" and attempt.verdict is not None
    return said and bool(following) and following[0].model == attempt.model
