"""Samples of a prompt under the words Input and Output, of programs and of functions."""

import ast
import itertools
import re
from dataclasses import dataclass
from typing import Final

from proofroute.core import StdioExample
from proofroute.tools.code.literals import is_literal, parse_expression, python_words, read_literal
from proofroute.tools.code.shown import Shown, ShownCall
from proofroute.tools.code.signature import Signature

_HEADING: Final = re.compile(
    r"^[ \t>#*_=-]*"
    r"(?P<sample>(?:samples?|examples?)[ \t]*(?:tests?|cases?)?[ \t]*#?\d*[ \t]*[:.–-]?[ \t]*[*_]*)?"
    r"(?P<what>inputs?|(?:expected[ \t]+)?outputs?|stdin|stdout)[ \t]*"
    r"(?:\((?:stdin|stdout)\)|for[ \t]+(?:the[ \t]+)?sample[ \t]+input)?"
    r"[ \t]*#?\d*[ \t]*[*_=#-]*(?P<colon>:?)[*_=-]*[ \t]*(?P<rest>.*)$",
    re.IGNORECASE,
)
_EXAMPLE: Final = re.compile(
    r"^[ \t>#*_=-]*(?:some[ \t]+)?"
    r"(?:examples?|samples?|sample[ \t]+(?:tests?|cases?)|(?:example|test)[ \t]+cases?)"
    r"[ \t]*#?\d*[ \t]*[:.*_=#-]*[ \t]*$",
    re.IGNORECASE,
)
_SECTION: Final = re.compile(
    r"^[ \t>#*_=-]*(?:explanations?|notes?|constraints?|follow[ -]?up|hints?|limits?|scoring|subtasks?|"
    r"(?:input|output)[ \t]+(?:format|specification|description)|problem|description|task|solution|"
    r"time[ \t]+limit|memory[ \t]+limit)\b|^[ \t]*#{1,6}[ \t]",
    re.IGNORECASE,
)
_ENDS_EXAMPLES: Final = re.compile(
    r"format|specification|description|constraints|limit|problem|task", re.IGNORECASE
)
_CLOSING: Final = re.compile(
    r"^[ \t>#*_]*(?:please|write|use|your|you|give|provide|return|reply|respond|answer|solve|now|make|read|"
    r"in the|the program|the sample|the first|for|here|implement|complete|only|do not|don't|think|"
    r"note|this|we)\b",
    re.IGNORECASE,
)
_FENCE: Final = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[\w+-]*[ \t]*$")
_COLON: Final = re.compile(r"\A([A-Za-z_]\w*)[ \t]*:[ \t]*(?=\S)")
_QUOTES: Final = re.compile(r"""[ \t]*(?:"{3}|'{3})[ \t]*$""")
_PICTURE: Final = re.compile(r"(?=.*[.#*])[.#*@_A-Z0-9-]{2,}")
_UNSURE: Final = re.compile(
    r"\.\.\.|…|\betc\b|<pre|</|<br|&nbsp;|<-|\s#\s|\s//\s|\([A-Za-z ]{4,}", re.IGNORECASE
)
_NOTHING: Final = frozenset(
    {"none", "no input", "(none)", "(no input)", "n/a", "-", "empty", "(empty)", "nothing", ""}
)
_PROGRAM: Final = re.compile(
    r"stdin|stdout|standard (?:input|output)|sample input|input format|first line|each line|\binput\(\)"
    r"|^[-#* ]*input[-#* :]*$|\bprogram\b|\bscript\b"
    r"|\bread(?:s|ing)? (?:\w+ ){0,6}(?:input|stdin|keyboard|user)\b"
    r"|\bprints?\b|\boutputs? (?:a|the)\b",
    re.IGNORECASE | re.MULTILINE,
)
_SENTENCE: Final = re.compile(r"[ \t]*[A-Z][\w'’,-]*(?:[ ,:;]+[^\s,:;]+){3,}[.:!?][ \t]*$")
_WORDS: Final = re.compile(r"[A-Za-z]{2,}[ ,]+[a-z]{2,}")
_FUNCTION: Final = re.compile(r"\b(?:function|method|class)\b", re.IGNORECASE)
_OBJECTS: Final = re.compile(
    r"\b(?:linked list|ListNode|TreeNode|binary (?:search )?tree|n-ary tree|(?-i:Node)|in[- ]place"
    r"|do not return|don't return|interactive)\b",
    re.IGNORECASE,
)
_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class _Part:
    """One block: where it stands, and its text; None where it is not sure where it ends."""

    is_input: bool
    sure: bool
    start: int
    end: int
    text: str | None


