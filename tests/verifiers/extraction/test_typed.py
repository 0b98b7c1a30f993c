"""A Pydantic class speaks twice: by its own schema and by its strict validation."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, model_validator

from proofroute.verifiers.extraction.typed import check_output_type


class Item(BaseModel):
    sku: str
    count: int
    price: float = 0.0
    bought: date | None = None


class Pair(BaseModel):
    low: int
    high: int

    @model_validator(mode="after")
    def ordered(self) -> "Pair":
        if self.low > self.high:
            raise ValueError("low is above high")
        return self


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tags: set[str]


class Named(BaseModel):
    model_config = ConfigDict(populate_by_name=True)
    total: int = Field(alias="Total")


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    tricks: list[str]


class Owner(BaseModel):
    pet: Annotated[Cat | Dog, Field(discriminator="kind")]


class Tree(BaseModel):
    value: int
    children: list["Tree"] = []


class Mixed(BaseModel):
    amount: Decimal
    either: int | str = 0


@pytest.mark.parametrize(
    ("output_type", "text", "outcome", "said"),
    [
        (Item, '{"sku": "a", "count": 1, "bought": "2020-01-02"}', "passed", "valid Item"),
        (Item, '{"sku": "a", "count": 1.0, "price": 2}', "passed", "1.0 counts as the integer 1"),
        (Item, '{"sku": "1.0", "count": 1.00}', "passed", "1.0 counts as the integer 1"),
        (Item, '{"sku": "a", "count": 1.5}', "failed", "/count"),
        (Item, '{"sku": "a", "count": "1"}', "undecided", "only after converting"),
        (Item, '{"sku": "a", "count": true}', "undecided", "only after converting"),
        (Item, '{"sku": "a", "count": 1, "bought": 1700006400}', "undecided", "only after converting"),
        (Item, '{"sku": "a", "count": 1, "bought": "2020-02-30"}', "failed", "/bought"),
        (Item, '{"sku": 1, "count": 1}', "failed", "/sku"),
        (Pair, '{"low": 1, "high": 2}', "passed", "valid Pair"),
        (Pair, '{"low": 3, "high": 2}', "failed", "low is above high"),
        (Closed, '{"tags": ["a"]}', "passed", "valid Closed"),
        (Closed, '{"tags": ["a", "a"]}', "undecided", "its own JSON Schema does not"),
        (Closed, '{"tags": [], "extra": 1}', "failed", "/extra"),
        (Named, '{"Total": 1}', "passed", "valid Named"),
        (Named, '{"total": 1}', "passed", "valid Named"),
        (Named, '{"sum": 1}', "failed", "/Total"),
        (Owner, '{"pet": {"kind": "cat", "lives": 9}}', "passed", "valid Owner"),
        (Owner, '{"pet": {"kind": "dog", "tricks": [1]}}', "failed", "/pet/dog/tricks/0"),
        (Owner, '{"pet": {"kind": "cow"}}', "failed", "'cow'"),
        (Tree, '{"value": 1, "children": [{"value": 2}]}', "passed", "valid Tree"),
        (Tree, '{"value": 1, "children": [{"value": "x"}]}', "failed", "/children/0/value"),
        (Mixed, '{"amount": 1.10, "either": "x"}', "passed", "valid Mixed"),
        (list[int], "[1, 2.0]", "passed", "1.0 counts"),
        (list[int], '[1, "x"]', "failed", "/1"),
    ],
)
def test_both_voices_are_heard(output_type: type, text: str, outcome: str, said: str) -> None:
    found = check_output_type(output_type, text)
    assert {item.outcome for item in found} == {outcome}
    assert any(said in item.statement for item in found), [item.statement for item in found]


def test_many_faults_are_counted() -> None:
    found = check_output_type(list[int], '["x"' + ', "x"' * 49 + "]")
    assert len(found) == 21
    assert found[-1].statement == "30 more places are wrong."
