"""Printable report, Word and calendar files."""
