"""The desk: the archive in a browser."""

from depesche.desk.app import create_app
from depesche.desk.server import serve

__all__ = ["create_app", "serve"]
