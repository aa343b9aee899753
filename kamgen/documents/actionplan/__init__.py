"""The Word action plan: `actionplan` joins the sections, each of which says its own chapter."""
