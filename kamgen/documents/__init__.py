"""TELLING: what a plan's documents say, as content that knows no colour, position or file format."""
