"""A project on one page: how far, how fast, how good, how much, and what to do next."""
