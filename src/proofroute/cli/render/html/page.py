"""Put a page together: the problems first, then the fields beside the source, then the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from proofroute.cli.render.fields import Row, Standing, is_of_extraction, others, rows_of
from proofroute.cli.render.html.escape import escaped, shown
from proofroute.cli.render.html.source import anchor, is_in, marked_source
from proofroute.cli.render.html.style import STYLE
from proofroute.core import Evidence, Json, Status, Verdict

_MOST_SPANS: Final = 3
_LONGEST: Final = 4_000
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_NAMES: Final[dict[Standing, str]] = {
    "passed": "✓ holds",
    "failed": "✗ does not hold",
    "undecided": "? open",
    "unclaimed": "· not checked",
}
_COLOURS: Final[dict[Status, Standing]] = {
    "verified": "passed",
    "refuted": "failed",
    "undecided": "undecided",
    "unchecked": "unclaimed",
}
_LEGEND: Final = (
    '<p class="soft"><span class="at passed">found</span> · '
    '<span class="at undecided">perhaps, or alike</span> · '
    '<span class="at failed">stands there instead</span></p>'
)
_LEVELS: Final = {
    "G0": "not traced",
    "G1": "something alike",
    "G2": "stands there",
    "G3": "read again as a value",
    "G4": "in its own slot",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a page shows.

    Args:
        verdict: what the checks found.
        value: the typed answer.
        text: the answer's text, where it is no JSON document.
        source: the text that values come from; None where there is none.
        prompt: what was asked.
        notes: lines about how it went: models, attempts, time.
    """

    verdict: Verdict
    value: Json
    text: str = ""
    source: str | None = None
    prompt: str = ""
    notes: tuple[str, ...] = ()


def page(given: Shown) -> str:
    """Write one self-contained HTML page. All text in it is escaped, and it loads and runs nothing."""
    evidence = given.verdict.evidence
    fields = any(map(is_of_extraction, evidence))
    rows = rows_of(given.value, evidence) if fields else ()
    rest = others(evidence) if fields else list(evidence)
    left = [_problems(rows, rest), _fields(rows, given.source), _checks(rest), _answer(given, fields=fields)]
    right = [] if given.source is None else [_source(given.source, rows)]
    columns = (
        f'<div class="columns"><div>{"".join(left)}</div>{"".join(right)}</div>' if right else "".join(left)
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escaped(_POLICY)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escaped(given.verdict.status)} - proofroute</title><style>{STYLE}</style></head>"
        f"<body><main>{_header(given)}{columns}</main></body></html>\n"
    )


def _header(given: Shown) -> str:
    verdict = given.verdict
    strength = "" if verdict.assurance == "none" else f" · {escaped(verdict.assurance)}"
    parts = [
        f'<h1><span class="tag {_COLOURS[verdict.status]}">{escaped(verdict.status)}{strength}</span></h1>'
    ]
    if given.prompt.strip():
        parts.append(f'<p class="wrap" dir="auto">{shown(_cut(given.prompt.strip()))}</p>')
    parts += [f'<p class="soft wrap">{shown(_cut(note))}</p>' for note in given.notes]
    return f"<header>{''.join(parts)}</header>"


def _problems(rows: Sequence[Row], rest: Sequence[Evidence]) -> str:
    items = [*_wrong(rows, rest, "failed"), *_wrong(rows, rest, "undecided")]
    if not items:
        return ""
    return f"<section><h2>{_counted(len(items), 'problem')}</h2><ul>{''.join(items)}</ul></section>"


def _wrong(rows: Sequence[Row], rest: Sequence[Evidence], standing: Standing) -> Iterator[str]:
    for item in rest:
        if item.outcome == standing:
            yield _item(standing, item.claim, "", (item.statement,))
    for number, row in enumerate(rows):
        if row.standing == standing:
            name = f'<a href="#f{number}">{shown(row.pointer or "the whole")}</a>'
            yield _item(standing, name, "", row.statements[:2], raw=True)


def _fields(rows: Sequence[Row], source: str | None) -> str:
    if not rows:
        return ""
    items = [_field(number, row, source) for number, row in enumerate(rows)]
    return f"<section><h2>{_counted(len(rows), 'field')}</h2><ol>{''.join(items)}</ol></section>"


def _field(number: int, row: Row, source: str | None) -> str:
    value = "missing" if row.value is None else shown(_cut(row.value))
    level = f"{row.level}: {_LEVELS.get(row.level, '')}".rstrip(": ") if row.level else ""
    tag = f'<span class="tag {row.standing}">{_NAMES[row.standing]}</span>'
    place = f'<span class="pointer">{shown(row.pointer or "the whole")}</span>'
    said = "".join(f'<p class="said">{shown(_cut(one))}</p>' for one in row.statements[:3])
    return (
        f'<li class="item" id="f{number}"><div class="head"><span class="number">{number + 1}</span>'
        f'{tag}{place}<span class="level">{escaped(level)}</span></div>'
        f'<div class="value" dir="auto">{value}</div>{said}{_places(number, row, source)}</li>'
    )


def _places(number: int, row: Row, source: str | None) -> str:
    if source is None:
        return ""
    links = [
        f'<a href="#{anchor(number, place)}">line {source.count(chr(10), 0, span.start) + 1}, '
        f"characters {span.start}-{span.end}</a>"
        for place, span in enumerate(row.spans[:_MOST_SPANS])
        if is_in(source, span)
    ]
    return f'<div class="places">{"".join(links)}</div>' if links else ""


def _checks(rest: Sequence[Evidence]) -> str:
    if not rest:
        return ""
    items = [
        _item(item.outcome, item.claim, f"{item.check} · {item.assurance}", (item.statement,))
        for item in rest
    ]
    return f"<section><h2>Checks of the whole</h2><ul>{''.join(items)}</ul></section>"


def _item(standing: Standing, name: str, level: str, said: Sequence[str], *, raw: bool = False) -> str:
    lines = "".join(f'<p class="said">{shown(_cut(one))}</p>' for one in said)
    return (
        f'<li class="item"><div class="head"><span class="tag {standing}">{_NAMES[standing]}</span>'
        f'<span class="pointer">{name if raw else shown(name)}</span>'
        f'<span class="level">{escaped(level)}</span></div>{lines}</li>'
    )


def _answer(given: Shown, *, fields: bool) -> str:
    if fields or not given.text.strip():
        return ""
    return f'<section><h2>Answer</h2><pre dir="auto">{shown(given.text.strip())}</pre></section>'


def _source(source: str, rows: Sequence[Row]) -> str:
    text = marked_source(source, rows)
    return f'<section class="sticky"><h2>Source</h2>{_LEGEND}<pre dir="auto">{text}</pre></section>'


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} […]"
