"""Draws told in words: ``A bag has 3 red and 5 blue marbles; two are drawn ...``."""

import re
from dataclasses import replace
from typing import Final

from proofroute.tools.math.forms.families.draws import NUMBERS, Draws, draws, number
from proofroute.tools.math.givens import Givens

_COUNT: Final = r"(?:\d{1,3}|a|an|" + "|".join(NUMBERS) + ")"
_CONTAINER: Final = r"(?:bag|box|urn|jar|basket|bucket|container|drawer|hat|sack|bowl)"
_THING: Final = (
    r"(?:marbles?|balls?|pens?|pencils?|chips?|socks?|cubes?|beads?|stones?|candies|candy|sweets?|tokens?|counters?|"
    r"blocks?|apples?|tiles?|discs?|disks?|jelly\s?beans?|crayons?|shirts?)"
)
_HELD: Final = (
    rf"(?:(?:a|an|the|one)\s+{_CONTAINER}\s+(?:that\s+)?(?:contains|has|holds|containing|with|is\s+filled\s+with)"
    rf"|there\s+are)\s+(?P<held>{_COUNT}\s[^.;:?]*?)(?:\s+in\s+(?:a|the)\s+{_CONTAINER})?"
)
_FROM: Final = rf"(?:\s+(?:from|out\s+of)\s+(?:the|this)\s+{_CONTAINER})?"
_RANDOM: Final = r"(?:\s+(?:at\s+random|randomly|simultaneously|at\s+once))?"
_BACK: Final = r"(?:,?\s*(?:(?P<without>without)|(?P<with>with))\s+replacement)?"
_DRAWN: Final = (
    rf"(?:if\s+)?(?:you\s+(?:randomly\s+)?(?:draw|pick|select|choose|take)\s+(?P<count2>{_COUNT})(?:\s+{_THING})?"
    rf"|(?P<count>{_COUNT})(?:\s+(?:of\s+(?:them|the\s+{_THING})|{_THING}))?\s+(?:is|are)\s+"
    rf"(?:randomly\s+)?(?:drawn|picked|selected|chosen|taken))"
    rf"{_RANDOM}{_FROM}{_RANDOM}{_BACK}{_RANDOM}"
)
_ASK: Final = r"(?:what\s+is|what's|find|calculate|determine|compute)\s+the\s+(?:probability|chance)"
_EVENT: Final = r"(?P<event>.+?)"
_JOINT: Final = r"\s*[.;,:]\s*(?:and\s+|then\s+)?"
_PHRASES: Final = (
    re.compile(rf"^{_HELD}{_JOINT}{_DRAWN}{_JOINT}{_ASK}\s+{_EVENT}$", re.IGNORECASE),
    re.compile(rf"^{_HELD}{_JOINT}{_ASK}\s+{_EVENT}\s+(?:if|when)\s+{_DRAWN}$", re.IGNORECASE),
    re.compile(
        rf"^{_HELD}{_JOINT}{_ASK}\s+of\s+(?:randomly\s+)?(?:drawing|picking|selecting|choosing)\s+"
        rf"(?P<one>a|an|one)\s+(?P<color>[a-z]+)(?:\s+{_THING})?{_RANDOM}{_FROM}{_RANDOM}$",
        re.IGNORECASE,
    ),
)
_ITEM: Final = re.compile(rf"({_COUNT})\s+([a-z]+)(?:\s+{_THING})?", re.IGNORECASE)
_THEY: Final = rf"(?:they|(?:the\s+)?(?:two\s+|three\s+|drawn\s+)?{_THING}|(?:of\s+)?(?:them|the\s+{_THING}))"
_ALL: Final = re.compile(
    rf"(?:that\s+)?(?:(?P<how>both|all(?:\s+(?:two|three|four|five))?)(?:\s+of)?(?:\s+{_THEY})?(?:\s+drawn)?\s+are"
    rf"|{_THEY}\s+are\s+(?P<how2>both|all))\s+(?P<color>[a-z]+)(?:\s+{_THING})?",
    re.IGNORECASE,
)
_GETTING: Final = r"of\s+(?:getting|drawing|picking|selecting|choosing)\s+"
_IT: Final = re.compile(
    rf"(?:that\s+(?:it|the\s+{_THING}(?:\s+drawn)?)\s+is\s+(?P<no>not\s+)?(?:a\s+)?(?P<color>[a-z]+)"
    rf"|{_GETTING}(?:a|an|one)\s+(?P<color2>[a-z]+))(?:\s+{_THING})?",
    re.IGNORECASE,
)
_EACH: Final = re.compile(
    rf"(?:that\s+|{_GETTING})(?:exactly\s+)?(?P<n>{_COUNT})\s+(?:of\s+them\s+)?(?:is\s+|are\s+)?"
    rf"(?P<a>[a-z]+)(?:\s+{_THING})?(?:\s+and\s+(?:exactly\s+)?(?P<m>{_COUNT}|the\s+other)\s+(?:is\s+|are\s+)?"
    rf"(?P<b>[a-z]+)(?:\s+{_THING})?)?",
    re.IGNORECASE,
)
_SOME: Final = re.compile(
    rf"(?:that\s+|{_GETTING})at\s+least\s+one\s+(?:of\s+them\s+)?(?:(?:{_THING}\s+)?is\s+)?(?P<color>[a-z]+)"
    rf"(?:\s+{_THING})?",
    re.IGNORECASE,
)
_NO_COLOR: Final = re.compile(rf"{_THING}|of|are|more|other|others|total|different|colou?red", re.IGNORECASE)
_OTHER: Final = "other"


