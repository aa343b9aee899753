"""Slides: blocks are measured (`blocks`), spread over pages (`flow`, `compose`), framed (`page`, `cover`) and written.

`words` measures text, `shapes` are what stands on a slide as values, `drawing` writes them as XML, `charts` adds the
parts of a chart, `book` puts everything onto the template's package. All lengths are inches, all type sizes points, of
a page 7.5 inches high; `drawing` scales them to the template's.
"""
