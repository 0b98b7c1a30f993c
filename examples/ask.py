"""Ask a question and look at what its answer rests on."""

from proofroute import Router


def main() -> None:
    answer = Router().solve("What is the integral of x^2 from 0 to 3?")
    print(f"{answer.text}  ({answer.verdict.status}, {answer.verdict.assurance})")
    for evidence in answer.verdict.evidence:
        print(f"- {evidence.check}: {evidence.outcome}. {evidence.statement}")


if __name__ == "__main__":
    main()
