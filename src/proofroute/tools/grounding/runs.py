"""Where the words and numbers of a value stand one after the other, as one thing.

Words on either side of the end of a sentence, of a line or of a column are two things, unless the value shows
the same mark there: ``We saw Anna. Smith came`` does not name an Anna Smith.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from proofroute.core import Span
from proofroute.tools.grounding.run_signs import has_other_signs
from proofroute.tools.grounding.source import MOST_SPANS, Source, Window
from proofroute.tools.grounding.surroundings import Surroundings
from proofroute.tools.grounding.tokens import CURRENCIES, CURRENCY_SIGNS, Token

_COMMON: Final = frozenset("-+%&/.:@#")
_LONGEST_GLANCED: Final = 300
_RAREST: Final = 4
_SEARCHES: Final = 200
_PREFIX: Final = 3
_PARTING: Final = re.compile(r"[!?;|。！？；\t•]|\s:\s|:(?=\s)|\s[-–—/]\s|—|\s{3,}|\n\s*\n|…|\.{2,}")
_STOP: Final = re.compile(r"\.[\"'”’)\]]*\s")
_MARKS: Final = re.compile(r"[^\w\s]|\n")
_WRAPPED_FROM: Final = 45
_LEGAL_WORDS: Final = (
    "bhd ltd limited inc gmbh llc plc corp corporation co company ag sa sarl srl bv nv oy ab as kg spa pte "
    "pty llp sas lda"
)
_LEGAL_FORMS: Final = frozenset(_LEGAL_WORDS.split())
_SHORT_WORDS: Final = (
    "co inc corp no jl jln jalan ave prof gen col rev fig dept univ intl assn bros est op vol sec art ed eds "
    "al etc tel fax ext apt lot bldg fl blk capt lt sgt hon pres gov sen rep messrs mme mlle ing dipl str nr "
    "av avda rua sta sto dra srta ste jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri "
    "sat approx ca incl excl resp phil sci eng med ltda cia gmbh mag fa ул д г им пр"
)
_ABBREVIATIONS: Final = frozenset(_SHORT_WORDS.split())


def glance_runs(source: Source, value: Surroundings) -> tuple[list[Span], bool]:
    """Look where the value, or its longest word, stands; tell too whether it can stand nowhere else."""
    written = value.original.strip()
    plain = source.glance.plain(written)
    if plain is not None:
        spans = [Span(at, at + len(written), source.text[at : at + len(written)]) for at in plain]
        if spans:
            return spans[:MOST_SPANS], True
    folded = value.folded.text.strip()
    places = [] if plain is not None else source.glance.literal(folded)
    found = _in_windows(value, (source.window(place, len(folded)) for place in places))
    if found:
        return found, True
    size = len(folded)
    for word in sorted({token.text for token in value.tokens}, key=len, reverse=True)[:_RAREST]:
        places = source.glance.literal(word)
        if size <= _LONGEST_GLANCED and word not in _COMMON and len(places) < source.glance.most:
            return _in_windows(value, _reaching(source, places, size + size // 2)), True
    return [], False


def _reaching(source: Source, places: Sequence[int], reach: int) -> Iterator[Window]:
    """Yield windows that reach far enough round each place for the whole value."""
    done = -1
    for place in places:
        if place >= done:
            start = max(0, place - reach)
            yield source.window(start, place - start + reach)
            done = place + reach // 3


def _in_windows(value: Surroundings, windows: Iterable[Window]) -> list[Span]:
    found: dict[int, Span] = {}
    wanted = {token.text for token in value.tokens}
    for window in windows:
        text = window.source.folded.text
        if not all(token in text for token in wanted):
            continue
        for span in search_runs(window.source, value):
            start = span.start + window.start
            found.setdefault(start, Span(start, span.end + window.start, span.text))
    return [found[start] for start in sorted(found)][:MOST_SPANS]


def search_runs(source: Source, value: Surroundings) -> list[Span]:
    """Look through the tokens of the whole source."""
    wanted = value.tokens
    found: list[Span] = []
    for first, last in islice(source.runs([token.text for token in wanted]), _SEARCHES):
        cut = (
            _is_cut(source, wanted, first, last)
            or _is_cut_out(source, value, first, last)
            or has_other_signs(source, value, first, last)
        )
        if not cut and not _is_parted(source, value, first, last):
            found.append(source.span(source.tokens[first].start, source.tokens[last].end))
            if len(found) == MOST_SPANS:
                break
    return found


def _is_cut(source: Source, wanted: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether the run begins or ends inside of a number, or has another sign or size than it shows."""
    around = source.around
    amount = all(
        token.kind != "word" or token.text in CURRENCIES or _is_prefix(wanted, place)
        for place, token in enumerate(wanted)
    )
    if wanted[0].kind == "number":
        sign = around.sign(first)
        if around.is_joined(first, before=True) or sign == "minus" or (amount and sign == "open"):
            return True
    if wanted[-1].kind == "number" and (
        around.is_joined(last, before=False) or (source.is_scaled(last) and _is_amount_at(wanted))
    ):
        return True
    if not amount:
        return False
    numbers = [place for place in range(first, last + 1) if source.tokens[place].kind == "number"]
    if not numbers:
        return False
    groups = (around.groups(numbers[0]), around.groups(numbers[-1]))
    if any(group is not None and not first <= group[0] <= group[1] <= last for group in groups):
        return True
    lead = wanted[: numbers[0] - first]
    if not lead or not all(_is_money(token) or _is_prefix(lead, place) for place, token in enumerate(lead)):
        return False
    return around.sign(numbers[0]) != "plus"


