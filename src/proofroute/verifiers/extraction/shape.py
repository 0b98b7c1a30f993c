"""Check the shape of an answer against the JSON Schema of its task."""

from typing import Final

from proofroute.core import Evidence, Json, Outcome, WorkerError
from proofroute.tools.schema import Report, Violation, report_within, unchecked_formats


async def check_json_schema(schema: dict[str, Json] | bool, text: str) -> list[Evidence]:
    """Check the JSON ``text`` against ``schema``.

    Raises:
        InputError: the schema is broken.
    """
    try:
        report = await report_within(schema, text)
    except WorkerError as error:
        return [_evidence("undecided", f"The schema check did not finish: {error}.")]
    if report.vacuous:
        return [_evidence("undecided", _VACUOUS)]
    if report.violations:
        return _violated(report)
    left = unchecked_formats(schema)
    note = f", formats that cannot be checked left out ({', '.join(left)})" if left else ""
    return [_evidence("passed", f"The answer meets the JSON Schema{note}.")]


_VACUOUS: Final = (
    "The JSON Schema asks nothing: every value meets it, so that it checks nothing; "
    "say which type and which properties are expected, or give no schema."
)


def _violated(report: Report) -> list[Evidence]:
    found = [_failed(violation) for violation in report.violations]
    if report.more:
        left = f"{report.more} more places do not meet the JSON Schema."
        found.append(_evidence("failed", left, {"pointer": "", "keyword": "", "problem": left}))
    return found


def _failed(found: Violation) -> Evidence:
    of_branch = f" (of {found.branch})" if found.branch else ""
    shown: dict[str, Json] = {
        "pointer": found.pointer,
        "keyword": found.keyword,
        "problem": found.message,
        "expected": found.expected,
        "got": found.got,
    }
    if found.branch:
        shown["branch"] = found.branch
    statement = f"At {found.pointer or 'the top'}: {found.message}{of_branch}."
    return _evidence("failed", statement, shown)


def _evidence(outcome: Outcome, statement: str, counterexample: Json = None) -> Evidence:
    return Evidence(
        claim="schema",
        check="extraction.schema",
        outcome=outcome,
        assurance="none" if outcome == "undecided" else "checked",
        statement=statement,
        counterexample=counterexample,
    )