def sample_examples(prompt: str, entry_point: str | None, functions: list[Signature]) -> list[Shown]:
    """Read the samples of a prompt; a pair that could mean something else is left out.

    Args:
        prompt: the task's text.
        entry_point: the function that is asked for, where it is known.
        functions: those whose signature the prompt shows.
    """
    parts = _parts(prompt)
    found: list[Shown] = []
    asked = next((item for item in reversed(functions) if item.name == (entry_point or item.name)), None)
    name = entry_point or (asked.name if asked else None)
    for given, told in itertools.pairwise(parts):
        if len(found) >= _MOST or not given.is_input or told.is_input:
            continue
        if given.text is None or told.text is None:
            continue
        if _UNSURE.search(_without_picture(told.text)) or "..." in _without_picture(given.text):
            continue
        what: ShownCall | StdioExample | None = _call(given.text, told.text, name, asked)
        if what is None and name is None and _is_program(prompt):
            what = _printed(given, told)
        elif what is not None and _OBJECTS.search(prompt):
            what = None
        if what is not None:
            text = prompt[given.start : told.end].strip()
            found.append(Shown(start=given.start, text=text, what=what))
    return found


def _without_picture(text: str) -> str:
    """Leave out the lines of a picture: three dots in it are three fields."""
    lines = text.split("\n")
    widths = [len(line) for line in lines if _PICTURE.fullmatch(line)]
    return "\n".join(line for line in lines if not (_PICTURE.fullmatch(line) and widths.count(len(line)) > 1))


def _is_program(prompt: str) -> bool:
    return _PROGRAM.search(prompt) is not None and not (
        _FUNCTION.search(prompt) and not re.search(r"stdin|standard input|program", prompt, re.IGNORECASE)
    )


def _parts(prompt: str) -> list[_Part]:
    lines = prompt.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    found: list[_Part] = []
    inside = False
    place = 0
    while place < len(lines):
        line = lines[place]
        heading = _heading(line)
        if heading is None:
            if _EXAMPLE.match(line):
                inside = True
            elif _SECTION.match(line) and _ENDS_EXAMPLES.search(line):
                inside = False
            place += 1
            continue
        is_input = "in" in heading["what"].lower()[:5] and "out" not in heading["what"].lower()
        text, last = _content(lines, place, heading["rest"].strip().strip("*").strip(), is_input=is_input)
        sure = inside or bool(heading["sample"])
        if not is_input and found and found[-1].is_input:
            sure = found[-1].sure
        if not sure and text is not None and (" = " in text or not re.search(r"[A-Za-z]{3}", text)):
            sure = True
        found.append(_Part(is_input, sure, starts[place], starts[last] - 1, text if sure else None))
        place = last
    return found


def _heading(line: str) -> re.Match[str] | None:
    found = _HEADING.match(line)
    if found is None or len(line) > 4_000 or (found["rest"].strip(" *_") and not found["colon"]):
        return None
    return found


