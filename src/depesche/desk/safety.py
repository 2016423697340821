"""Who may ask, and what a page may do: report text is hostile, and so are other pages in the reader's browser."""

import hashlib
import hmac
import ipaddress
import secrets
from collections.abc import Iterable
from urllib.parse import parse_qs, parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
"""Names under which only this machine is reached."""
HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # with "no-referrer" browsers would send our own forms with the Origin "null"
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
"""What every answer carries: nothing is loaded from elsewhere, no script stands in a page."""
LARGEST_BODY = 64 * 1024
"""Bytes of the largest form the desk takes."""
_PASS, _SESSION = "depesche_pass", "depesche_session"
_STRICT = "HttpOnly; SameSite=Strict; Path=/"


class Guard:
    """What the desk knows of its doors: the names it answers to, the token it asks for, the secret it signs with."""

    def __init__(self, *, token: str | None = None, hosts: Iterable[str] = ()) -> None:
        """`token` is asked of everybody where it is given; `hosts` are further names the desk is reached by."""
        self.token = token
        self.hosts = LOOPBACK | {host.lower() for host in hosts}
        self._secret = secrets.token_bytes(32)

    def answers_to(self, host: str) -> bool:
        """Whether a Host header names this desk; a name it does not know may be another's, bound to our address."""
        name = _without_port(host).lower()
        if name in self.hosts:
            return True
        return self.token is not None and _is_address(name)

    def opens(self, token: str) -> bool:
        """Whether a token is the one asked for; takes the same time for any wrong one."""
        return self.token is not None and hmac.compare_digest(token.encode(), self.token.encode())

    @property
    def pass_value(self) -> str:
        """The cookie of those who gave the token: it does not hold the token itself."""
        return self._signed("pass")

    def form_token(self, session: str) -> str:
        """What a form of this session must carry to be obeyed."""
        return self._signed(f"form {session}")

    def obeys(self, session: str, token: str) -> bool:
        """Whether a form's token belongs to its session."""
        return hmac.compare_digest(token.encode(), self.form_token(session).encode())

    def _signed(self, words: str) -> str:
        return hmac.new(self._secret, words.encode(), hashlib.sha256).hexdigest()


class Safety:
    """The outermost layer: refuses strangers, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        """`app` answers those whom `guard` lets pass."""
        self.app = app
        self.guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request; whatever is refused is refused before anything is read."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        cookies = _cookies(headers)
        known = cookies.get(_SESSION, "")
        session = known if len(known) == 32 and known.isalnum() else secrets.token_hex(16)
        scope.setdefault("state", {})["session"] = session

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    answer[name] = value
                if session != known and answer.get("content-type", "").startswith("text/html"):
                    answer.append("set-cookie", f"{_SESSION}={session}; {_STRICT}")
            await send(message)

        refusal = self._refusal(scope, headers, cookies)
        await (refusal or self.app)(scope, receive, guarded)

    def _refusal(self, scope: Scope, headers: Headers, cookies: dict[str, str]) -> Response | None:
        host = headers.get("host", "")
        if not self.guard.answers_to(host):
            return PlainTextResponse("This desk does not answer to that name (see depesche desk --help: --name).", 421)
        if self.guard.token is not None:
            given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
            if self.guard.opens(given):
                return self._admitted(scope)
            if not hmac.compare_digest(cookies.get(_PASS, "").encode(), self.guard.pass_value.encode()):
                return PlainTextResponse("This desk asks for its token: open the address it printed.", 401)
        if scope["method"] not in ("GET", "HEAD", "OPTIONS"):
            origin = headers.get("origin")
            if origin is not None and origin.partition("://")[2] != host:
                return PlainTextResponse("Forms of other sites are not taken.", 403)
            if not headers.get("content-length", "").isdecimal() or int(headers["content-length"]) > LARGEST_BODY:
                return PlainTextResponse(f"A form has a length of at most {LARGEST_BODY} bytes.", 413)
        return None

    def _admitted(self, scope: Scope) -> Response:
        """The same page without the token in its address, so that it is not passed on with it."""
        rest = [(k, v) for k, v in parse_qsl(scope["query_string"].decode("latin-1")) if k != "token"]
        path = "/" + scope["path"].lstrip("/\\")
        answer = RedirectResponse(path + ("?" + urlencode(rest) if rest else ""), 303)
        answer.headers.append("set-cookie", f"{_PASS}={self.guard.pass_value}; {_STRICT}")
        return answer


def _cookies(headers: Headers) -> dict[str, str]:
    parts = (part.strip().partition("=") for part in headers.get("cookie", "").split(";"))
    return {name: value for name, _, value in parts if name in (_PASS, _SESSION)}


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.rpartition(":")[0] if host.count(":") == 1 else host


def _is_address(name: str) -> bool:
    """Whether a name is an address: only names can be bound anew to ours."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
