"""A number beside one unit is not read for a field whose name gives another one."""

import pytest

from proofroute.tools.grounding import Standing, ground, read_source
from proofroute.tools.json_reader.pointer import Scalar


def standing(source: str, value: Scalar, key: str) -> Standing:
    return ground(read_source(source), value, (), f"/{key}").standing


@pytest.mark.parametrize(
    ("source", "value", "key"),
    [
        ("Weight: 5 kg", 5, "weight_g"),
        ("Weight: 5kg", 5, "weightInGrams"),
        ("Weight: 5 kg", "5", "weight_lbs"),
        ("Price: 20 USD", 20, "price_eur"),
        ("Price: USD 20", 20, "price_eur"),
        ("Price: $20", 20, "price_eur"),
        ("Price: A$20", 20, "price_usd"),
        ("Price: $20 CAD", 20, "price_usd"),
        ("Price: € 20", 20, "priceUsd"),
        ("Price: 20 €", 20, "price_usd"),
        ("68 °F", 68, "temperature_celsius"),
        ("68 degrees Fahrenheit", 68, "temp_c"),
        ("50 cents", 50, "cost_dollars"),
        ("50p", 50, "price_gbp"),
        ("90 min", 90, "duration_hours"),
        ("90-minute talk", 90, "duration_hours"),
        ("5 km/h", 5, "speed_mph"),
        ("5 km/h", 5, "distance_km"),
        ("20 m²", 20, "length_m"),
        ("20 km²", 20, "area_m2"),
        ("5 %", 5, "amount_usd"),
        ("5 MB", 5, "size_gb"),
    ],
)
def test_a_number_in_another_unit_is_open(source: str, value: Scalar, key: str) -> None:
    assert standing(source, value, key) == "open"


@pytest.mark.parametrize(
    ("source", "value", "key"),
    [
        ("Weight: 5 kg", 5, "weight_kg"),
        ("Weight: 5 kilograms", 5, "weight_kg"),
        ("Weight: 5", 5, "weight_g"),
        ("5 kg and 5 g", 5, "weight_g"),
        ("Weight: 5 kg", "5 kg", "weight_g"),
        ("Price: $20", 20, "price_usd"),
        ("Price: $20", 20, "price_cad"),
        ("Price: US$20/month", 20, "price_usd"),
        ("Price: 20 Euro", 20, "price_eur"),
        ("£5", 5, "cost_pounds"),
        ("5 lb", 5, "weight_pounds"),
        ("Rs. 50", 50, "total_inr"),
        ("RM50", 50, "total_myr"),
        ("68 °F", 68, "temperature_fahrenheit"),
        ("68°", 68, "temp_c"),
        ("68 degrees C", 68, "temp_c"),
        ("90 minutes", 90, "duration_min"),
        ("20 years old", 20, "age_min"),
        ("5 mg of it", 5, "vitamin_c"),
        ("5 in the morning", 5, "height_m"),
        ("at 5 p.m.", 5, "hour"),
        ("5 km/h", 5, "speed_kmh"),
        ("5%", 5, "rate_percent"),
        ("$5 each", 5, "price_per_kg"),
        ("in 3 days", 3, "days"),
        ("5 kg", 5, "weight"),
    ],
)
def test_a_number_in_its_own_unit_or_in_none_is_found(source: str, value: Scalar, key: str) -> None:
    assert standing(source, value, key) == "found"
