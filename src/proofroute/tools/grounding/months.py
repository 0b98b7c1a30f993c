"""The names of months in several languages, and which months each may mean."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from proofroute.tools.grounding.fold import without_marks

_NAMES: Final = (
    "january jan januar jänner januari janvier janv enero ene gennaio gen janeiro январь января янв stycznia "
    "styczeń ledna leden ocak|"
    "february feb februar feber februari février févr fév febrero febbraio febb fevereiro fev февраль "
    "февраля фев lutego luty února únor şubat|"
    "march mar märz maerz mrz maart mrt mars marzo marz março март марта мар marca marzec března březen "
    "mart marts|"
    "april apr avril avr abril abr aprile апрель апреля апр kwietnia kwiecień dubna duben nisan|"
    "may mai mei mayo maggio mag maio май мая maja maj května květen mayıs|"
    "june jun juni juin junio giugno giu junho июнь июня июн czerwca czerwiec června červen haziran|"
    "july jul juli juillet juil julio luglio lug julho июль июля июл lipca lipiec července červenec temmuz|"
    "august aug augustus août agosto ago август августа авг sierpnia sierpień srpna srpen ağustos augusti|"
    "september sep sept septembre septiembre setiembre settembre sett setembro сентябрь сентября сен сент "
    "września wrzesień září eylül|"
    "october oct oktober okt octobre octubre ottobre ott outubro октябрь октября окт października "
    "październik října říjen ekim|"
    "november nov novembre noviembre novembro ноябрь ноября ноя listopada listopad kasım|"
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember декабрь декабря дек "
    "grudnia grudzień prosince prosinec aralık"
)


def _months_by_name() -> Mapping[str, tuple[int, ...]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, names in enumerate(_NAMES.split("|"), 1):
        for name in names.split():
            found[name].add(number)
            found[without_marks(name)].add(number)
    # The month of falling leaves: November for Poles, October for Croats.
    found["listopada"].add(10)
    found["listopad"].add(10)
    return {name: tuple(sorted(numbers)) for name, numbers in found.items()}


MONTHS: Final[Mapping[str, tuple[int, ...]]] = _months_by_name()
"""Months from 1, by their folded names, with and without accents."""

MONTH: Final = "(?:" + "|".join(sorted(MONTHS, key=lambda name: (-len(name), name))) + ")"
"""A regular expression of all names, the longest first."""


def names_of(month: int) -> frozenset[str]:
    """Return the folded names of a month, without accents.

    >>> {"may", "mayo", "mai"} <= names_of(5)
    True
    """
    return frozenset(without_marks(name) for name, numbers in MONTHS.items() if month in numbers)
