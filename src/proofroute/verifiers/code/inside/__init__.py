"""What runs inside the sandbox: the candidate's server and the judge. Standard library only."""