def _content(lines: list[str], place: int, rest: str, *, is_input: bool) -> tuple[str | None, int]:
    """Return the text of a block, None where it is not sure, and the line behind it."""
    after = place + 1
    if rest:
        following = lines[after].strip() if after < len(lines) else ""
        ended = not following or _stops(lines[after])
        if is_input and not ended and " = " in rest:
            more = after
            while more < len(lines) and lines[more].strip() and not _stops(lines[more]):
                more += 1
            return ", ".join(line.strip().rstrip(",") for line in (rest, *lines[after:more])), more
        whole = rest[1:-1] if len(rest) > 2 and rest[0] == rest[-1] == "`" else rest
        return (whole if ended else None), after
    while after < len(lines) and not lines[after].strip():
        after += 1
    if after < len(lines) and _FENCE.match(lines[after]):
        end = next((n for n in range(after + 1, len(lines)) if _FENCE.match(lines[n])), None)
        if end is None:
            return None, after + 1
        return "\n".join(lines[after + 1 : end]), end + 1
    end = after
    while end < len(lines) and not _stops(lines[end]):
        if not is_input and not lines[end].strip():
            break
        end += 1
    text = "\n".join(lines[after:end]).strip("\n")
    return (text if is_input or _is_over(lines, end, text) else None), max(end, place + 1)


def _stops(line: str) -> bool:
    return bool(
        _heading(line)
        or _EXAMPLE.match(line)
        or _SECTION.match(line)
        or _FENCE.match(line)
        or _QUOTES.match(line)
    )


def _is_over(lines: list[str], end: int, text: str) -> bool:
    """Tell whether what follows an empty line is no further output."""
    following = next((line for line in lines[end:] if line.strip()), None)
    if following is None or _stops(following):
        return True
    explained = _SENTENCE.match(following) or _CLOSING.match(following)
    return explained is not None and not _WORDS.search(text)


def _call(given: str, told: str, name: str | None, asked: Signature | None) -> ShownCall | None:
    expected = read_literal(told.strip().strip("`"), json_words=True)
    if expected is None:
        return None
    lines = [line.strip().rstrip(",") for line in given.strip().strip("`").split("\n")]
    flat = ", ".join(_COLON.sub(r"\1 = ", line) for line in lines)
    call = parse_expression(f"f({python_words(flat)})")
    if not isinstance(call, ast.Call) or (name is None and not call.keywords):
        return None
    values = (*call.args, *(item.value for item in call.keywords))
    keywords = tuple(item.arg or "" for item in call.keywords)
    if (
        not values
        or not all(map(is_literal, values))
        or (call.args and call.keywords)
        or len(set(keywords)) < len(keywords)
    ):
        return None
    if any(item.arg is None for item in call.keywords):
        return None
    wants = asked.parameters if asked else None
    if call.keywords and wants is not None:
        keywords = _told_names(keywords, wants)
        if set(keywords) != set(wants):
            return None
        pairs = dict(zip(keywords, values, strict=True))
        keywords, values = wants, tuple(pairs[key] for key in wants)
    if call.args and (wants is None or len(wants) != len(values)):
        return None
    return ShownCall(
        name=name,
        args=tuple(map(ast.unparse, values)),
        keywords=keywords or ("",) * len(values),
        expected=ast.unparse(expected),
        loose=True,
        named=True,
    )


def _told_names(keywords: tuple[str, ...], wants: tuple[str, ...]) -> tuple[str, ...]:
    """Take ``bucket_capacity`` for ``capacity``, where it stands in that place."""
    if len(keywords) != len(wants):
        return keywords
    return tuple(
        want if key not in wants and want not in keywords and (want in key or key in want) else key
        for key, want in zip(keywords, wants, strict=True)
    )


def _printed(given: _Part, told: _Part) -> StdioExample | None:
    if given.text is None or told.text is None:
        return None
    both = (given.text, told.text)
    if any(re.search(r"^\s*[\[{('\"]|\w ?= ?[\w\[\"'{]", text) for text in both) or told.text.strip() == "":
        return None
    if given.text.strip().lower() in _NOTHING or re.search(r"\([A-Za-z ]{4,}", given.text):
        return None
    return StdioExample(stdin=given.text.rstrip("\n") + "\n", stdout=told.text.rstrip("\n") + "\n")
