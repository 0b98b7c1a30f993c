"""Units of measurement: which of them measure the same thing, and how many of one make another."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from proofroute.tools.grounding.fold import without_marks

_TABLE: Final = """
time 1: s sec secs second seconds sekunde sekunden seconde secondes segundo segundos secondo secondi сек
time 60: min mins minute minutes minuten minuto minutos minuti мин
time 3600: h hr hrs hour hours stunde stunden std heure heures hora horas ora ore uur час часа часов
time 86400: d day days tag tage tagen jour jours dia dias giorno giorni dag dagen день дня дней
time 604800: wk week weeks woche wochen semaine semaines semana semanas settimana settimane неделя недель
time 1209600: fortnight fortnights
time 2629800: mo month months monat monate monaten mois mes meses mese mesi maand месяц месяца месяцев
time 31557600: y yr yrs year years jahr jahre jahren an ans annee annees ano anos anni jaar год года лет
length 1/1000: mm millimeter millimeters millimetre millimetres
length 1/100: cm centimeter centimeters centimetre centimetres
length 1: m meter meters metre metres metro metros metri м
length 1000: km kilometer kilometers kilometre kilometres kilometros chilometri км
length 254/10000: in inch inches zoll pouce pouces
length 3048/10000: ft foot feet
length 9144/10000: yd yard yards
length 1609344/1000: mi mile miles meile meilen
mass 1/1000: mg milligram milligrams
mass 1: g gram grams gramm gramme grammes gramos grammi г
mass 1000: kg kgs kilo kilos kilogram kilograms kilogramm kilogramme кг
mass 1000000: t ton tons tonne tonnes tonnen
mass 45359237/100000: lb lbs pound pounds pfund
mass 28349523125/1000000000: oz ounce ounces
volume 1/1000: ml milliliter milliliters millilitre millilitres
volume 1/100: cl
volume 1: l liter liters litre litres litro litros litri л
volume 3785411784/1000000000: gal gallon gallons
volume 236588/1000000: cup cups
area 1: m2 sqm qm
area 9290304/100000000: sqft
area 10000: ha hectare hectares hektar
area 40468564224/10000000: acre acres
data 1: kb kilobyte kilobytes
data 1000: mb megabyte megabytes
data 1000000: gb gigabyte gigabytes
data 1000000000: tb terabyte terabytes
power 1: w watt watts
power 1000: kw kilowatt kilowatts
energy 1: kwh
energy 1000: mwh
apparent 1: kva
speed 1: kmh kph
speed 1609344/1000000: mph
temperature 1: c celsius °c ℃
temperature 2: f fahrenheit °f ℉
temperature 3: k kelvin
angle 1: ° deg degree degrees grad
"""


def _read() -> dict[str, tuple[str, Fraction]]:
    found: dict[str, tuple[str, Fraction]] = {}
    for line in _TABLE.strip().splitlines():
        head, _, names = line.partition(":")
        kind, factor = head.split()
        for name in names.split():
            found[without_marks(name)] = (kind, Fraction(factor))
    return found


UNITS: Final = _read()
"""What a unit measures and its size, by its folded name without accents."""

_MORE: Final = {
    "time": (Fraction(30 * 86400), Fraction(365 * 86400), Fraction(360 * 86400)),
    "data": (Fraction(1024), Fraction(1024**2), Fraction(1024**3)),
}


def converted(size: Fraction, unit: str) -> Iterator[Fraction]:
    """Yield ``size`` of ``unit`` in the other units of its kind.

    >>> Fraction(120) in converted(Fraction(2), "hours")
    True
    """
    kind, factor = UNITS[unit]
    if kind == "temperature":
        celsius = {1: size, 2: (size - 32) * 5 / 9, 3: size - Fraction(27315, 100)}[int(factor)]
        yield from (celsius, celsius * 9 / 5 + 32, celsius + Fraction(27315, 100))
        return
    factors = {other for measured, other in UNITS.values() if measured == kind} | set(_MORE.get(kind, ()))
    own = {factor, *(_MORE["data"] if kind == "data" else ())}
    if kind == "time" and factor > 86400 * 27:
        own |= {Fraction(30 * 86400)} if factor < 86400 * 32 else {Fraction(365 * 86400)}
    for one in own:
        for other in factors:
            yield size * one / other


def same_kind(unit: str, words: frozenset[str]) -> bool:
    """Tell whether ``unit`` is one, and the words name some unit of its kind."""
    kind = UNITS.get(unit, ("", Fraction(0)))[0]
    return kind != "" and any(UNITS[word][0] == kind for word in words if word in UNITS)
