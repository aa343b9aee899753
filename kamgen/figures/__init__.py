"""Every derived number, worked out once, so that deck, Word plan, map and review cannot disagree."""
