"""Serving the desk."""

import ipaddress
import secrets
import socket
from collections.abc import Callable, Iterable

import uvicorn

from depesche.archive import DEFAULT
from depesche.desk.app import create_app
from depesche.desk.safety import LOOPBACK
from depesche.errors import DepescheError

PORT = 8417
"""Where the desk is unless told otherwise."""


class TakenPortError(DepescheError):
    """A port that another program listens on."""


def serve(
    url: str = DEFAULT,
    *,
    host: str = "127.0.0.1",
    port: int = PORT,
    names: Iterable[str] = (),
    token: str | None = None,
    ready: Callable[[str], None] = print,
) -> None:
    """Serve an archive until interrupted; `ready` is called with the address to open.

    Beyond this machine the desk asks for a token, made up if none is given; `names` are further names it is reached by.
    Raises ArchiveError when the archive cannot be opened, TakenPortError when the port is taken.
    """
    token = token or (None if is_loopback(host) else secrets.token_urlsafe(24))
    app = create_app(url, token=token, hosts=(*names, host))
    with _bound(host, port) as listener:
        told = f"[{host}]" if ":" in host else host
        address = f"http://{told}:{listener.getsockname()[1]}/"
        ready(address + (f"?token={token}" if token else ""))
        config = uvicorn.Config(app, log_level="warning", server_header=False, access_log=False)
        uvicorn.Server(config).run([listener])


def is_loopback(host: str) -> bool:
    """Whether a host is reached from this machine only."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() in LOOPBACK


def _bound(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=256)
    except OSError as error:
        raise TakenPortError(f"{host}:{port}: {error.strerror}; name another with --port") from error
