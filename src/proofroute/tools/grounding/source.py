"""A source text, read once so that every value can be looked up in it."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import islice, pairwise
from typing import Final

from proofroute.core import LimitError, Span
from proofroute.tools.grounding.dates import Order, WrittenDate, find_dates
from proofroute.tools.grounding.fold import Folded, fold, without_marks
from proofroute.tools.grounding.glance import Glance
from proofroute.tools.grounding.numbers import Mark
from proofroute.tools.grounding.numerals import Numeral, find_numerals, find_roman
from proofroute.tools.grounding.quantities import find_quantities
from proofroute.tools.grounding.scaled import counts_in_larger, is_rescaled
from proofroute.tools.grounding.spellings import one_letter_less, scripts_of, skeleton
from proofroute.tools.grounding.surroundings import Surroundings
from proofroute.tools.grounding.tables import separators
from proofroute.tools.grounding.tokens import Token, tokens
from proofroute.tools.grounding.written import Numbers, WrittenNumber

MAX_CHARS: Final = 2_000_000
MOST_SPANS: Final = 40
_BREAK: Final = "\x00"
_MISSPELT_FROM: Final = 6
_LONGEST_SHORT: Final = 5
_WHOLE_WORDS: Final = frozenset({"ann", "bob", "it", "him", "her", "me", "us", "them", "this", "that", "day"})
_MOST_KEPT: Final = 500
_LISTED: Final = re.compile(r"^[^\n,\d]+(?:,[^\n,\s\d]+){2,}$", re.MULTILINE)
_LISTED_PART: Final = re.compile(r",[^\n,\s\d]++,[^\n,\s\d]")
_DAY_FIRST_WORDS: Final = (
    "datum rechnung rechnungsdatum fallig geburtsdatum bestelldatum lieferdatum berichtsdatum mwst fecha "
    "factura "
    "vencimiento facture echeance naissance fattura scadenza vertragsbeginn vertrag contrat contrato kunde "
    "fatura vencimento emissao faktura sprzedawca nabywca wystawienia tarih tarihi счет дата накладная "
    "factuur factuurdatum التاريخ تاريخ "
    "beginn ende lebenslauf geboren entnahmedatum kontoauszug termin veranstaltung concierto hora precio"
)
_DAY_FIRST: Final = frozenset(_DAY_FIRST_WORDS.split())
_YEAR: Final = re.compile(r"19[0-9]{2}|20[0-9]{2}")


class Source:
    """A source text and what can be looked up in it; offsets are those of the original text.

    Made by :func:`read_source`.
    """

    def __init__(self, text: str, folded: Folded | None = None, whole: "Source | None" = None) -> None:
        self.text = text
        self.folded: Folded = _with_cells(fold(text), text) if folded is None else folded
        self._whole = whole

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, numbers and signs of the text."""
        return tuple(tokens(self.folded.text))

    @cached_property
    def around(self) -> Surroundings:
        """What stands beside a token."""
        return Surroundings(self.text, self.folded, self.tokens)

    @cached_property
    def glance(self) -> Glance:
        """Where values may stand, without tokens."""
        return Glance(self.text, self.folded.text, aligned=isinstance(self.folded.starts, range))

    @cached_property
    def _joined(self) -> str:
        return _BREAK + _BREAK.join([token.text for token in self.tokens]) + _BREAK

    @cached_property
    def _begins(self) -> list[int]:
        begins: list[int] = []
        position = 0
        for token in self.tokens:
            begins.append(position)
            position += len(token.text) + 1
        return begins

    def window(self, place: int, length: int, *reach: int) -> "Window":
        """Return the text round a place (folded), to read like a source of its own."""
        first, last = self.glance.window(place, length, *reach)
        start, end = self.folded.starts[first], self.folded.ends[last - 1]
        text = self.text[start:end]
        own = fold(text)
        if len(own.text) != last - first:
            return Window(Source(text, own, self), start, place - first)
        # The whole may read a sign in another way: a comma that parts cells.
        return Window(
            Source(text, Folded(self.folded.text[first:last], own.starts, own.ends), self),
            start,
            place - first,
        )

    def numbers_near(self, size: str) -> Iterator[tuple["WrittenNumber", Span, str]]:
        """Yield the numbers of a size that a glance finds: each with its place and its folded text."""
        for place in self.glance.digits(size):
            window = self.window(place, len(size))
            source, found = window.source, defaultdict[str, list[WrittenNumber]](list)
            index = bisect_left(source.tokens, window.place, key=lambda token: token.start)
            if index < len(source.tokens) and source.tokens[index].start != window.place:
                index -= 1
            if not 0 <= index < len(source.tokens) or source.tokens[index].kind != "number":
                continue
            groups = source.around.groups(index)
            for one in {index, groups[0] if groups is not None else index}:
                source.numbers.read_at(one, found)
            for number in found.get(size, ()):
                span = source.span(number.start, number.end)
                shifted = Span(span.start + window.start, span.end + window.start, span.text)
                yield number, shifted, source.folded.text[number.start : number.end]

    def span(self, start: int, end: int) -> Span:
        """Return the place in the original text of folded characters ``start`` to ``end``."""
        first, last = self.folded.starts[start], self.folded.ends[end - 1]
        return Span(first, last, self.text[first:last])

    def runs(self, wanted: list[str]) -> Iterator[tuple[int, int]]:
        """Yield where the tokens ``wanted`` stand one after the other: first and last index."""
        needle = _BREAK + _BREAK.join(wanted) + _BREAK
        position = self._joined.find(needle)
        while position >= 0:
            first = bisect_right(self._begins, position) - 1
            yield first, first + len(wanted) - 1
            position = self._joined.find(needle, position + 1)

    @cached_property
    def compatible(self) -> str:
        """The text without case, in one form for compatible characters: here 10² is 102."""
        return unicodedata.normalize("NFKC", self.text).casefold()

    @cached_property
    def unmarked(self) -> str:
        """The folded text without accents, each sign in its own place."""
        text = without_marks(self.folded.text)
        return text if len(text) == len(self.folded.text) else self.folded.text

    @cached_property
    def mark(self) -> Mark:
        """The decimal mark that the source's own numbers show."""
        return self._whole.mark if self._whole is not None else self.glance.mark()

    @cached_property
    def numbers(self) -> Numbers:
        """Every number of the source, by its size."""
        return Numbers(self)

    @cached_property
    def dates(self) -> tuple[WrittenDate, ...]:
        """Every date of the source."""
        return tuple(find_dates(self.folded.text))

    @cached_property
    def has_one_date(self) -> bool:
        """Whether there is just one date; a second one is enough to know."""
        return len(list(islice(find_dates(self.folded.text), 2))) == 1

    @cached_property
    def order(self) -> Order | None:
        """The order of day and month where the source's dates in digits settle it."""
        if self._whole is not None:
            return self._whole.order
        orders: set[Order] = set()
        for found in self.dates:
            possible: set[Order] = {order for order, _, _ in found.readings}
            if len(possible) == 1:
                orders |= possible
        orders -= {"ymd", "named"}
        if not orders and not self.words.isdisjoint(_DAY_FIRST):
            # The document's language settles it: none of these puts the month first.
            return "dmy"
        return orders.pop() if len(orders) == 1 else None

    @cached_property
    def words(self) -> frozenset[str]:
        """Every distinct word and number, without accents."""
        return frozenset(without_marks(token.text) for token in self.tokens if token.kind != "sign")

    @cached_property
    def capital_words(self) -> frozenset[str]:
        """Every distinct word that begins with a capital."""
        return frozenset(token.text for token in self.tokens if self._original(token)[:1].isupper())

    @cached_property
    def abbreviated(self) -> tuple[str, ...]:
        """Short words that a full stop ends inside of a sentence: ``eng.``, ``p. 5``, ``Vol. IV``."""
        return tuple(
            {
                token.text
                for index, (token, after) in enumerate(pairwise(self.tokens))
                if 1 <= len(token.text) <= _LONGEST_SHORT
                and token.text.isalpha()
                and self.around.gap(index) in (". ", ".")
                and (after.kind == "number" or (len(token.text) > 1 and token.text not in _WHOLE_WORDS))
            }
        )

    @cached_property
    def initials(self) -> frozenset[str]:
        """Letters that stand for a name: ``J. Smith``, ``J Smith``."""
        return frozenset(
            token.text
            for index, (token, after) in enumerate(pairwise(self.tokens))
            if len(token.text) == 1
            and self._original(token).isupper()
            and self._original(after).istitle()
            and re.fullmatch(r"\.? ?", self.around.gap(index))
        )

    @cached_property
    def skeletons(self) -> frozenset[str]:
        """What is left of every distinct word where spellings differ."""
        return frozenset(skeleton(token.text) for token in self.tokens if token.kind == "word")

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        """The numbers that are not plain digits, up to a bound."""
        return tuple(islice(find_numerals(self.folded.text), _MOST_KEPT))

    @cached_property
    def roman(self) -> frozenset[int]:
        """The values of the Roman numerals."""
        return frozenset(find_roman(self.text))

    @cached_property
    def quantities(self) -> frozenset[tuple[Fraction, str]]:
        """Numbers with a unit after them, up to a bound."""
        return frozenset(islice(find_quantities(self.tokens, self.folded.text, self.mark), _MOST_KEPT))

    @cached_property
    def sorted_words(self) -> list[str]:
        """The distinct words in order, to look up by how they begin."""
        return sorted(self.words)

    @cached_property
    def scripts(self) -> frozenset[str]:
        """The scripts that the source's letters belong to."""
        return scripts_of("".join(set("".join(self.words))))

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every longer word of letters, and what is left of it without one of them."""
        return frozenset(
            form for word in self.words if _MISSPELT_FROM <= len(word) <= 40 for form in one_letter_less(word)
        )

    @cached_property
    def run_together(self) -> str:
        """All words and numbers without anything between them."""
        return "".join(without_marks(token.text) for token in self.tokens if token.kind != "sign")

    @cached_property
    def _in_larger(self) -> bool:
        return self._whole._in_larger if self._whole is not None else counts_in_larger(self.folded.text)

    def is_scaled(self, index: int) -> bool:
        """Tell whether the number at ``index`` counts something larger, there or by a heading."""
        token = self.tokens[index]
        if self.around.is_scaled(index) or is_rescaled(self.folded.text, token.start, token.end):
            return True
        return self._in_larger and _YEAR.fullmatch(token.text) is None

    def is_whole(self, index: int) -> bool:
        """Tell whether the number at ``index`` is no part of anything larger."""
        around = self.around
        return not (
            self.is_scaled(index)
            or around.is_joined(index, before=True)
            or around.is_joined(index, before=False)
            or around.groups(index) is not None
        )

    def _original(self, token: Token) -> str:
        return self.text[self.folded.starts[token.start] : self.folded.ends[token.end - 1]]


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a source: where it starts in the original, and where the place is in it (folded)."""

    source: Source
    start: int
    place: int


def _with_cells(folded: Folded, text: str) -> Folded:
    """Part the cells of comma-separated lines by bars: ``2,310.00`` in them are two numbers."""
    if not (_LISTED_PART.search(text) and _LISTED.search(text)):
        return folded
    places = separators(text)
    if not places:
        return folded
    signs = list(folded.text)
    for place in places:
        at = bisect_left(folded.starts, place)
        if at < len(signs) and signs[at] == ",":
            signs[at] = "|"
    return Folded("".join(signs), folded.starts, folded.ends)


def read_source(text: str) -> Source:
    """Read a source text, in linear time.

    Raises:
        LimitError: it is too long.
    """
    if len(text) > MAX_CHARS:
        raise LimitError(f"the source has {len(text)} characters; the limit is {MAX_CHARS}")
    return Source(text)
