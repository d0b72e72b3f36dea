"""Who left or fell silent, and the skill that went with them."""
