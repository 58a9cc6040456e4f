"""One rule per file, named after what it sees."""
