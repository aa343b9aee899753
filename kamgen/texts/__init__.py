"""Every word a reader sees, in each language, and how numbers, money and dates are written."""
