"""Mount proofroute as one node of a LangGraph graph of your own."""

from typing import Any, TypedDict, cast

from langgraph.graph import END, START, StateGraph

from proofroute import Router


class State(TypedDict, total=False):
    """``task`` goes into the mounted node, ``answer`` comes out; ``report`` is ours."""

    task: dict[str, Any]
    answer: dict[str, Any]
    report: str


def report(state: State) -> State:
    answer = state["answer"]
    return {"report": f"{answer['text']} is {answer['verdict']['status']}"}


def main() -> None:
    graph: Any = StateGraph(State)
    graph.add_node("proofroute", Router().graph)
    graph.add_node("report", report)
    graph.add_edge(START, "proofroute")
    graph.add_edge("proofroute", "report")
    graph.add_edge("report", END)
    import asyncio

    result = asyncio.run(graph.compile().ainvoke({"task": {"prompt": "Solve x^2 - 5x + 6 = 0"}}))
    print(cast("State", result)["report"])


if __name__ == "__main__":
    main()
