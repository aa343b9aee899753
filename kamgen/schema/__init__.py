"""The vocabulary that a sheet is declared with: rows, columns, the kinds of cell, the parts of a sheet."""
