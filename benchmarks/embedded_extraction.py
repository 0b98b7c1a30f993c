"""Extract real documents with the tiny embedded model, and count what feedback field by field is worth.

    uv run python benchmarks/embedded_extraction.py FILE.jsonl [DOCUMENTS]

Rows of the file hold ``task``, ``text``, ``schema`` and ``gold``. The first attempt of every document is
compared with the answer after feedback. What must be 0 is the number of wrong values in verified answers: a
value is right when it is the gold one up to case, blanks and punctuation; verified answers with another value
are printed in full, to be looked at. Sampling is not seeded, so that figures differ a little between runs.
"""

import asyncio
import json
import re
import sys
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from proofroute import Answer, Router, Task
from proofroute.core import Attempt, Budget, Json
from proofroute.router import builtin_config

TRIES = 3
SECONDS = 300.0


@dataclass
class Tally:
    """What was counted of all documents, before feedback or after it."""

    fields: int = 0
    grounded: int = 0
    right: int = 0
    statuses: dict[str, int] = field(default_factory=dict[str, int])

    def add(self, attempt: Attempt | None, gold: dict[str, Json]) -> None:
        status = attempt.verdict.status if attempt is not None and attempt.verdict else "no answer"
        self.statuses[status] = self.statuses.get(status, 0) + 1
        found = grounded_fields(attempt)
        values = attempt.answer if attempt is not None and isinstance(attempt.answer, dict) else {}
        for name, expected in gold.items():
            self.fields += 1
            self.grounded += name in found
            self.right += name in values and same(values[name], expected)


def grounded_fields(attempt: Attempt | None) -> set[str]:
    """Name the members of an answer of which all evidence passed, and some did."""
    if attempt is None or attempt.verdict is None:
        return set()
    evidence = [item for item in attempt.verdict.evidence if item.claim.startswith("/")]
    passed = {item.claim.split("/")[1] for item in evidence if item.outcome == "passed"}
    return passed - {item.claim.split("/")[1] for item in evidence if item.outcome != "passed"}


def same(one: Json, other: Json) -> bool:
    """Compare values up to case, blanks, punctuation and the order of lists."""
    if isinstance(one, list) and isinstance(other, list):
        return sorted(map(bare, one)) == sorted(map(bare, other))
    return bare(one) == bare(other)


def bare(value: Json) -> str:
    return re.sub(r"\W+", "", str(value)).casefold()


def first_and_best(answer: Answer) -> tuple[Attempt | None, Attempt | None]:
    """Return the first attempt, and the one that the answer, or its draft, comes from."""
    said = answer.text if answer.text is not None else answer.draft
    best = next((attempt for attempt in answer.attempts if attempt.content == said), None)
    return (answer.attempts[0] if answer.attempts else None), best


async def main(number: int, rows: list[dict[str, Any]]) -> None:
    config = builtin_config({})
    policies = {kind: replace(policy, tries=TRIES) for kind, policy in config.policies.items()}
    budget = Budget(seconds=SECONDS, calls=TRIES)
    router = Router(replace(config, policies=policies, budget=budget), env={}).with_model("local")
    before, after = Tally(), Tally()
    suspicious: list[str] = []
    calls = mended = 0
    started = time.perf_counter()
    gate = asyncio.Semaphore(4)

    async def one(row: dict[str, Any]) -> tuple[dict[str, Any], Answer]:
        task = Task(prompt=row["task"], kind="extraction", json_schema=row["schema"], source=row["text"])
        async with gate:
            answer = await router.asolve(task)
        print(
            f"{row['id']:12} {len(answer.attempts)} attempts, {answer.verdict.status}",
            file=sys.stderr,
            flush=True,
        )
        return row, answer

    for row, answer in await asyncio.gather(*(one(row) for row in rows[:number])):
        first, best = first_and_best(answer)
        before.add(first, row["gold"])
        after.add(best, row["gold"])
        calls += len(answer.attempts)
        mended += sum(attempt.reply is not None for attempt in answer.attempts)
        wrong = {
            name: (value, row["gold"].get(name))
            for name, value in (answer.value if isinstance(answer.value, dict) else {}).items()
            if not same(value, row["gold"].get(name))
        }
        if answer.verdict.status == "verified" and wrong:
            suspicious.append(f"  look at {row['id']}: {wrong}")
    print(f"{'':18}{'fields':>8}{'grounded':>10}{'as gold':>9}   verdicts")
    for name, tally in (("first attempt", before), ("after feedback", after)):
        statuses = ", ".join(f"{count} {status}" for status, count in sorted(tally.statuses.items()))
        print(f"{name:18}{tally.fields:8}{tally.grounded:10}{tally.right:9}   {statuses}")
    print(f"{calls} calls, {mended} of them repairs of single fields; {time.perf_counter() - started:.0f} s")
    print(f"verified answers with a value that is not the gold one: {len(suspicious)}")
    print("\n".join(suspicious))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit("usage: embedded_extraction.py FILE.jsonl [DOCUMENTS]")
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    asyncio.run(main(int(sys.argv[2]) if len(sys.argv) > 2 else 30, [json.loads(line) for line in lines]))
