"""The examples that a prompt itself supplies. Only what is read without doubt is one."""

import builtins
import re
from typing import Final

from proofroute.core import StdioExample
from proofroute.tools.code.asserts import assert_examples
from proofroute.tools.code.doctests import doctest_examples, sessions
from proofroute.tools.code.phrases import phrased_examples
from proofroute.tools.code.prose import prose_examples
from proofroute.tools.code.samples import sample_examples
from proofroute.tools.code.shown import Shown, ShownCall, ShownScript
from proofroute.tools.code.signature import named_functions, signatures

_LISTED: Final = re.compile(r"(?:^[ \t>*+-]*(?:\d+[.)][ \t]*)?|`)([A-Za-z_]\w*)\(", re.MULTILINE)
_ARROWED: Final = re.compile(
    r"^(?<![^\n])[ \t]*assert[ \t](?=[A-Za-z_]\w*\([^\n]*\)[ \t]*(?:[=-]+>|➞|→))", re.MULTILINE
)
LONGEST_PROMPT: Final = 100_000
_LONGEST_LINE: Final = 4_000
_MOST: Final = 40
_DOUBT: Final = re.compile(
    r"\b(?:wrong|incorrect|buggy|broken|current|actual|unexpected|faulty|bad|old|invalid|observed)"
    r"\s+(?:\w+\s+)?(?:outputs?|results?|answers?|behaviou?r|values?|code|version|implementation"
    r"|returns?|usage)\b"
    r"|\b(?:currently|wrongly|incorrectly|mistakenly|erroneously|instead of|counter-?examples?"
    r"|(?:is|are) wrong|but (?:it |i )?(?:got|gets?|returns?|gives?|prints?|is|was)"
    r"|should(?: not|n't)|should fail|must(?: not|n't)"
    r"|does(?: not|n't) (?:hold|work)|not (?:true|correct|right|what)|fails? (?:with|on|for)|bug|unrelated"
    r"|another function|for instance in math)\b",
    re.IGNORECASE,
)
_FREE: Final = re.compile(
    r"\bany (?:order|valid|such|one|of (?:them|the)|possible|correct)\b"
    r"|\bin (?:no particular|arbitrary|whatever) order\b|\border (?:does(?: not|n't)|is not|isn't) matter\b"
    r"|\b(?:multiple|several|many) (?:valid|correct|possible)? ?(?:answers|solutions|outputs)\b"
    r"|\bone possible\b|\brandom(?:ly)?\b|\bapproximate(?:ly)?\b|\btolerance\b"
    r"|\b(?:absolute|relative) error\b|\bfor example,? could\b",
    re.IGNORECASE,
)


def prompt_examples(prompt: str, entry_point: str | None = None) -> tuple[Shown, ...]:
    r"""Read the examples of a prompt, in order.

    Args:
        prompt: the task's text.
        entry_point: the function that is asked for, where the task names it.

    >>> [shown.text for shown in prompt_examples("Double.\n>>> f(2)\n4\n\nAlso f(3) -> 6, f(4) -> ...", "f")]
    ['>>> f(2)\n4', 'f(3) -> 6']
    """
    text = prompt.replace("\r\n", "\n")
    if len(text) > LONGEST_PROMPT:
        return ()
    # No example is as long as that, and patterns take their time with such lines.
    text = "\n".join(line if len(line) <= _LONGEST_LINE else "" for line in text.split("\n"))
    # With an arrow it is no statement, but a call and its value.
    text = _ARROWED.sub(lambda found: " " * len(found[0]), text)
    functions = signatures(text)
    asserted, spans = assert_examples(text, entry_point)
    spoken = doctest_examples(text, entry_point)
    spans += [(said.start, said.end) for session in sessions(text) for said in session]
    called = {name for shown in (*asserted, *spoken) for name in _names(shown)}
    names = {entry_point} if entry_point else {item.name for item in functions} | called
    names = names or set(named_functions(text)[:3])
    rest = _blanked(text, spans)
    sampled = sample_examples(rest, entry_point or _only(names - called), functions)
    if not names and not sampled:
        names = _listed(rest)
    told = prose_examples(rest, names)
    asked = [item for item in functions if item.name == entry_point or not (entry_point or item.done)]
    told += phrased_examples(rest, asked[-1] if asked else None)
    if entry_point and not (asserted or spoken or told or sampled):
        told = prose_examples(rest, {item.name for item in functions} or _listed(rest))
    found = sorted((*asserted, *spoken, *told, *sampled), key=lambda shown: shown.start)
    found = _about(_undoubted(text, found, {shown.start for shown in asserted}), entry_point)
    if entry_point is None:
        open_ones = {item.name for item in functions if not item.done}
        given = {item.name for item in functions if item.done} if open_ones else set[str]()
        found = [shown for shown in found if not _names(shown) or not _names(shown) <= given]
    return tuple(_agreeing(_without_recurrence(text, found))[:_MOST])


