"""Draw values from strategies of hypothesis: the same ones each time, with no file written and no word said.

Its own source of values also reads the constants of whatever modules happen to be loaded, and keeps files
of them; this one is a plain generator of numbers, so that equal questions get equal inputs.
"""

from random import Random
from typing import Final, Protocol

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import HypothesisException
from hypothesis.internal.conjecture.data import ConjectureData
from hypothesis.internal.conjecture.providers import AVAILABLE_PROVIDERS, PrimitiveProvider
from hypothesis.strategies import SearchStrategy

_BACKEND: Final = "proofroute-small"
_WIDEST: Final = 1_000
_CHECKS: Final = (
    HealthCheck.too_slow,
    HealthCheck.filter_too_much,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
    HealthCheck.nested_given,
)


class _Intervals(Protocol):
    def __len__(self) -> int: ...

    def __getitem__(self, index: int, /) -> int: ...


class SmallValues(PrimitiveProvider):
    """Numbers drawn evenly from small ranges, from a fixed seed."""

    def __init__(self, conjecturedata: ConjectureData | None, /) -> None:
        super().__init__(conjecturedata)
        self._random = Random(0)  # noqa: S311 - inputs for tests, no secrets

    def draw_boolean(self, p: float = 0.5) -> bool:
        """Return True as often as asked."""
        return self._random.random() < p

    def draw_integer(
        self,
        min_value: int | None = None,
        max_value: int | None = None,
        *,
        weights: dict[int, float] | None = None,
        shrink_towards: int = 0,
    ) -> int:
        """Return a whole number between the bounds."""
        del weights, shrink_towards
        low = min_value if min_value is not None else (max_value or 0) - _WIDEST
        high = max_value if max_value is not None else low + 2 * _WIDEST
        return self._random.randint(low, high)

    def draw_float(
        self,
        *,
        min_value: float = -_WIDEST,
        max_value: float = _WIDEST,
        allow_nan: bool = True,
        smallest_nonzero_magnitude: float,
    ) -> float:
        """Return a number between the bounds."""
        del allow_nan, smallest_nonzero_magnitude
        return min(max_value, max(min_value, self._random.randint(-4 * _WIDEST, 4 * _WIDEST) / 4))

    def draw_string(self, intervals: _Intervals, *, min_size: int = 0, max_size: int = 10) -> str:
        """Return letters of a set."""
        size = self._random.randint(min_size, max(min_size, min(max_size, 10)))
        return "".join(chr(intervals[self._random.randrange(len(intervals))]) for _ in range(size))

    def draw_bytes(self, min_size: int = 0, max_size: int = 10) -> bytes:
        """Return bytes."""
        return self._random.randbytes(self._random.randint(min_size, max(min_size, min(max_size, 10))))


def drawn(strategy: SearchStrategy[object], count: int) -> list[object]:
    """Return up to ``count`` values, the simplest first; fewer where there are no more."""
    AVAILABLE_PROVIDERS.setdefault(_BACKEND, f"{__name__}.{SmallValues.__name__}")
    found: list[object] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=_CHECKS,
        backend=_BACKEND,
        print_blob=False,
    )
    @given(strategy)
    def collect(value: object) -> None:
        found.append(value)

    try:
        collect()
    except HypothesisException:  # nothing that the strategy can give
        return found
    return found