def _is_prefix(wanted: Sequence[Token], place: int) -> bool:
    """Tell whether a token belongs to the sign of currency after it, as in ``US$``."""
    follows = wanted[place + 1 : place + 2]
    return len(wanted[place].text) <= _PREFIX and bool(follows) and follows[0].text in CURRENCY_SIGNS


def _is_cut_out(source: Source, value: Surroundings, first: int, last: int) -> bool:
    """Tell whether a code, an address or a number without blanks is only a piece of what stands there."""
    written = value.original.strip()
    if re.search(r"\s", written) or not re.search(r"[0-9].*[-./_]|[-./_].*[0-9]|[@/_]", written):
        return False
    start = source.folded.starts[source.tokens[first].start]
    end = source.folded.ends[source.tokens[last].end - 1]
    return bool(
        re.search(r"[^\W_][@._+%/-]\Z", source.text[max(0, start - 2) : start])
        or re.match(r"[@_+%/-][^\W_]|\.[^\W_]", source.text[end : end + 2])
    )


def _is_amount_at(wanted: Sequence[Token]) -> bool:
    return len(wanted) <= 3


def _is_money(token: Token) -> bool:
    return token.text in CURRENCIES or token.text in CURRENCY_SIGNS


def _is_parted(source: Source, value: Surroundings, first: int, last: int) -> bool:
    """Tell whether the source parts what the value joins."""
    gaps = [(source.around.gap(first + step), value.gap(step)) for step in range(last - first)]
    if all(there == here for there, here in gaps):
        return False
    numbered = any(token.kind == "number" for token in value.tokens)
    return any(
        there != here and _parts(source, first + step, there, here, first, last, numbered=numbered)
        for step, (there, here) in enumerate(gaps)
    )


def _parts(
    source: Source, index: int, there: str, here: str, first: int, last: int, *, numbered: bool
) -> bool:
    """Tell whether the gap ``there`` after the token at ``index`` parts it from the next one."""
    parting = _PARTING.search(there)
    if parting is not None and not (parting[0].strip() and parting[0].strip() in here):
        return True
    shown = _MARKS.search(here) is not None
    agreed = "." in here or (shown and numbered)
    if not agreed and _STOP.search(there + " ") and _ends_sentence(source, index, there):
        return True
    if shown:
        return False
    both_words = all(source.tokens[place].kind == "word" for place in (index, index + 1))
    if "," in there and both_words and not numbered:
        return True
    return "\n" in there and _ends_line(source, index, there, first, last, numbered=numbered)


def _ends_sentence(source: Source, index: int, there: str) -> bool:
    text = source.tokens[index].text
    begins = source.text[source.folded.starts[source.tokens[index + 1].start]]
    if not there.strip(" \n\r") or begins.islower():
        return False
    clipped = text.isascii() and text.isalpha() and re.search("[aeiouy]", text) is None
    return not (len(text) == 1 or clipped or text in _ABBREVIATIONS)


def _ends_line(source: Source, index: int, there: str, first: int, last: int, *, numbered: bool) -> bool:
    """Tell whether a line's end parts what stands round it: not in wrapped prose, nor in an address."""
    if re.search(r"[,\-]\s*\n", there):
        return False
    end = source.folded.ends[source.tokens[index].end - 1]
    line = source.text[source.text.rfind("\n", 0, end) + 1 : end]
    if len(line) >= _WRAPPED_FROM and not re.search(r"\s{3,}|\t|\|", line):
        return False
    run = source.tokens[index : last + 1]
    if not _covers_lines(source, first, last):
        return True
    # Lines that are whole parts of the value: those of an address, or of the name of a company.
    return not (numbered and len(run) > 1) and source.tokens[last].text not in _LEGAL_FORMS


def _covers_lines(source: Source, first: int, last: int) -> bool:
    start = source.folded.starts[source.tokens[first].start]
    end = source.folded.ends[source.tokens[last].end - 1]
    before = source.text[:start].rpartition("\n")[2]
    after = source.text[end:].partition("\n")[0]
    return not re.search(r"\w[^:]*\Z", before) and not re.search(r"\w", after)
