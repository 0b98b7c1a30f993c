"""Wrong answers made from right ones, each by one change of one value."""

import re
from collections.abc import Iterator

from proofroute.core import Json

Path = tuple[str | int, ...]
_PARTIES = frozenset(
    {
        *("seller", "buyer", "supplier", "customer", "vendor", "bill_to", "landlord", "tenant"),
        *("employer", "employee"),
    }
)
_OTHERS = ("Zorblax Quimby", "Wexcombe Hulls Plc", 73519, 8642.97, "2031-12-29")


def leaves(value: Json, path: Path = ()) -> Iterator[tuple[Path, Json]]:
    match value:
        case dict():
            for key, item in value.items():
                yield from leaves(item, (*path, key))
        case list():
            for index, item in enumerate(value):
                yield from leaves(item, (*path, index))
        case _:
            yield path, value


def replaced(value: Json, path: Path, new: Json) -> Json:
    if not path:
        return new
    head, rest = path[0], path[1:]
    if isinstance(value, dict):
        return {key: replaced(item, rest, new) if key == head else item for key, item in value.items()}
    assert isinstance(value, list)
    return [replaced(item, rest, new) if index == head else item for index, item in enumerate(value)]


def kind_of(value: Json) -> str:
    if isinstance(value, bool) or value is None:
        return "judged"
    if isinstance(value, int | float):
        return "number"
    return "date" if re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value)) else "text"


def one_digit(value: Json) -> Json | None:
    """Change the last digit, or another one where that says the same."""
    if kind_of(value) == "judged":
        return None
    text = str(value)
    places = [place for place, sign in enumerate(text) if sign.isdecimal() and sign.isascii()]
    if not places:
        return None
    place = places[0] if kind_of(value) == "date" else places[-1]
    digit = str((int(text[place]) + 1) % 10) if kind_of(value) != "date" else "1"
    changed = text[:place] + digit + text[place + 1 :]
    return _like(value, changed) if changed != text else None


def last_word(value: Json) -> Json | None:
    if kind_of(value) != "text":
        return None
    words = str(value).split()
    return " ".join([*words[:-1], "Vexley"])


def rescaled(value: Json) -> Json | None:
    """Move the point of a number, put the day of a date in the month's place, add a word to a text."""
    match kind_of(value):
        case "number":
            assert isinstance(value, int | float)
            return round(value * 10, 4)
        case "date":
            year, month, day = str(value).split("-")
            return f"{int(year) + 1}-{month}-{day}"
        case "text":
            return f"{value} Grundel"
        case _:
            return not value


def elsewhere(value: Json, others: tuple[Json, ...] = _OTHERS) -> Json | None:
    """Take a value of the same kind from another document."""
    return next((other for other in others if kind_of(other) == kind_of(value) and other != value), None)


def other_slots(answer: Json, path: Path, value: Json) -> Iterator[Json]:
    """Take the values of other fields of the same kind: another row's, another party's, another date."""
    kind = kind_of(value)
    if kind == "judged" or not path:
        return
    for other_path, other in leaves(answer):
        alike = kind != "text" or (len(path) > 1 and path[-1:] == other_path[-1:])
        parties = {*path[-1:], *other_path[-1:]} <= _PARTIES
        if (
            other_path
            and other_path != path
            and kind_of(other) == kind
            and other != value
            and (alike or parties)
        ):
            yield other


def _like(value: Json, text: str) -> Json:
    if isinstance(value, int):
        return int(text)
    return float(text) if isinstance(value, float) else text
