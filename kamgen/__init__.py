"""The map of the house (being written)."""
