"""How long it takes to find the values of an answer in a source, beside a plain `str.find` in the same run.

    python benchmarks/grounding.py

LOCATE reads a source and grounds each value; CHECK is the whole check of an answer: slots, rows, laws and
coverage too. Sources are order books of text that does not repeat; one value in five is of another form than
the source's (a date, a number with other marks). Times are the best of some rounds: the machine's load shows.
"""

import json
import random
import string
import time
from collections.abc import Callable

from proofroute.core import Json
from proofroute.tools.grounding import ground, read_source
from proofroute.tools.json_reader import Unreadable, leaves, parse_exact
from proofroute.verifiers.extraction.grounded import check_grounding

FIELDS = 50
ROUNDS = 7
NAMES = {1: "January", 3: "March", 5: "May", 6: "June", 7: "July", 8: "August", 10: "October", 12: "December"}


def order_book(size: int, *, seed: int = 1) -> tuple[str, dict[str, Json]]:
    """Make a text of about ``size`` characters and an answer of fifty fields that it gives."""
    chance = random.Random(seed)

    def word() -> str:
        return "".join(chance.choice(string.ascii_lowercase) for _ in range(chance.randint(4, 9)))

    lines: list[str] = []
    known: list[tuple[str, Json]] = []
    length = number = 0
    while length < size:
        number += 1
        name = f"{word().capitalize()} {word().capitalize()}"
        amount = round(chance.uniform(100, 99_999), 2)
        year, month, day = chance.randint(1990, 2030), chance.choice(list(NAMES)), chance.randint(1, 28)
        lines += [
            f"Order {number:06}-{word()[:2].upper()} was placed by {name} on {NAMES[month]} {day}, {year}.",
            f"It came to USD {amount:,.2f} and {' '.join(word() for _ in range(12))}.",
        ]
        known += [
            (f"name_{number}", name),
            (f"charge_{number}", amount),
            (f"placed_{number}", f"{year}-{month:02}-{day:02}"),
            (f"text_{number}", f"{amount:,.2f}"),
            (f"by_{number}", name.split()[1]),
        ]
        length += len(lines[-1]) + len(lines[-2]) + 2
    return "\n".join(lines), dict(chance.sample(known, FIELDS))


def milliseconds(run: Callable[[], object]) -> float:
    """Return the shortest of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        run()
        best = min(best, time.process_time() - started)
    return best * 1e3


def ground_fields(size: int) -> None:
    """Print a line for a source of one size."""
    source, answer = order_book(size)
    exact = parse_exact(json.dumps(answer))
    assert not isinstance(exact, Unreadable)
    found = list(leaves(exact))

    def locate() -> None:
        read = read_source(source)
        for leaf in found:
            assert ground(read, leaf.value).standing == "found", leaf

    plain = milliseconds(lambda: [source.find(str(leaf.value)) for leaf in found])
    located = milliseconds(locate)
    whole = milliseconds(lambda: check_grounding(source, exact, ()))
    print(
        f"  {size:9,} characters: locate {located:7.1f}  check {whole:7.1f}  find {plain:6.2f}"
        f"  locate / find {located / plain:5.0f}"
    )


def main() -> None:
    """Print a line for each size of source."""
    print(f"GROUND, {FIELDS} fields: milliseconds with reading the source, and how often a plain find")
    for size in (20_000, 100_000, 1_000_000):
        ground_fields(size)


if __name__ == "__main__":
    main()
