"""Suppliers, their workers, their contracts, what they hand in, what they are owed and told."""

from mihak.suppliers.contracts import router as contracts
from mihak.suppliers.deliveries import inspect_deliveries
from mihak.suppliers.deliveries import router as deliveries
from mihak.suppliers.money import router as money
from mihak.suppliers.reports import router as reports
from mihak.suppliers.routes import router

for part in (contracts, deliveries, money, reports):
    router.include_router(part)

__all__ = ["inspect_deliveries", "router"]
