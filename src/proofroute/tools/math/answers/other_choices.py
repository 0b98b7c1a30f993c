"""What a reply says of the choices that it does not take: ``D, it can't be A or B``."""

import re
from typing import Final

_LETTERS: Final = r"\(?[A-H]\)?(?:\s*(?:,|/|,?\s*(?:or|and|nor))\s*\(?[A-H]\)?){0,6}"
_DENIED: Final = re.compile(
    r"(?P<chosen>(?<![A-Za-z])\(?[A-H]\)?)(?P<rest>\s*(?:\.|,|;|—|-|\()?\s*"
    r"(?:(?:(?:since|as|because|and)\s+)?(?:it|that|this|the answer|they)\s+"
    r"(?:can(?:no|['’])?t|cannot|can not|could(?:n['’]t| not)|isn['’]t|is not"
    r"|(?:doesn['’]t|does not)\s+make\s+sense\s+(?:for\s+(?:it|the answer)\s+)?to)\s+(?:be\s+)?"
    r"|(?:because|since|as)\s+(?=\(?[A-H]\)?[^\n]{0,60}(?:wrong|incorrect|false)[.)!]*\s*$)"
    r"|(?:and\s+)?(?:not|non|nicht|no)\s+|不(?:是|可能是|会是)\s*|而不是\s*)"
    rf"(?P<denied>{_LETTERS})(?:\s+(?:is|are)\s+(?:both\s+|all\s+)?(?:wrong|incorrect|false))?\s*[.)!]*)\s*$"
)
_LETTER: Final = re.compile("[A-H]")


def without_other_choices(content: str) -> str:
    """Drop what denies other letters after the letter that is chosen.

    >>> without_other_choices("The answer is D, it can't be A or B"), without_other_choices("C not A")
    ('The answer is D', 'C')
    >>> without_other_choices("A, it can't be A")
    "A, it can't be A"
    """
    match = _DENIED.search(content, max(0, len(content) - 200))
    if match is None:
        return content
    chosen = _LETTER.findall(match["chosen"])
    if set(chosen) & set(_LETTER.findall(match["denied"])):
        return content
    return content[: match.start("rest")]
