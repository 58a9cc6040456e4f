"""The append-only event log in SQL."""
