"""The ``providers`` of a configuration file: profiles of one's own, and changes to those of ours."""

import re
from collections.abc import Mapping
from typing import Final

from proofroute.core import ConfigError
from proofroute.models.profiles import Profile, Profiles, builtin_profiles, read_profile, ready_ladder
from proofroute.router.config.yaml_source import Source

_NAME: Final = re.compile(r"[a-z][a-z0-9_.-]{0,60}")
_TAKEN: Final = frozenset({"solver", "local", "replay"})


def read_providers(data: Mapping[str, Mapping[str, object]], source: Source) -> dict[str, Profile]:
    """Read the providers; one that is called like one of ours changes it, another one is new.

    A new one is ``like`` another, or else like any server that speaks OpenAI's protocol.

    Raises:
        ConfigError: a key or value that is not of a profile, with its place.
    """
    found: dict[str, Profile] = {}
    for name, given in data.items():
        path = ("providers", name)
        if not _NAME.fullmatch(name) or name in _TAKEN:
            raise ConfigError(
                f"{source.place(path)}: providers.{name}: a provider's name is lower-case letters and "
                f"digits, and none of {', '.join(sorted(_TAKEN))}"
            )
        known = {**builtin_profiles(), **found}
        like = given.get("like", name if name in known else "generic")
        if not isinstance(like, str) or like not in known:
            raise ConfigError(
                f"{source.place((*path, 'like'))}: providers.{name}.like: there is {', '.join(known)}, not "
                f"{like!r}"
            )
        found[name] = read_profile(name, given, known[like], source.place, path)
    return found


def rungs(ladder: list[str], models: Mapping[str, str], profiles: Profiles) -> tuple[str, ...]:
    """Put the rungs of ready-made ladders in the place of their names."""
    laid: list[str] = []
    for name in ladder:
        ready = () if name in models else ready_ladder(name, profiles)
        laid += ready or (name,)
    return tuple(laid)
