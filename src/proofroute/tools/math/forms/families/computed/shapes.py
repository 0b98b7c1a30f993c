"""Shapes of given sizes: area, perimeter, volume, surface."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from proofroute.tools.math.build import add, mul, power
from proofroute.tools.math.forms.families.computed.posed import Computed
from proofroute.tools.math.forms.families.scales import Scale, read_scale
from proofroute.tools.math.forms.operands import ASK, value_of, whole_question
from proofroute.tools.math.givens import Givens
from proofroute.tools.math.tree import HALF, Const, Expr, num

_PI: Final = Const("pi")
_Sizes = dict[str, Expr]

_NAMES: Final = {
    "radius": "r", "diameter": "d", "side": "s", "sides": "s", "side length": "s", "side lengths": "s",
    "edge": "s", "edge length": "s", "edges": "s", "length": "a", "width": "b", "breadth": "b", "height": "h",
    "altitude": "h", "base": "g", "legs": "legs", "base radius": "r", "side of length": "s",
    "sides of length": "s", "legs of length": "legs", "edges of length": "s",
}  # fmt: skip


def _square(expr: Expr) -> Expr:
    return power(expr, num(2))


def _radius(sizes: _Sizes) -> Expr:
    return sizes["r"] if "r" in sizes else mul(HALF, sizes["d"])


_FORMULAS: Final[dict[tuple[str, str], tuple[tuple[str, ...], int, Callable[[_Sizes], Expr]]]] = {
    ("area", "circle"): (("r",), 2, lambda s: mul(_PI, _square(_radius(s)))),
    ("circumference", "circle"): (("r",), 1, lambda s: mul(num(2), _PI, _radius(s))),
    ("perimeter", "circle"): (("r",), 1, lambda s: mul(num(2), _PI, _radius(s))),
    ("area", "square"): (("s",), 2, lambda s: _square(s["s"])),
    ("perimeter", "square"): (("s",), 1, lambda s: mul(num(4), s["s"])),
    ("area", "rectangle"): (("a", "b"), 2, lambda s: mul(s["a"], s["b"])),
    ("perimeter", "rectangle"): (("a", "b"), 1, lambda s: mul(num(2), add(s["a"], s["b"]))),
    ("area", "triangle"): (("g", "h"), 2, lambda s: mul(HALF, s["g"], s["h"])),
    ("area", "parallelogram"): (("g", "h"), 2, lambda s: mul(s["g"], s["h"])),
    ("volume", "cube"): (("s",), 3, lambda s: power(s["s"], num(3))),
    ("surface area", "cube"): (("s",), 2, lambda s: mul(num(6), _square(s["s"]))),
    ("volume", "sphere"): (("r",), 3, lambda s: mul(num(Fraction(4, 3)), _PI, power(_radius(s), num(3)))),
    ("surface area", "sphere"): (("r",), 2, lambda s: mul(num(4), _PI, _square(_radius(s)))),
    ("volume", "cylinder"): (("r", "h"), 3, lambda s: mul(_PI, _square(_radius(s)), s["h"])),
    ("volume", "cone"): (("r", "h"), 3, lambda s: mul(num(Fraction(1, 3)), _PI, _square(_radius(s)), s["h"])),
    ("volume", "box"): (("a", "b", "h"), 3, lambda s: mul(s["a"], s["b"], s["h"])),
}
"""By what is asked and of which shape: the sizes, the power of the unit, the formula."""

_ALSO: Final = {
    "disk": "circle", "disc": "circle", "rectangular prism": "box", "cuboid": "box", "rectangular box": "box",
    "right circular cone": "cone", "right circular cylinder": "cylinder", "ball": "sphere",
    "total surface area": "surface area",
}  # fmt: skip
_WHAT: Final = r"(?P<what>(?:total\s+)?surface\s+area|area|perimeter|circumference|volume)"
_SHAPE: Final = (
    r"(?P<shape>circle|dis[ck]|square|rectangle|triangle|parallelogram|cube|sphere|ball|(?:right\s+"
    r"circular\s+)?"
    r"cylinder|(?:right\s+circular\s+)?cone|box|cuboid|rectangular\s+(?:prism|box))"
)
_HAS: Final = r"(?:with|whose|of|that\s+has|has|having)"
_SIZES: Final = r"(?P<sizes>.{3,160}?)"
_PHRASES: Final = (
    whole_question(rf"{ASK}{_WHAT}\s+of\s+(?:a|an|the)\s+{_SHAPE}\s+{_HAS}\s+{_SIZES}"),
    whole_question(
        rf"(?:if\s+)?(?:a|an|the)\s+{_SHAPE}\s+has\s+{_SIZES}\s*[.,;]\s*(?:{ASK})(?:its\s+|the\s+)?{_WHAT}"
        r"(?:\s+of\s+(?:the|this)\s+(?P=shape))?"
    ),
)
_NUMBER: Final = r"(?P<number>\d[\d,]*(?:\.\d+)?(?:/\d+)?|\\?sqrt\s*[({]\d+[)}]|√\d+)"
_UNIT: Final = r"(?:\s*(?P<unit>[a-z]{1,12}))?"
_NAME: Final = r"(?P<name>" + "|".join(sorted(_NAMES, key=len, reverse=True)).replace(" ", r"\s+") + ")"
_SIZE: Final = tuple(
    re.compile(rf"(?:(?:a|an|the|its)\s+)?{pattern}", re.IGNORECASE)
    for pattern in (
        rf"{_NAME}\s*(?:of|=|is|equal\s+to|:)?\s*{_NUMBER}{_UNIT}",
        rf"{_NUMBER}{_UNIT}\s+{_NAME}",
    )
)
_AND: Final = re.compile(r"\s*(?:,\s*and\s|,(?!\d{3})|\band\b)\s*", re.IGNORECASE)
_LEGS: Final = whole_question(
    rf"(?:{ASK}(?:length\s+of\s+(?:the\s+)?)?hypotenuse\s+of\s+a\s+right(?:-angled)?\s+triangle\s+(?:with"
    rf"|whose)\s+"
    r"legs\s+(?:of\s+)?(?:(?:lengths?|are)\s+)?"
    r"(?P<a>\d+(?:\.\d+)?)\s*(?P<unit>[a-z]{1,12}\s+)?and\s+(?P<b>\d+(?:\.\d+)?)(?:\s*"
    r"(?P<unit2>[a-z]{1,12}))?)"
)
_ANGLES: Final = whole_question(
    rf"{ASK}(?P<of>sum\s+of\s+(?:all\s+)?(?:the\s+)?(?:interior|inside|inner)?\s*angles\s+(?:of|in)"
    rf"|measure\s+of\s+(?:each|an|one)\s+interior\s+angle\s+(?:of|in))\s+(?:a|an)\s+(?P<regular>regular\s+)?"
    r"(?:(?P<shape>triangle|quadrilateral|pentagon|hexagon|heptagon|octagon|nonagon|decagon|dodecagon)"
    r"|(?:polygon\s+with\s+)?(?P<sides>\d{1,3})(?:-gon|\s*-?\s*sided\s+polygon|\s+sides))"
)
_POLYGONS: Final = {
    "triangle": 3, "quadrilateral": 4, "pentagon": 5, "hexagon": 6, "heptagon": 7, "octagon": 8, "nonagon": 9,
    "decagon": 10, "dodecagon": 12,
}  # fmt: skip
_PLAIN: Final = ("units", "unit", "square units", "sq units", "cubic units", "cu units", "square unit")


def read_shapes(question: str, givens: Givens) -> Computed | None:
    """Read a question about a shape of which all sizes are given."""
    for phrase in _PHRASES:
        match = phrase.match(question)
        if match is not None:
            return _measured(match["what"], match["shape"], match["sizes"], givens)
    return _hypotenuse(question, givens) or _angles(question)


def _measured(what: str, shape: str, text: str, givens: Givens) -> Computed | None:
    what, shape = (" ".join(word.lower().split()) for word in (what, shape))
    what, shape = _ALSO.get(what, what), _ALSO.get(shape, shape)
    known = _FORMULAS.get((what, shape))
    read = _sizes(text, givens)
    if known is None or read is None:
        return None
    sizes, scale = read
    needed, power_of_unit, formula = known
    given = {"r" if name == "d" and "r" in needed else name for name in sizes}
    if given != set(needed) or len(given) < len(sizes):
        return None
    shown = " ".join(text.split())
    called = f"the {what} of a {shape} with {shown}"
    raised = (
        None
        if scale is None
        else Scale(
            tuple((name, times * power_of_unit) for name, times in scale.dimensions),
            power(scale.factor, num(power_of_unit)),
        )
    )
    return Computed(called, (formula(sizes),), _PLAIN if scale is None else (), raised)


def _sizes(text: str, givens: Givens) -> tuple[_Sizes, Scale | None] | None:
    sizes: _Sizes = {}
    scales: set[Scale | None] = set()
    for piece in _AND.split(text.strip()):
        match = next((found for form in _SIZE if (found := form.fullmatch(piece.strip(" $")))), None)
        if match is None:
            return None
        name = _NAMES[" ".join(match["name"].lower().split())]
        value = value_of(match["number"], givens)
        if name in sizes:
            return None
        sizes[name] = value
        scale = None
        if match["unit"] and match["unit"].lower() not in _PLAIN:
            scale = read_scale(match["unit"])
            if scale is None or scale.dimensions != (("length", 1),):
                return None
        scales.add(scale)
    return (sizes, scales.pop()) if len(scales) == 1 else None


def _hypotenuse(question: str, givens: Givens) -> Computed | None:
    match = _LEGS.match(question)
    if match is None:
        return None
    units = {unit.strip() for unit in (match["unit"], match["unit2"]) if unit} - set(_PLAIN)
    scale = read_scale(units.pop()) if len(units) == 1 else None
    if units or (scale is not None and scale.dimensions != (("length", 1),)):
        return None
    legs = [value_of(match[name], givens) for name in "ab"]
    root = power(add(*(_square(leg) for leg in legs)), HALF)
    called = f"the hypotenuse of a right triangle with legs {match['a']} and {match['b']}"
    return Computed(called, (root,), _PLAIN if scale is None else (), scale)


def _angles(question: str) -> Computed | None:
    match = _ANGLES.match(question)
    if match is None:
        return None
    sides = _POLYGONS[match["shape"].lower()] if match["shape"] else int(match["sides"])
    total = sides >= 3 and "sum" in match["of"].lower()
    if sides < 3 or (not total and not match["regular"]):
        return None
    angle = num(Fraction(180 * (sides - 2), 1 if total else sides))
    called = "the sum of the interior angles" if total else "each interior angle"
    return Computed(
        f"{called}, in degrees, of a polygon with {sides} sides", (angle,), ("°", "degrees", "degree")
    )
