"""Whose clothes a document wears: brand folders loaded, bound to their templates by name, and checked.

`loading` is the way in; `palette` the colours; `deck`, `document`, `workbook` what each template gives.
"""
