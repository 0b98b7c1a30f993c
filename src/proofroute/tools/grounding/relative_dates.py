"""Days that are told from another one: ``tomorrow``, ``next week``, ``within 30 days``."""

import re
from datetime import date
from typing import Final

from proofroute.tools.grounding.months import MONTH
from proofroute.tools.grounding.source import Source

_MOST_DATES: Final = 200
_UNITS: Final = {
    "d": 1, "j": 1, "t": 1, "g": 1, "д": 1, "w": 7, "s": 7, "н": 7, "m": 31, "м": 31, "y": 366, "a": 366,
}  # fmt: skip
# How far from a day of the source, in days, such words lead.
_WORDS: Final = (
    (
        3,
        (
            r"\b(?:today|tomorrow|yesterday|tonight|same day|heute|morgen|gestern|übermorgen|aujourd'hui|"
            r"demain|hier|hoy|mañana|ayer|oggi|domani|ieri|hoje|amanhã|ontem|сегодня|завтра|вчера)\b|"
            r"明日|昨日|今日|明天|昨天|今天|내일|어제|오늘"
        ),
    ),
    (
        15,
        (
            r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
            rf"(?!,? ?(?:the )?(?:[0-9]|{MONTH}\b))"
            r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|"
            r"vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b"
            r"(?!,? ?(?:den |le |el )?[0-9])|"
            r"\b(?:week|weekend|woche|semaine|semana|settimana|fortnight)\b|来週|先週|下周|上周"
        ),
    ),
    (
        400,
        (
            r"\b(?:christmas|new year|valentine|halloween|easter|thanksgiving|independence day|weihnacht|"
            r"neujahr|silvester|noël|navidad|natale|natal)|"
            r"\b(?:next|last|this|coming|following|previous|past|prior|end of(?: the)?) "
            rf"(?:month|year|quarter|spring|summer|autumn|fall|winter|{MONTH})\b|"
            r"\b(?:nächste|letzte|vorige)[nrsm]? (?:monat|jahr)|\b(?:mois|année) (?:prochaine?|dernière?)|"
            r"\b(?:mes|año) (?:próximo|pasado)|来月|先月|来年|去年"
        ),
    ),
)
_FAR: Final = tuple((days, re.compile(pattern)) for days, pattern in _WORDS)
_COUNTED: Final = re.compile(
    r"\b([0-9]{1,4}|an?|one|two|three|four|five|six|seven|ten|thirty|sixty|ninety)[- ]"
    r"(?:business |working |calendar |werk|arbeits)?"
    r"(days?|weeks?|months?|years?|tagen?|wochen?|monate?n?|jahre?n?|jours?|semaines?|mois|días?|semanas?|mes(?:es)?|"
    r"años?|giorni|dias|дней|дня|недел\w+|месяц\w*)\b|\bnet[- ]?([0-9]{1,3})\b"
)
_SPELT: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10,
    "thirty": 30, "sixty": 60, "ninety": 90,
}  # fmt: skip


def told_from_another(source: Source, day: date) -> bool:
    """Tell whether ``day`` may be told from another day: of the source, or of its writing if it has none."""
    reach = _reach(source.folded.text)
    if reach == 0:
        return False
    known = [there for written in source.dates[:_MOST_DATES] for _, there, _ in written.readings]
    return not known or any(abs((day - there).days) <= reach for there in known)


def _reach(text: str) -> int:
    """Return how many days the words of a folded text lead at most from one day to another."""
    reach = max((days for days, pattern in _FAR if pattern.search(text)), default=0)
    for found in _COUNTED.finditer(text):
        if found[3]:
            reach = max(reach, int(found[3]) + 5)
            continue
        count = _SPELT.get(found[1]) or int(found[1])
        # Business days, and the ends of months and weeks, lead a little further.
        reach = max(reach, count * _UNITS.get(found[2][0], 366) * 3 // 2 + 5)
    return reach
