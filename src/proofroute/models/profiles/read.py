"""Read a profile from plain data, be it a file of ours or a user's configuration: typed, and strict."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Final, get_args

from proofroute.models.profiles import parts
from proofroute.models.profiles.parts import At, Path, Place, Reader
from proofroute.models.profiles.values import (
    Counts,
    Habits,
    OnRefused,
    Price,
    Profile,
    Protocol,
    ReasoningBack,
    Rule,
    SchemaBy,
    TokensCover,
    TokensField,
)


def read_profile(name: str, data: object, base: Profile | None, place: Place, path: Path = ()) -> Profile:
    """Read the profile ``name`` from ``data``; what it leaves out stays as ``base`` has it.

    Raises:
        ConfigError: a key or a value that is not of a profile; says where, and what is expected.
    """
    at = At(place, path)
    given = parts.table(data, at)
    base = replace(base or Profile(name=name), name=name)
    changes = parts.read_fields(given, _PROFILE, at)
    if "habits" in given:
        changes["habits"] = _changed(base.habits, given["habits"], at.below("habits"))
    # What is given comes first where it speaks of the same model.
    for key, kept in (("rules", base.rules), ("prices", base.prices)):
        if key in changes:
            changes[key] = (*kept, *changes[key])
    for key, known in (("ladders", base.ladders), ("withdrawn", base.withdrawn)):
        if key in changes:
            changes[key] = {**known, **changes[key]}
    return replace(base, **changes)


def read_rules(data: object, place: Place) -> tuple[Rule, ...]:
    """Read rules for models that are the same wherever they are served.

    Raises:
        ConfigError: a key or a value that is not of a rule.
    """
    at = At(place, ())
    return _rules(
        parts.read_fields(parts.table(data, at), {"rules": parts.raw}, at)["rules"], at.below("rules")
    )


def changed(habits: Habits, rule: Rule) -> Habits:
    """Return ``habits`` as a rule changes them."""
    return _changed(habits, rule.changes, At(lambda _: f"the rule for {rule.match!r}", ()))


def _changed(habits: Habits, data: object, at: At) -> Habits:
    given = parts.table(data, at)
    changes = parts.read_fields(given, _HABITS, at)
    if "counts" in given:
        counts = parts.read_fields(
            parts.table(given["counts"], at.below("counts")), _COUNTS, at.below("counts")
        )
        changes["counts"] = replace(habits.counts, **counts)
    return replace(habits, **changes)


def _rules(value: object, at: At) -> tuple[Rule, ...]:
    found: list[Rule] = []
    for number, item in enumerate(parts.entries(value, "rules", at)):
        here = at.below(number)
        entries = dict(parts.table(item, here))
        match = parts.text(entries.pop("match", None), here.below("match"))
        like = entries.pop("like", None)
        like = None if like is None else parts.text(like, here.below("like"))
        try:
            re.compile(match)
        except re.error as error:
            raise here.below("match").wrong(f"{match!r} is not a regular expression: {error}") from None
        _changed(Habits(), entries, here)  # wrong ones are known now and not at the first call
        found.append(Rule(match=match, changes=entries, like=like))
    return tuple(found)


def _prices(value: object, at: At) -> tuple[Price, ...]:
    found: list[Price] = []
    for number, item in enumerate(parts.entries(value, "prices", at)):
        here = at.below(number)
        given = parts.read_fields(parts.table(item, here), _PRICE, here)
        for key in ("models", "input", "output", "as_of"):
            if key not in given:
                raise here.wrong(f"{key!r} is missing: a price has models, input, output and as_of")
        given.setdefault("cached_input", given["input"])
        found.append(Price(**given))
    return tuple(found)


def _ladders(value: object, at: At) -> dict[str, tuple[str, ...]]:
    return {name: parts.texts(rungs, at.below(name)) for name, rungs in parts.table(value, at).items()}


def _days(value: object, at: At) -> dict[str, str]:
    return {name: parts.day(since, at.below(name)) for name, since in parts.table(value, at).items()}


_PRICE: Final[Mapping[str, Reader]] = {
    "models": parts.texts,
    "input": parts.amount,
    "cached_input": parts.amount,
    "output": parts.amount,
    "as_of": parts.day,
    "source": parts.text,
}
_COUNTS: Final[Mapping[str, Reader]] = {
    **{field.name: parts.texts for field in fields(Counts)},
    "reasoning_beside": parts.truth,
}
_HABITS: Final[Mapping[str, Reader]] = {
    "reasoning": parts.texts,
    "tags": parts.truth,
    "opened_by_prompt": parts.truth,
    "reasoning_back": parts.one_of(get_args(ReasoningBack)),
    "thinks": parts.truth,
    "think_on": parts.json_object,
    "think_off": parts.json_object,
    "parameters": parts.json_object,
    "ignored": parts.texts,
    "refused": parts.texts,
    "on_refused": parts.one_of(get_args(OnRefused)),
    "tokens_field": parts.one_of(get_args(TokensField)),
    "tokens_cover": parts.one_of(get_args(TokensCover)),
    "most_tokens": parts.tokens,
    "fold_system": parts.truth,
    "schema_by": parts.one_of(get_args(SchemaBy)),
    "schema_after_thought": parts.truth,
    "counts": parts.skip,
    "idle_seconds": parts.seconds,
    "context": parts.tokens,
}
_PROFILE: Final[Mapping[str, Reader]] = {
    "title": parts.text,
    "protocol": parts.one_of(get_args(Protocol)),
    "address": parts.address,
    "address_variable": parts.variable,
    "key_variable": parts.variable,
    "example": parts.text,
    "lists_models": parts.truth,
    "elsewhere": parts.text,
    "habits": parts.skip,
    "rules": _rules,
    "withdrawn": _days,
    "advice": parts.text,
    "prices": _prices,
    "ladders": _ladders,
    "like": parts.skip,
    "sources": parts.skip,
}
