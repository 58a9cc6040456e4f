"""Author checks, one file per check."""
