"""Interactive sessions in a text: what stands behind ``>>>``, and what is printed for it."""

import ast
import builtins
import re
from dataclasses import dataclass, replace
from typing import Final

from proofroute.tools.code.literals import LONGEST, read_literal, too_deep
from proofroute.tools.code.scripts import Reader, Unsure
from proofroute.tools.code.shown import Shown, ShownCall, ShownScript, shown_call

_PROMPT: Final = re.compile(r"^(?P<indent>[ \t>*-]*?)>>>(?P<source>[ \t].*|)$")
_ENDS: Final = re.compile(r"[ \t]*(?:\"{3}|'{3}|`{3,}|~{3,})")
_ERROR: Final = re.compile(r"^(?P<name>[A-Z]\w*)(?::|$)", re.MULTILINE)
_LONGEST_SESSION: Final = 40


@dataclass(frozen=True, slots=True)
class Said:
    """One statement, what is printed for it, and the places where both stand."""

    source: str
    want: str
    start: int
    end: int


def sessions(text: str) -> list[list[Said]]:
    r"""Find the sessions in a text; prose between two statements parts them.

    >>> [(said.source, said.want) for said in sessions(">>> f(1)\n2\n>>> x = 1\n\nSo.")[0]]
    [('f(1)', '2'), ('x = 1', '')]
    """
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    found: list[list[Said]] = []
    place, blank = 0, False
    while place < len(lines):
        opened = _PROMPT.match(lines[place])
        if opened is None:
            blank = blank and not lines[place].strip()
            place += 1
            continue
        begin, indent = place, opened["indent"]
        source = [opened["source"].strip()]
        place += 1
        while place < len(lines) and lines[place].removeprefix(indent).startswith("..."):
            more = lines[place].removeprefix(indent)[3:]
            if more and more[0] not in " \t":
                break
            source.append(more.removeprefix(" "))
            place += 1
        want: list[str] = []
        while place < len(lines) and lines[place].strip() and not _PROMPT.match(lines[place]):
            if _ENDS.match(lines[place]):
                break
            want.append(lines[place].removeprefix(indent).rstrip())
            place += 1
        said = Said("\n".join(source), "\n".join(want).strip(), starts[begin], starts[place] - 1)
        if found and blank:
            found[-1].append(said)
        else:
            found.append([said])
        blank = True
    return found


def doctest_examples(text: str, entry_point: str | None) -> list[Shown]:
    """Read the sessions of a text; what cannot be read without doubt is left out."""
    found: list[Shown] = []
    for session in sessions(text):
        single = [_single(said) for said in session]
        if all(item is not None for item in single):
            found += [item for item in single if item is not None]
        elif len(session) <= _LONGEST_SESSION:
            script = _script(session, entry_point)
            if script is not None:
                start, end = session[0].start, session[-1].end
                found.append(Shown(start=start, text=text[start:end].strip(), what=script))
            else:
                # Statements that stand on their own are read where the others cannot be.
                found += _alone(session, single)
    return found


def _alone(session: list[Said], single: list[Shown | None]) -> list[Shown]:
    if any(not _is_call(said.source) for said in session):
        return []
    return [item for item in single if item is not None]


def _is_call(source: str) -> bool:
    statement = _statement(source)
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)


def _statement(source: str) -> ast.stmt | None:
    if len(source) > LONGEST or too_deep(source):
        return None
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return None
    return body[0] if len(body) == 1 else None


def _wanted(said: Said) -> ast.expr | None:
    # A directive such as +ELLIPSIS or +SKIP changes what the printed text means.
    if not said.want or "..." in said.want or "# doctest:" in said.source:
        return None
    return read_literal(said.want)


def _single(said: Said) -> Shown | None:
    statement, want = _statement(said.source), _wanted(said)
    match statement:
        case ast.Expr(value=ast.Compare(left=ast.Call() as call, ops=[ast.Eq()], comparators=[expected])) if (
            not said.want
        ):
            plain = read_literal(ast.unparse(expected)) is not None and _plain(call)
            stated: ShownCall | None = shown_call(call, expected, loose=True) if plain else None
            text = f">>> {said.source}"
            return (
                None
                if stated is None
                else Shown(start=said.start, text=text, what=replace(stated, unsure=True))
            )
        case _:
            pass
    if want is None or not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Call):
        return None
    what: ShownCall | None = shown_call(statement.value, want)
    if what is None or not _plain(statement.value) or what.name == "print":
        return None
    return Shown(start=said.start, text=f">>> {said.source}\n{said.want}", what=what)


def _plain(call: ast.Call) -> bool:
    values = (*call.args, *(item.value for item in call.keywords))
    named = isinstance(call.func, ast.Name) and hasattr(builtins, call.func.id)
    return not named and all(read_literal(ast.unparse(value)) is not None for value in values)


def _script(session: list[Said], entry_point: str | None) -> ShownScript | None:
    reader = Reader(entry_point)
    lines: list[str] = []
    try:
        for said in session:
            lines += _lines(said, reader)
    except Unsure:
        return None
    asserts = any(line.lstrip().startswith(("assert ", "with ")) for line in lines)
    return (
        ShownScript(lines=tuple(lines), names=frozenset(reader.names)) if asserts and reader.names else None
    )


def _lines(said: Said, reader: Reader) -> list[str]:
    statement = _statement(said.source)
    if "..." in said.want.replace("    ...", "") or "# doctest:" in said.source:
        raise Unsure
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if not said.want:
            reader.expression(value)
            if name in reader.names:
                raise Unsure
            reader.bound.add(name)
            return [ast.unparse(statement)]
        case ast.Expr(value=value) if not said.want:
            reader.expression(value)
            return [ast.unparse(value)]
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=[value], keywords=[])):
            reader.expression(value)
            return [f"assert str({ast.unparse(value)}) == {said.want!r}"]
        case ast.Expr(value=value) if said.want.startswith("Traceback"):
            reader.expression(value)
            named = _ERROR.findall(said.want.partition("\n")[2])
            kind = getattr(builtins, named[-1], None) if named else None
            if not (isinstance(kind, type) and issubclass(kind, Exception)):
                raise Unsure
            return ["import pytest", f"with pytest.raises({named[-1]}):", f"    {ast.unparse(value)}"]
        case ast.Expr(value=value):
            want = _wanted(said)
            if want is None:
                raise Unsure
            reader.expression(value)
            return [f"assert {ast.unparse(value)} == {ast.unparse(want)}"]
        case ast.Import() | ast.ImportFrom() if not said.want and _harmless(statement):
            return []
        case _:
            raise Unsure


def _harmless(statement: ast.Import | ast.ImportFrom) -> bool:
    """Tell whether what is imported is the code itself, of which the names are there anyway."""
    match statement:
        case ast.ImportFrom(module=str(), names=names, level=0):
            return all(item.asname is None for item in names)
        case _:
            return False
