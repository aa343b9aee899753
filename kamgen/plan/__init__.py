"""THE declaration: what a key account plan consists of, one module a sheet; plan.py joins them."""
