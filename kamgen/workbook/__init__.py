"""READING: the blank workbook that a plan is typed into, and a filled one back into a plan with its findings."""
