"""Force easy questions on the tiny embedded model and count what its answers are called.

    uv run python benchmarks/embedded_honesty.py [SAMPLES]

The model is mostly wrong; what must be 0 is the column ``verified but wrong``. Right and wrong are told apart
by a list of accepted forms that no code of the library had a part in: verified answers outside it are
printed in full, to be looked at.
"""

import asyncio
import sys
from collections import Counter
from dataclasses import replace

from proofroute import Router, Task
from proofroute.router import builtin_config

RIGHT = {
    "What is the integral of x^2 from 0 to 3?": ("9",),
    "What is the integral of 1/x^2 from -1 to 1?": ("diverge",),
    "Solve x^2 - 5x + 6 = 0": ("2", "3"),
    "Differentiate x^2 sin(x)": ("2", "sin", "cos"),
    "What is 17*23?": ("391",),
}


async def main(samples: int) -> None:
    config = builtin_config({})
    policies = {kind: replace(policy, tries=1) for kind, policy in config.policies.items()}
    router = Router(replace(config, policies=policies), env={}).with_model("local")
    print(f"{'question':46}{'verified':>9}{'refuted':>9}{'undecided':>11}{'verified but wrong':>20}")
    for question, parts in RIGHT.items():
        counts: Counter[str] = Counter()
        wrong: list[str] = []
        gate = asyncio.Semaphore(4)

        async def one(question: str = question) -> tuple[str, str]:
            async with gate:
                answer = await router.asolve(Task(prompt=question, kind="math"))
            return answer.verdict.status, f"{answer.value!r} in {answer.text!r}"

        for status, text in await asyncio.gather(*(one() for _ in range(samples))):
            counts[status] += 1
            if status == "verified" and not all(part in text.split(" in ")[0] for part in parts):
                wrong.append(text)
        print(
            f"{question:46}{counts['verified']:9}{counts['refuted']:9}{counts['undecided']:11}{len(wrong):20}"
        )
        for text in wrong:
            print(f"  look at: {text}")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50))