def read_bags(question: str, givens: Givens) -> Draws | None:
    """Read a question about a bag whose content is listed and a draw whose result is one outcome."""
    if givens.names or givens.equations:
        return None
    for pattern in _PHRASES:
        match = pattern.match(question)
        if match is None:
            continue
        bag = _held(match["held"])
        if bag is None or _OTHER in bag:
            return None
        if "one" in pattern.groupindex:
            color = match["color"].lower()
            return draws(bag, 1, {color: 1})
        drawn = number(match["count"] or match["count2"])
        if drawn is None:
            return None
        return _asked(bag, drawn, match["event"], replaced=match["with"] is not None)
    return None


def _held(text: str) -> dict[str, int] | None:
    pieces = re.split(r"\s*,\s*and\s+|\s*,\s*|\s+and\s+", text.strip())
    found = [_ITEM.fullmatch(piece) for piece in pieces]
    pairs = [(match[2].lower(), number(match[1])) for match in found if match is not None]
    bag = {name: count for name, count in pairs if count}
    if any(_NO_COLOR.fullmatch(name) for name in bag):
        return None  # 10 marbles, 3 of them red
    return bag if len(pairs) == len(found) == len(bag) and len(bag) > 1 else None


def _asked(bag: dict[str, int], drawn: int, event: str, *, replaced: bool) -> Draws | None:
    every, one, each = _ALL.fullmatch(event), _IT.fullmatch(event), _EACH.fullmatch(event)
    some = _SOME.fullmatch(event)
    if some is not None:
        color = some["color"].lower()
        without = (
            draws(_against(bag, color), drawn, {_OTHER: drawn}, replaced=replaced) if color in bag else None
        )
        return None if without is None else replace(without, negated=True)
    if every is not None:
        how = (every["how"] or every["how2"]).lower().split()
        said = {"both": 2}.get(how[0], number(how[1]) if len(how) > 1 else drawn)
        return (
            draws(bag, drawn, {every["color"].lower(): drawn}, replaced=replaced)
            if said == drawn > 1
            else None
        )
    if one is not None and drawn == 1:
        color = (one["color"] or one["color2"]).lower()
        if one["no"] and color in bag:
            return draws(_against(bag, color), 1, {_OTHER: 1})
        return draws(bag, 1, {color: 1})
    return None if each is None else _counted(bag, drawn, each, replaced=replaced)


def _counted(bag: dict[str, int], drawn: int, each: re.Match[str], *, replaced: bool) -> Draws | None:
    """Read ``one red and one blue`` and ``exactly one is red``."""
    first, color = number(each["n"]) or 0, each["a"].lower()
    if color not in bag:
        return None
    if each["b"]:
        if "other" in each["m"].lower() and drawn != 2:
            return None
        second = drawn - first if "other" in each["m"].lower() else number(each["m"]) or 0
        other = each["b"].lower()
        return draws(bag, drawn, {color: first, other: second}, replaced=replaced) if other != color else None
    if first == drawn:
        return draws(bag, drawn, {color: first}, replaced=replaced)
    if "exactly" not in each.group().lower():
        return None  # one is red: perhaps more
    return draws(_against(bag, color), drawn, {color: first, _OTHER: drawn - first}, replaced=replaced)


def _against(bag: dict[str, int], color: str) -> dict[str, int]:
    return {color: bag[color], _OTHER: sum(bag.values()) - bag[color]}
