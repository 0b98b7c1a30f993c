"""A page that shows an answer and its source: one file, no script, no network, nothing in it believed."""

from proofroute.cli.render.html.page import Shown, page

__all__ = ["Shown", "page"]
