"""Findings in words: for people on a terminal, for machines as JSON lines and SARIF."""
