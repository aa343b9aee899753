"""The parts of the brand `plain`, one module a template; `make_plain.py` beside this folder writes them."""
