"""Practice on cases that were decided: who comes new is brought level with who decided them."""

from mihak.reviews.practice.routes import router

__all__ = ["router"]
