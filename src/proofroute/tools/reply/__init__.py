"""A model's reply taken apart: the chain of thought and what it says at the end."""

from proofroute.tools.reply.splitter import ReasoningSplitter
from proofroute.tools.reply.tags import CLOSE, OPEN
from proofroute.tools.reply.whole import Split, content_start, split_reasoning

__all__ = ["CLOSE", "OPEN", "ReasoningSplitter", "Split", "content_start", "split_reasoning"]
