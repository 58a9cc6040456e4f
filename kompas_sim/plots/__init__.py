"""Data to matplotlib figure and its table."""
