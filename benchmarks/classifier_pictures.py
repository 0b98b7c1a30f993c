"""The pictures of the classifier's page, as SVG text: confusion, reliability, risk over coverage."""

from collections.abc import Iterable

import numpy as np

from proofroute.core import KINDS

INK, PALE, LINE, WARM = "#1f2933", "#9aa5b1", "#2f6fab", "#d64545"
SIZE, LEFT, TOP = 300, 90, 40


def confusion(right: np.ndarray, said: np.ndarray, weights: np.ndarray) -> str:
    """Draw which kinds (rows) are taken for which (columns), each row adding up to 100."""
    cell = SIZE // len(KINDS)
    parts = [_text(LEFT + SIZE / 2, 16, "taken for", "middle"), _text(10, TOP - 6, "is", "start")]
    for row, kind in enumerate(KINDS):
        mine = right == row
        total = float(weights[mine].sum()) or 1.0
        y = TOP + row * cell
        parts.append(_text(LEFT - 6, y + cell / 2 + 4, kind, "end"))
        parts.append(_text(LEFT + row * cell + cell / 2, TOP - 6, kind, "middle", 9))
        for column in range(len(KINDS)):
            share = float(weights[mine & (said == column)].sum()) / total
            colour = LINE if row == column else WARM
            x = LEFT + column * cell
            parts.append(
                f'<rect x="{x}" y="{y}" width="{cell - 2}" height="{cell - 2}" fill="{colour}" '
                f'fill-opacity="{share if row == column else min(1, 4 * share):.2f}" stroke="{PALE}"/>'
            )
            ink = "#ffffff" if row == column and share > 0.5 else INK
            parts.append(_text(x + cell / 2 - 1, y + cell / 2 + 4, f"{100 * share:.0f}", "middle", 12, ink))
    return _page(parts, "Confusion of kinds, in percent of each row")


def reliability(top: np.ndarray, right: np.ndarray, weights: np.ndarray) -> str:
    """Draw the share of right ones over the probability; the area of a dot is the share of texts."""
    parts = _axes("probability said", "share right", 0.0)
    parts.append(_line([(0, 0), (1, 1)], PALE, "4 4"))
    places = np.minimum((top * 10).astype(int), 9)
    points = []
    for place in range(10):
        mine = places == place
        share = float(weights[mine].sum() / weights.sum())
        if share < 0.002:
            continue
        mean = float(np.average(top[mine], weights=weights[mine]))
        held = float(np.average(right[mine], weights=weights[mine]))
        points.append((mean, held))
        x, y = _at(mean, held)
        radius = 3 + 22 * share**0.5
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{LINE}" fill-opacity="0.35"/>'
        )
    parts.append(_line(points, LINE))
    return _page(parts, "Reliability")


def risk(top: np.ndarray, right: np.ndarray, weights: np.ndarray) -> str:
    """Draw the share of wrong ones among the surest texts, over how many of them there are."""
    order = np.argsort(-top, kind="stable")
    total = np.cumsum(weights[order])
    wrong = np.cumsum(weights[order] * ~right[order]) / total
    covered = total / total[-1]
    highest = 0.2
    parts = _axes("share of texts kept", "share wrong", 0.0, highest)
    places = np.linspace(max(1, len(order) // 50), len(order) - 1, 120).astype(int)
    points = [(float(covered[n]), min(1.0, float(wrong[n]) / highest)) for n in places]
    parts.append(_line([(0, 0.05 / highest), (1, 0.05 / highest)], PALE, "4 4"))
    parts.append(_line(points, WARM))
    return _page(parts, "Risk over coverage (dashes: 5 of 100 wrong)")


def _at(x: float, y: float) -> tuple[float, float]:
    return LEFT + x * SIZE, TOP + (1 - y) * SIZE


def _axes(across: str, up: str, low: float, high: float = 1.0) -> list[str]:
    turned = f'text-anchor="middle" transform="rotate(-90 24 {TOP + SIZE / 2})"'
    parts = [
        f'<rect x="{LEFT}" y="{TOP}" width="{SIZE}" height="{SIZE}" fill="none" stroke="{PALE}"/>',
        _text(LEFT + SIZE / 2, TOP + SIZE + 34, across, "middle"),
        f'<text x="24" y="{TOP + SIZE / 2}" font-size="12" fill="{INK}" {turned}>{up}</text>',
    ]
    for step in range(6):
        x, y = _at(step / 5, step / 5)
        parts.append(_text(x, TOP + SIZE + 16, f"{step / 5:.1f}", "middle", 10))
        parts.append(_text(LEFT - 6, y + 4, f"{low + (high - low) * step / 5:.2f}", "end", 10))
    return parts


def _line(points: Iterable[tuple[float, float]], colour: str, dashes: str = "") -> str:
    where = " ".join(f"{x:.1f},{y:.1f}" for x, y in (_at(*point) for point in points))
    look = f'fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"'
    return f'<polyline points="{where}" {look}/>'


def _text(x: float, y: float, said: str, anchor: str, size: int = 12, ink: str = INK) -> str:
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" fill="{ink}" text-anchor="{anchor}">{said}</text>'
    )


def _page(parts: list[str], title: str) -> str:
    width, height = LEFT + SIZE + 20, TOP + SIZE + 50
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="sans-serif" role="img"><title>{title}</title>'
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>{"".join(parts)}</svg>\n'
    )
