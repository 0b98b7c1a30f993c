"""Add a verifier: one class, handed to the router, named in a policy."""

from dataclasses import replace

from proofroute import Attempt, Evidence, Findings, Router, Task
from proofroute.models import ScriptedModel
from proofroute.router.config import Config, default_policies


class ShortEnough:
    """Claims that a reply has at most ``words`` words."""

    name = "short"

    def __init__(self, words: int) -> None:
        self.words = words

    async def verify(self, task: Task, attempt: Attempt) -> Findings:
        count = len(attempt.content.split())
        evidence = Evidence(
            claim="length",
            check="short.words",
            outcome="passed" if count <= self.words else "failed",
            assurance="checked",
            statement=f"The reply has {count} words; {self.words} are allowed.",
            counterexample=None if count <= self.words else {"words": count},
        )
        return Findings(claims=("length",), evidence=(evidence,))


def main() -> None:
    policies = default_policies()
    policies["creative"] = replace(policies["creative"], ladder=("poet",), verifiers=("short",))
    poet = ScriptedModel(["The sea, the sea, the endless sea before me.", "The sea, the sea."])
    router = Router(
        Config(
            models={"solver": "solver", "reasoner": "local:smollm2", "general": "local:smollm2"},
            policies=policies,
        ),
        models={"poet": poet},
        verifiers=[ShortEnough(words=5)],
    )
    answer = router.solve(Task(prompt="Write a line about the sea.", kind="creative"))
    print(f"{answer.text}  ({answer.verdict.status} after {len(answer.attempts)} attempts)")


if __name__ == "__main__":
    main()
