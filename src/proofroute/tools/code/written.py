"""Write a value as Python text that is the same in every process."""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def written(value: object) -> str:
    """Write a plain value; what a set holds comes in an order of its own.

    >>> written([{"b", "a"}, set(), frozenset({1}), {2: (1,)}])
    "[{'a', 'b'}, set(), frozenset({1}), {2: (1,)}]"
    """
    kind = type(value)
    if kind is list:
        return f"[{', '.join(_each(value))}]"
    if kind is tuple:
        items = _each(value)
        return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
    if kind is set or kind is frozenset:
        text = ", ".join(sorted(_each(value), key=_order))
        plain = f"{{{text}}}" if text else "set()"
        return plain if kind is set else f"frozenset({plain if text else ''})"
    if kind is dict:
        pairs = cast("Mapping[object, object]", value).items()
        return f"{{{', '.join(f'{written(key)}: {written(item)}' for key, item in pairs)}}}"
    return repr(value)


def _each(value: object) -> list[str]:
    return [written(item) for item in cast("Collection[object]", value)]


def _order(text: str) -> tuple[int, str]:
    return len(text), text
