"""One module for each slide, with `content(plan, figures, texts)`."""
