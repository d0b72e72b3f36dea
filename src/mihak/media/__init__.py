"""Files of images, sound and video: kept by their hash, handed out by signed links."""

from mihak.media.links import Links
from mihak.media.routes import router
from mihak.media.storage import Storage

__all__ = ["Links", "Storage", "router"]
