"""What came of comparing samples, told of the replies that hold them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from proofroute.verifiers.code.agreement.candidates import Candidate
from proofroute.verifiers.code.agreement.elect import Election
from proofroute.verifiers.code.agreement.pool import Pooled
from proofroute.verifiers.code.agreement.reaction import Behaviour
from proofroute.verifiers.code.agreement.values import shortened


@dataclass(frozen=True, slots=True)
class Difference:
    """A call that tells two samples apart: what comes of it in this one, and in the other."""

    call: str
    this: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What came of comparing several replies. Replies are named by their place, from 0.

    Args:
        samples: how many different candidates the replies hold; the same code counts once.
        clusters: the replies whose code behaves alike, the largest cluster first, or the elected one.
        agreeing: the replies that are elected; empty where nothing is decided.
        elected: the first of them.
        calls: the calls on which they were compared.
        difference: the shortest call on which the elected one differs from another, or the largest two
            clusters from each other where none is elected.
        differences: the same for each reply, seen from that reply; None where it does not differ.
        tests: the tests that the replies hold.
        passed: for each reply which of them it passes.
        supported: whether those who agree pass all that they hold themselves, and at least half of all.
        statement: what came of it, for people.
        layers: what isolated the runs.
    """

    samples: int
    clusters: tuple[tuple[int, ...], ...]
    agreeing: tuple[int, ...]
    calls: tuple[str, ...]
    difference: Difference | None
    differences: tuple[Difference | None, ...]
    tests: tuple[str, ...]
    passed: tuple[tuple[int, ...], ...]
    supported: bool
    statement: str
    layers: tuple[str, ...]

    @property
    def elected(self) -> int | None:
        """The first reply of those that agree."""
        return self.agreeing[0] if self.agreeing else None


@dataclass(slots=True, kw_only=True)
class Compared:
    """All that is known of the candidates.

    Args:
        replies: how many replies there are.
        candidates: all candidates.
        taking: those that were run.
        calls: the calls on which they are compared.
        guessed: the types of their arguments, where nothing but the candidates tells them.
        behaviours: what each of those that were run does on them.
        tests: the tests that they hold.
        passed: for each of them the places of the tests that it passes.
        election: what came of it.
        why: why nothing is decided.
    """

    replies: int
    candidates: Sequence[Candidate]
    taking: Sequence[Candidate] = ()
    calls: Sequence[str] = ()
    guessed: tuple[str, ...] = ()
    behaviours: Sequence[Behaviour] = ()
    tests: Sequence[Pooled] = ()
    passed: Sequence[frozenset[int]] = ()
    election: Election = field(default_factory=lambda: Election(()))
    why: str = ""


def report(found: Compared) -> Agreement:
    """Tell it of the replies."""
    election = found.election
    elected = election.elected
    clusters = [cluster for cluster in election.clusters if not set(cluster) & set(elected)]
    alone = [item.members for item in found.candidates if item not in found.taking]
    led = [cluster for cluster in election.clusters if set(cluster) & set(elected)]
    groups = [*led, *clusters]
    first = groups[0] if groups else ()
    second = groups[1] if len(groups) > 1 else ()
    differences: list[Difference | None] = [None] * found.replies
    for place, candidate in enumerate(found.taking):
        others = elected or (second if place in first else first)
        if others and place not in others:
            for member in candidate.members:
                differences[member] = _difference(found, place, others[0])
    agreeing = _members(found, elected)

    def order(cluster: tuple[int, ...]) -> tuple[bool, int, tuple[int, ...]]:
        return not set(cluster) & set(agreeing), -len(cluster), cluster

    shortest = _shortest(found, elected, first, second)
    passed: list[tuple[int, ...]] = [()] * found.replies
    for candidate, tests in zip(found.taking, found.passed, strict=False):
        for member in candidate.members:
            passed[member] = tuple(sorted(tests))
    return Agreement(
        samples=len(found.candidates),
        clusters=tuple(sorted([*(_members(found, group) for group in groups), *alone], key=order)),
        agreeing=agreeing,
        calls=tuple(found.calls),
        difference=shortest,
        differences=tuple(differences),
        tests=tuple(test.text for test in found.tests),
        passed=tuple(passed),
        supported=_is_supported(found),
        statement=_statement(found, shortest),
        layers=next((item.layers for item in found.behaviours if item.layers), ()),
    )


def _members(found: Compared, places: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted(member for place in places for member in found.taking[place].members))


def _difference(found: Compared, this: int, other: int) -> Difference | None:
    """Return the first call, the shortest ones being first, that tells two candidates apart."""
    mine, theirs = found.behaviours[this], found.behaviours[other]
    if mine.problem is not None or theirs.problem is not None:
        return None
    for call, reaction, its in zip(found.calls, mine.reactions, theirs.reactions, strict=True):
        if reaction.key is None or reaction.key != its.key:
            return Difference(call, reaction.text, its.text)
    return None


def _shortest(
    found: Compared, elected: Sequence[int], first: Sequence[int], second: Sequence[int]
) -> Difference | None:
    if elected:
        others = [place for place in range(len(found.taking)) if place not in elected]
        known = [item for place in others if (item := _difference(found, elected[0], place)) is not None]
    else:
        item = _difference(found, first[0], second[0]) if first and second else None
        known = [item] if item is not None else []
    return min(known, key=lambda item: (len(item.call), item.call), default=None)


def _is_supported(found: Compared) -> bool:
    elected = found.election.elected
    if not elected or not found.election.tests:
        return False
    passed = found.passed[elected[0]]
    own = {place for place, test in enumerate(found.tests) if test.authors & set(elected)}
    return own <= passed and 2 * len(passed) >= len(found.tests)


def _statement(found: Compared, difference: Difference | None) -> str:
    count, elected = len(found.candidates), found.election.elected
    if not elected:
        text = found.why
        if difference is not None:
            text += f" On {shortened(difference.call)} one {difference.this}, another {difference.other}."
    else:
        text = f"{len(elected)} of {count} samples {agreed(found)}"
        others = count - len(elected)
        if difference is not None:
            verb = "differs" if others == 1 else "differ"
            text += f"; {others} {verb}, first on {shortened(difference.call)}:"
            text += f" this one {difference.this}, another {difference.other}"
        elif others:
            text += f"; {others} cannot be compared with them"
        text += "."
    return text + _left_out(found)


def agreed(found: Compared) -> str:
    """Say on what those who are elected agree."""
    parts: list[str] = []
    if found.calls:
        parts.append(f"agree on {len(found.calls)} input{'s' if len(found.calls) > 1 else ''}")
    if found.election.tests:
        passed = len(found.passed[found.election.elected[0]])
        parts.append(f"pass the same {passed} of {len(found.tests)} tests that the samples hold")
    return " and ".join(parts)


def _left_out(found: Compared) -> str:
    held = sum(len(item.members) for item in found.candidates)
    repeated, empty = held - len(found.candidates), found.replies - held
    text = ""
    if found.guessed and found.calls:
        text += f" Nothing but the samples tells the types of the inputs ({', '.join(found.guessed)})."
    if repeated and len(found.candidates) > 1:
        text += f" {repeated} more {'repeats' if repeated == 1 else 'repeat'} the code of another and"
        text += f" {'does' if repeated == 1 else 'do'} not count."
    if empty and found.candidates:
        text += f" {empty} {'holds' if empty == 1 else 'hold'} no code that can be compared."
    return text
