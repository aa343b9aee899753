"""Findings in words, for people and machines; the reference pages; where the figures of a document came from."""
