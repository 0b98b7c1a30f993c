"""Whether a source speaks English, as names of fields do."""

import re
from functools import lru_cache
from typing import Final

from proofroute.tools.grounding.months import MONTHS

_LOOK: Final = 20_000
_WORD: Final = re.compile(r"[^\W\d_]+")
_ENGLISH_WORDS: Final = (
    "the of and to for by on at from with is are was were be this that not or as it an your we you if per "
    "date number name address amount price invoice order page phone customer qty quantity description due "
    "paid valid between before after until each year years day days month months hours january february "
    "march june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday street road thank thanks please payable received issued report patient account company "
    "balance tax change cash"
)
_OTHER_WORDS: Final = (
    "de la el los las del y por para con una uno un der das und für fur mit von zu im am den dem ein eine "
    "ist nach bei aus bis vom zum zur auf nicht wird le les des du et pour avec sur une au aux est dans il "
    "lo gli di della delle dei dal per che e em os do da dos uma na não nao sem het een van voor op met niet "
    "och att som på pa av till ve ile bir için icin fecha hora datum uhr montag dienstag mittwoch donnerstag "
    "freitag samstag sonntag lunes martes miercoles jueves viernes lundi mardi mercredi jeudi vendredi "
    "lunedi martedi mercoledi giovedi venerdi giorni giorno tage dias jours euro iva mwst ust tva nr nº jest "
    "się na od"
)
_ENGLISH_MONTH_WORDS: Final = (
    "jan feb mar apr may jun jul aug sep sept oct nov dec april march august september"
)
_ENGLISH: Final = frozenset(_ENGLISH_WORDS.split())
# Words of two languages, and the small ones that names of English documents hold too.
_SMALL: Final = frozenset({"de", "la", "da", "do", "e", "y"})
_UNCLEAR: Final = _ENGLISH | frozenset(_ENGLISH_MONTH_WORDS.split()) | _SMALL | {"november"} | {"na", "no"}
_OTHER: Final = (frozenset(_OTHER_WORDS.split()) | frozenset(MONTHS)) - _UNCLEAR


@lru_cache(maxsize=64)
def is_foreign(text: str) -> bool:
    """Tell whether a text speaks another language than English, by its letters and its small words.

    >>> is_foreign("Total due by 3 May, thank you"), is_foreign("Base imponible del mes de marzo")
    (False, True)
    >>> is_foreign("请付款 100"), is_foreign("Acme 12")
    (True, False)
    """
    words = _WORD.findall(text[:_LOOK].lower())
    if not words:
        return False
    if sum(word[0] > "\u024f" for word in words) * 2 > len(words):
        return True
    english = sum(word in _ENGLISH for word in words)
    other = sum(word in _OTHER for word in words)
    small = sum(word in _SMALL for word in words)
    marked = sum(not word.isascii() for word in words)
    return other + (small + marked) / 2 > english and (other > 0 or small + marked > 2)
