"""What every Office file has in common: safe packages, invariants, whole files, font metrics, the workbook base."""
