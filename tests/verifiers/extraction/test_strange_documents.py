"""What documents of many kinds say is never refuted, and nearly all of it is grounded."""

import json

from proofroute.core import Attempt, Task
from proofroute.verifiers.extraction import extraction_verifier
from tests.verifiers.extraction.strange_documents import STRANGE

LEAST = 0.93


async def test_right_values_are_grounded_or_open() -> None:
    grounded = fields = 0
    for name, source, gold in STRANGE:
        asked = Task(prompt="Extract.", kind="extraction", source=source)
        found = await extraction_verifier().verify(
            asked, Attempt(model="test:double", content=json.dumps(gold))
        )
        assert [item.statement for item in found.evidence if item.outcome == "failed"] == [], name
        outcomes: dict[str, bool] = {}
        for item in found.evidence:
            if item.claim.startswith("/"):
                outcomes[item.claim] = outcomes.get(item.claim, True) and item.outcome == "passed"
        grounded += sum(outcomes.values())
        fields += len(outcomes)
    assert fields > 500
    assert grounded / fields >= LEAST
