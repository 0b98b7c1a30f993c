"""JSON, and its usual misspellings, read in one go: apostrophes, Python's words, a comma before a bracket.

It takes only what is plain: what is not JSON has one reading by itself, and the result is strict JSON.
Everything else is left to the reading by steps, which would mend these the same way, and says what is wrong.
"""

import re
from typing import Final

from proofroute.tools.json_reader.exact import Parsed, parse_at_once
from proofroute.tools.json_reader.mend import MOST, Mended, Repair

_BLANKS: Final = " \t\r\n"
_ENDS: Final = rf"(?=[{_BLANKS},\]}}])"
_LAST_COMMA: Final = rf",(?=[{_BLANKS}]*+[\]}}])"
# What is JSON as it stands, and then one token that is not.
_STEP: Final = re.compile(
    rf"""((?:[\[\]{{}}:{_BLANKS}]++|"[^"\\\x00-\x1f]*+"|(?!{_LAST_COMMA}),"""
    rf"|-?+(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+{_ENDS}|(?:true|false|null){_ENDS})*+)"
    rf"""(?:'([^'"\\\x00-\x1f\u2018-\u201f]*+)'|((?:True|False|None){_ENDS}|{_LAST_COMMA}))?+"""
)
_WRITTEN: Final = {"True": "true", "False": "false", "None": "null", ",": ""}


def mend_at_once(text: str, start: int, end: int, *, whole: bool = False) -> tuple[Mended, Parsed] | None:
    """Mend and read the object or array at ``start``; None where it is left to the reading by steps.

    Args:
        text: the reply.
        start: where its opening bracket stands.
        end: where the stretch ends that it stands in.
        whole: whether nothing but blanks may follow it there.
    """
    if text[start : start + 1] not in ("{", "["):
        return None
    out: list[str] = []
    repairs: list[Repair] = []
    at = start
    for step in _STEP.finditer(text, start, end):
        sound, inner, other = step.groups()
        out.append(sound)
        at = step.end(1)
        if inner is not None:
            repairs.append(Repair("quotation marks", at))
            out.append(f'"{inner}"')
        elif other is not None:
            # A comma needs a value before it, which then is no part of what is sound, or its end.
            if other == "," and sound.rstrip(_BLANKS)[-1:] in ("{", "[", ",", ":"):
                return None
            repairs.append(
                Repair("a comma before a closing bracket" if other == "," else "a word of Python's", at)
            )
            out.append(_WRITTEN[other])
        else:
            break
    written = "".join(out).rstrip(_BLANKS)
    if len(repairs) > MOST or (whole and at != end):
        return None
    read = parse_at_once(written)
    if read is None:
        return None
    closed = end if whole else at - (len(out[-1]) - len(out[-1].rstrip(_BLANKS)))
    return Mended(written, closed, tuple(repairs)), read
