"""Two suppliers or annotators side by side, on what both answered."""
