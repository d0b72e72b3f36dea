"""Suppliers, their workers, their contracts, and what each of them is told."""

from mihak.suppliers.reports import router as reports
from mihak.suppliers.routes import router

router.include_router(reports)

__all__ = ["router"]
