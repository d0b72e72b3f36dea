"""Suppliers, their workers, their contracts."""

from mihak.suppliers.routes import router

__all__ = ["router"]
