"""Slides: blocks are measured (`blocks`), spread over pages (`compose`, `flow`), framed (`page`, `cover`) and written.

`words` are texts with their look and `ruler` measures them; `shapes` are what stands on a slide, as values; `drawing`
writes them as XML, `charts` adds the parts of a chart, `book` puts everything onto the template's package. All lengths
are inches and all type sizes points of a page 7.5 inches high; `drawing` scales them to the template's.
"""
