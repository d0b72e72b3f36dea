"""The whole life of an item."""
