"""The chapters of the action plan, one module each."""
