"""``python -m kamgen`` is the same as ``kamgen``."""

from __future__ import annotations

from kamgen.cli import main

if __name__ == "__main__":
    main()
