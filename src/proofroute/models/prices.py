"""Prices of a few hosted models. A price that is not known is None, never a guess."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from proofroute.core import Usage

MILLION: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """US dollars for a million tokens, as the provider's page said on the day ``as_of``."""

    input: float
    cached_input: float
    output: float
    as_of: str


PRICES: Final[Mapping[tuple[str, str], Price]] = MappingProxyType(
    {
        ("deepseek", "deepseek-v4-flash"): Price(
            input=0.14, cached_input=0.0028, output=0.28, as_of="2026-05-22"
        ),
        ("deepseek", "deepseek-v4-pro"): Price(
            input=0.435, cached_input=0.003625, output=0.87, as_of="2026-05-22"
        ),
    }
)
"""By provider and model, for the provider's own server only."""


def cost(provider: str, model: str, usage: Usage) -> float | None:
    """Return what a call cost in US dollars, None where the price or the usage is not known.

    >>> cost("deepseek", "deepseek-v4-flash", Usage(input_tokens=1_000_000, output_tokens=1_000_000))
    0.42
    >>> cost("openai", "something-new", Usage(input_tokens=1)) is None
    True
    """
    price = PRICES.get((provider, model))
    if price is None or usage == Usage():
        return None
    fresh = usage.input_tokens - usage.cached_input_tokens
    dollars = (
        fresh * price.input
        + usage.cached_input_tokens * price.cached_input
        + usage.output_tokens * price.output
    ) / MILLION
    return round(dollars, 10)
