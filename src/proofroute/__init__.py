"""proofroute: ask a question, get a checked answer."""
