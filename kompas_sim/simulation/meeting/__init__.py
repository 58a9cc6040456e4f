"""The meeting, as it unfolds with this table and agenda."""
