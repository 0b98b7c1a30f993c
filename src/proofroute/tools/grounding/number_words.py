"""Numbers below a hundred in the words of several languages, and the words of larger ones."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

# From 1 to 10, then to 19, then the tens from 20 to 90, without accents.
_TABLE: Final = """
de eins zwei drei vier funf sechs sieben acht neun zehn
de elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn
de zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig
nl een twee drie vier vijf zes zeven acht negen tien
nl elf twaalf dertien veertien vijftien zestien zeventien achttien negentien
nl twintig dertig veertig vijftig zestig zeventig tachtig negentig
fr un deux trois quatre cinq six sept huit neuf dix
fr onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf
fr vingt trente quarante cinquante soixante septante huitante nonante
es uno dos tres cuatro cinco seis siete ocho nueve diez
es once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve
es veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa
pt um dois tres quatro cinco seis sete oito nove dez
pt onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove
pt vinte trinta quarenta cinquenta sessenta setenta oitenta noventa
it uno due tre quattro cinque sei sette otto nove dieci
it undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove
it venti trenta quaranta cinquanta sessanta settanta ottanta novanta
ru один два три четыре пять шесть семь восемь девять десять
ru одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать
ru двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто
"""
_LARGE: Final = (
    "hundert tausend einhundert zweihundert honderd duizend cents deux-cents ciento cien quinientos duzentos "
    "trezentos duecento trecento quattrocento cinquecento mila duemila tremila сто двести триста пятьсот "
    "четыреста тысяча тысячи zweitausend dreitausend eintausend doscientos trescientos cuatrocientos"
)
LARGE_WORDS: Final = frozenset(_LARGE.split())
"""Words of numbers of a hundred and more that are no words of English."""


def _read() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in _TABLE.strip().splitlines():
        language, *names = line.split()
        found[language] += names
    return dict(found)


_WORDS: Final = _read()


def _names(value: int) -> Iterator[str]:
    tens, rest = divmod(value, 10)
    for language, words in _WORDS.items():
        if value < 20 or not rest:
            yield words[value - 1 if value < 20 else 17 + tens]
            continue
        ten, unit = words[17 + tens], words[rest - 1]
        match language:
            case "de":
                yield f"{'ein' if rest == 1 else unit}und{ten}"
            case "nl":
                yield f"{unit}en{ten}"
            case "it":
                yield (ten[:-1] if rest in (1, 8) else ten) + unit
            case "es" if tens == 2:
                yield f"veinti{unit}"
            case _:
                yield f"{ten} {unit}"
    if value >= 70:
        # The French count by twenties from here on.
        small = _WORDS["fr"][value % 20 - 1] if value % 20 else ""
        yield f"{'soixante' if value < 80 else 'quatre vingt'} {small or 'vingts'}"


_COMPOUND: Final = re.compile("hundert|tausend|honderd|duizend|cento|duecent|mila|cientos")


def large_spoken(words: frozenset[str]) -> bool:
    """Tell whether a number of a hundred and more is written in words of another language than English."""
    return not LARGE_WORDS.isdisjoint(words) or any(_COMPOUND.search(word) for word in words)


_SPOKEN: Final = tuple(
    () if value == 0 else tuple(frozenset(name.replace("-", " ").split()) for name in _names(value))
    for value in range(100)
)


def spoken(value: int, words: frozenset[str]) -> bool:
    """Tell whether all words of a number below a hundred are there, in one of the languages.

    >>> spoken(25, frozenset({"vingt", "cinq", "personnes"})), spoken(26, frozenset({"vingt", "cinq"}))
    (True, False)
    """
    return 0 < value < 100 and any(name <= words for name in _SPOKEN[value])
