"""What suppliers are owed: statements of the ledger, invoices, a project's money."""

from mihak.suppliers.money.routes import router

__all__ = ["router"]
