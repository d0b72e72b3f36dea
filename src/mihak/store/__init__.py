"""PostgreSQL: the embedded server, connections under row-level security, migrations."""

from mihak.store.database import (
    SYSTEM,
    Connection,
    Database,
    Row,
    Scope,
    as_engine,
    as_system,
    fetch_all,
    fetch_one,
    fetch_value,
)
from mihak.store.embedded import EmbeddedServer, default_data_folder
from mihak.store.migrate import migrate, pending_migrations

__all__ = [
    "SYSTEM",
    "Connection",
    "Database",
    "EmbeddedServer",
    "Row",
    "Scope",
    "as_engine",
    "as_system",
    "default_data_folder",
    "fetch_all",
    "fetch_one",
    "fetch_value",
    "migrate",
    "pending_migrations",
]
