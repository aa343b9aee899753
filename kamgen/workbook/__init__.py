"""READING: the blank workbook that a plan is typed into, and a filled one back into a plan with its findings.

Reading goes from the bytes up: `stored` (XML), `packages` and `raw` (a book), `vocabulary` (words of all languages),
`headers` (where the parts lie), `cells` and `marks` (values), `rows`, `references`, `read`. On top of it `upgrade`
carries an old workbook over into today's form (`leftovers` is what has no place there), and `accounts` makes prefilled
plans of a CRM export (`csvs`, `columns`). `blank` writes.
"""
