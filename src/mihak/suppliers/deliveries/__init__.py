"""Deliveries: handed in, inspected by the contract's plan, accepted, refused or in part."""

from mihak.suppliers.deliveries.inspect import inspect_deliveries
from mihak.suppliers.deliveries.routes import router

__all__ = ["inspect_deliveries", "router"]
