"""Killable helper processes: whatever may hang or blow up on untrusted text runs in one of these."""

from proofroute.tools.workers.pool import Job, call, call_now, shut_down, start_warming

__all__ = ["Job", "call", "call_now", "shut_down", "start_warming"]
