"""Blocks that put many things into order; each module measures and draws one of them, or what one is made of."""
