"""How words that are absent from a source may still come from it."""

from bisect import bisect_left
from typing import Final

from proofroute.tools.grounding.equivalents import EQUIVALENTS
from proofroute.tools.grounding.fold import without_marks
from proofroute.tools.grounding.numbers import read_number
from proofroute.tools.grounding.ordinals import ordinal_may_come
from proofroute.tools.grounding.source import Source
from proofroute.tools.grounding.spellings import one_letter_less, scripts_of, skeleton
from proofroute.tools.grounding.tokens import Token
from proofroute.tools.grounding.units import same_kind

_SHORT_FORMS: Final = (
    "ltd limited|co company|corp corporation|inc incorporated|intl international|st street|st saint|"
    "rd road|"
    "ave avenue|dr drive|dr doctor|mt mount|no number|dept department|univ university|bros brothers|"
    "assn association|blvd boulevard|apt apartment|mr mister|ft fort|govt government|sdn sendirian|"
    "bhd berhad|jln jalan|pty proprietary|vp president|vp vice|"
    "eng engineer|fa firma|pkwy parkway|hwy highway|"
    "ste suite|bldg building"
)
_PAIRS: Final = frozenset(tuple(pair.split()) for pair in _SHORT_FORMS.split("|"))
# Words that a writer adds without saying anything about the thing.
_ADDED: Final = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "and",
        "in",
        "at",
        "on",
        "for",
        "to",
        "by",
        "that",
        "which",
        "is",
        "was",
        "are",
        "with",
        "from",
        "http",
        "https",
        "www",
        "com",
    }
)
_ENDINGS: Final = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "ly",
    "al",
    "e",
    "y",
)
_LONG_TEXT: Final = 5
_SHORTEST_RUN: Final = 6
_SHORT_CODE: Final = 3


def missing_words(source: Source, value: str, wanted: list[Token]) -> tuple[str, ...]:
    """Return the words and numbers of a value that come from the source in no way known here."""
    texts = [without_marks(token.text) for token in wanted if token.kind != "sign"]
    missing = [text for text in dict.fromkeys(texts) if not _comes_from(source, text)]
    if len(texts) > 1:
        missing = [text for text in missing if not (text.isalpha() and text.startswith(source.abbreviated))]
        missing = [text for text in missing if not (text.isalpha() and text[0] in source.initials)]
    if not missing or has_other_name(source, " ".join(texts)):
        return ()
    together = "".join(texts)
    if len(together) >= _SHORTEST_RUN and not together.isdecimal() and together in source.run_together:
        return ()
    initials = "".join(text[0] for text in texts if text not in _ADDED)
    if len(initials) > 1 and initials.isalpha() and initials in source.words:
        return ()
    if f"{'.'.join(initials)}." in source.folded.text and len(initials) > 1:
        return ()
    if len(texts) == 1 and value.isupper() and _stands_for(source, texts[0]):
        return ()
    if len(texts) >= _LONG_TEXT and _only_reworded(value, missing, texts):
        return ()
    return tuple(missing)


def _comes_from(source: Source, text: str) -> bool:
    if text in source.words or text in _ADDED or (text.isalpha() and ordinal_may_come(source.words, text)):
        return True
    if text[0].isdecimal():
        size = read_number(text, ".")
        if text.isdecimal() and len(text) < 5 and int(text) in source.roman:
            return True
        if has_other_name(source, text) or ordinal_may_come(source.words, text):
            return True
        return size is not None and text[0] != "0" and size in source.numbers.sizes
    if source.scripts and scripts_of(text) - source.scripts:
        return True  # another script: written over from the source's own
    if skeleton(text) in source.skeletons or same_kind(text, source.words) or has_other_name(source, text):
        return True
    return _short_form(source, text) or _same_stem(source, text) or _mended(source, text)


def has_other_name(source: Source, name: str) -> bool:
    """Tell whether another name of the same thing stands in the source."""
    return any(_stands(source, other) for other in EQUIVALENTS.get(name, ()))


def _stands(source: Source, name: str) -> bool:
    if " " in name or "." in name:
        return name in source.folded.text
    if name.isascii() and name.isalpha() and len(name) <= _SHORT_CODE:
        return name in source.capital_words  # "in" is Indiana only where it is written In
    return name in source.words or (not name.isalnum() and name in source.folded.text)


def _short_form(source: Source, text: str) -> bool:
    """Tell whether one word shortens the other, as ``Corp.`` does."""
    if any(len(pair) == 2 and text in pair and set(pair) - {text} <= source.words for pair in _PAIRS):
        return True
    place = bisect_left(source.sorted_words, text)
    if place < len(source.sorted_words) and source.sorted_words[place].startswith(text):
        longer = source.sorted_words[place]
        return len(text) > 2 or (len(text) == 1 and longer.isalpha())
    return any(text[:end] in source.words for end in range(4, min(len(text), 40)))


def _same_stem(source: Source, text: str) -> bool:
    stem = _stem(text)
    if len(stem) < 4:
        return False
    place = bisect_left(source.sorted_words, stem)
    near = source.sorted_words[place : place + 20]
    return any(_stem(word) == stem for word in near)


def _stem(text: str) -> str:
    for ending in _ENDINGS:
        if text.endswith(ending) and len(text) - len(ending) >= 4:
            return text[: -len(ending)]
    return text


def _stands_for(source: Source, text: str) -> bool:
    """Tell whether capitalised words of the source in a row begin with the letters of ``text``."""
    if not 2 <= len(text) <= 6 or not text.isalpha():
        return False
    letters = [
        token.text[0] if source.text[source.folded.starts[token.start]].isupper() else " "
        for token in source.tokens
        if token.kind == "word"
    ]
    return text in "".join(letters)


def _only_reworded(value: str, missing: list[str], texts: list[str]) -> bool:
    """Tell whether a long text may be the source in other words: no name and no number of it is missing."""
    first = texts[0]
    names = {word.strip(".,;:!?()\"'").casefold() for word in value.split() if not word.islower()}
    hard = [word for word in missing if word[0].isdecimal() or (word in names and word != first)]
    return not hard and 2 * len(missing) <= len(texts)


def _mended(source: Source, text: str) -> bool:
    """Tell whether a longer word is one letter away from a word of the source: a mended, or a new, slip."""
    return 5 < len(text) <= 40 and not one_letter_less(text).isdisjoint(source.spellings)
