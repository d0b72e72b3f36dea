"""The items of a project as a list: filtered, ordered, opened at any place."""
