"""The deck: its slides, one module each, and the written-down order in which they tell the story."""
