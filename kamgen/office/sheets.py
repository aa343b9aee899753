"""The base of every workbook that kamgen writes with XlsxWriter."""