def free_choice(prompt: str) -> str | None:
    """Return the words of a prompt that let more than one answer be right, None where there are none."""
    found = _FREE.search(prompt)
    return found[0] if found else None


def _listed(text: str) -> set[str]:
    """Return the name that is called where lines begin or between backticks, where it is one only."""
    names = {name for name in _LISTED.findall(text) if not hasattr(builtins, name)}
    return names if len(names) == 1 else set()


def _only(names: set[str]) -> str | None:
    return next(iter(names)) if len(names) == 1 else None


def _names(shown: Shown) -> frozenset[str]:
    match shown.what:
        case ShownCall(name=str(name)):
            return frozenset({name})
        case ShownScript(names=names):
            return names
        case _:
            return frozenset()


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text


def _undoubted(text: str, found: list[Shown], asserted: set[int]) -> list[Shown]:
    kept: list[Shown] = []
    doubtful, end = False, 0
    for shown in found:
        between = text[end : shown.start]
        follows = end > 0 and not re.search(r"\w", between)
        doubtful = (follows and doubtful) or _is_doubtful(text, shown, asserted)
        end = max(end, shown.start + len(shown.text))
        if not doubtful:
            kept.append(shown)
    return kept


def _is_doubtful(text: str, shown: Shown, asserted: set[int]) -> bool:
    begin = text.rfind("\n", 0, shown.start) + 1
    before = text[max(0, begin - 400) : begin].rstrip().rpartition("\n")[2]
    last = shown.start + len(shown.text)
    end = text.find("\n", last)
    line = text[begin : shown.start] + " \n " + text[last : len(text) if end < 0 else end]
    if shown.start in asserted:
        return (
            re.search(r"should(?: not|n't)|must(?: not|n't)|should fail|wrong|incorrect", f"{before}\n{line}")
            is not None
        )
    return _DOUBT.search(f"{before}\n{line}") is not None


def _about(found: list[Shown], entry_point: str | None) -> list[Shown]:
    """Keep those of the entry point, where any is: a prompt may show other tasks as models."""
    mine = [shown for shown in found if entry_point in _names(shown)]
    return mine or found


def _without_recurrence(text: str, found: list[Shown]) -> list[Shown]:
    """Leave out the terms of a sequence, where the function of its name returns a list of them."""
    calls = [shown.what for shown in found if isinstance(shown.what, ShownCall)]
    lists = {call.name for call in calls if call.expected.startswith(("[", "("))}
    terms = {
        call.name
        for call in calls
        if call.name in lists and re.search(rf"\b{call.name}\([A-Za-z]\w?(?:[ ]?[-+][ ]?\d)?\)[ \t]*=", text)
    }
    return [
        shown
        for shown in found
        if not (isinstance(shown.what, ShownCall) and shown.what.name in terms and _is_term(shown.what))
    ]


def _is_term(call: ShownCall) -> bool:
    return call.loose and re.match(r"-?\d", call.expected) is not None


def _agreeing(found: list[Shown]) -> list[Shown]:
    """Leave out repetitions, and what a prompt says in two ways."""
    values: dict[tuple[str | None, tuple[str, ...]], set[str]] = {}
    for shown in found:
        if isinstance(shown.what, ShownCall):
            values.setdefault((shown.what.name, shown.what.args), set()).add(shown.what.expected)
    kept: list[Shown] = []
    seen: set[object] = set()
    for shown in found:
        what = shown.what
        key: object = (what.name, what.args) if isinstance(what, ShownCall) else repr(what)
        if key in seen or (isinstance(what, ShownCall) and len(values[what.name, what.args]) > 1):
            continue
        seen.add(key)
        kept.append(shown)
    calls = any(not isinstance(shown.what, StdioExample) for shown in kept)
    prints = any(isinstance(shown.what, StdioExample) for shown in kept)
    # A program and a function are not asked for at once: one of the two is misread.
    return [shown for shown in kept if not (calls and prints and isinstance(shown.what, StdioExample))]
