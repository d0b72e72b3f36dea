"""Handing out tasks and taking in answers."""

from mihak.work.mine import router as mine
from mihak.work.routes import router
from mihak.work.sweep import expire_leases

router.include_router(mine)

__all__ = ["expire_leases", "router"]
