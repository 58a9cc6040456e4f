"""Exercises: short tasks on a case."""
