"""The sheets of the account map, one module each."""
