"""One module a kind of question. Put a module here and the kind is there."""
