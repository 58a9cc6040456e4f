"""Formulas: plain numbers in, a number between 0 and 1 out. They know no scenario and no plan."""
