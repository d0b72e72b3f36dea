"""What suppliers are told of their work, and the lab of its suppliers."""

from mihak.suppliers.reports.routes import router

__all__ = ["router"]
