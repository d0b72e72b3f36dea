"""Contracts: terms in versions, as a file, signed; how a delivery would be inspected."""

from mihak.suppliers.contracts.routes import plan_lines, router

__all__ = ["plan_lines", "router"]
