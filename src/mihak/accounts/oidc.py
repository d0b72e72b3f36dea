"""Signing in at the lab's own identity provider: OpenID Connect, code flow with PKCE.

OpenID Connect Core 1.0, section 3.1; RFC 7636. Nobody gets an account by this: a person
who was invited is recognised by the provider's word on their e-mail address, and from then
on by the provider's own name for them.
"""

from __future__ import annotations

import secrets
import time
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

import httpx
from cachetools import TTLCache
from itsdangerous import BadData, URLSafeTimedSerializer
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from mihak.accounts import signing_in, store
from mihak.errors import MihakError, NotSignedIn
from mihak.store.audit import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mihak.store import Connection

COOKIE = "mihak_oidc"
MINUTES = 10  # between leaving for the provider and coming back
KEYS_SECONDS = 3600
NEW_KEYS_SECONDS = 60  # between two looks for keys that came in the meantime
SECONDS = 15  # for the provider to answer
CALLBACK = "/api/v1/sign-in/oidc/callback"
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA"]


class BadSettings(MihakError):
    """The provider's settings cannot be used."""


@dataclass(frozen=True)
class Settings:
    """Of MIHAK_OIDC_ISSUER, …_CLIENT_ID, …_CLIENT_SECRET and MIHAK_PUBLIC_URL."""

    issuer: str
    client_id: str
    client_secret: str
    public_url: str

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Settings | None:
        """None where no provider is named. Raises BadSettings where something is missing."""
        if "MIHAK_OIDC_ISSUER" not in environment:
            return None
        values = []
        for name in (
            "MIHAK_OIDC_ISSUER",
            "MIHAK_OIDC_CLIENT_ID",
            "MIHAK_OIDC_CLIENT_SECRET",
            "MIHAK_PUBLIC_URL",
        ):
            value = environment.get(name, "")
            if not value:
                raise BadSettings(f"{name} is missing.", mend="OpenID Connect needs all four.")
            values.append(value)
        if urlsplit(values[0]).scheme not in ("https", "http"):
            raise BadSettings(f"{values[0]!r} is no URL.", where="MIHAK_OIDC_ISSUER")
        return cls(values[0], values[1], values[2], values[3].rstrip("/"))


class Provider:
    """The identity provider, as one process knows it."""

    def __init__(self, settings: Settings, signing_key: bytes) -> None:
        self.settings = settings
        self._cookies = URLSafeTimedSerializer(signing_key, salt="oidc")
        self._kept: TTLCache[str, Any] = TTLCache(2, KEYS_SECONDS)
        self._looked_again = -float("inf")

    async def start(self) -> tuple[str, str]:
        """Where to send the browser, and the cookie it brings back."""
        about = await self._about()
        begun = {name: secrets.token_urlsafe(32) for name in ("state", "nonce", "verifier")}
        challenge = urlsafe_b64encode(sha256(begun["verifier"].encode()).digest()).rstrip(b"=")
        query = {
            "response_type": "code",
            "client_id": self.settings.client_id,
            "redirect_uri": self.settings.public_url + CALLBACK,
            "scope": "openid email profile",
            "state": begun["state"],
            "nonce": begun["nonce"],
            "code_challenge": challenge.decode(),
            "code_challenge_method": "S256",
        }
        url = httpx.URL(about["authorization_endpoint"]).copy_merge_params(query)
        return str(url), self._cookies.dumps(begun)

    async def finish(self, cookie: str, state: str, code: str) -> dict[str, Any]:
        """What the provider says of who came back: the claims of the ID token.

        Raises NotSignedIn where anything does not fit together.
        """
        try:
            begun = self._cookies.loads(cookie, max_age=60 * MINUTES)
        except BadData as error:
            raise _refused("the sign-in was begun elsewhere or too long ago.") from error
        # As bytes: of strings it compares only ASCII.
        if not secrets.compare_digest(begun["state"].encode(), state.encode()):
            raise _refused("the sign-in was begun elsewhere.")
        try:
            claims = await self._claims(await self._exchange(code, begun["verifier"]))
        except (JoseError, httpx.HTTPError, KeyError, ValueError) as error:
            raise _refused("the provider's answer could not be verified.") from error
        if claims.get("nonce") != begun["nonce"]:
            raise _refused("the provider's answer is to another question.")
        return claims

    async def _exchange(self, code: str, verifier: str) -> str:
        """The ID token that the code stands for, from the provider itself."""
        asked = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.settings.public_url + CALLBACK,
            "code_verifier": verifier,
        }
        # RFC 6749, section 2.3.1: both are encoded before they are put into Basic.
        account = (quote(self.settings.client_id, ""), quote(self.settings.client_secret, ""))
        async with httpx.AsyncClient(timeout=SECONDS) as http:
            url = (await self._about())["token_endpoint"]
            reply = (await http.post(url, data=asked, auth=account)).raise_for_status()
        return str(reply.json()["id_token"])

    async def _claims(self, id_token: str) -> dict[str, Any]:
        try:
            token = await self._decode(id_token)
        except (JoseError, ValueError):
            # Signed with a key that is newer than those we know, perhaps.
            if time.monotonic() - self._looked_again < NEW_KEYS_SECONDS:
                raise
            self._looked_again = time.monotonic()
            self._kept.pop("keys", None)
            token = await self._decode(id_token)
        required = jwt.JWTClaimsRegistry(
            leeway=60,
            iss={"essential": True, "value": self.settings.issuer},
            aud={"essential": True, "value": self.settings.client_id},
            exp={"essential": True},
            sub={"essential": True},
        )
        required.validate(token.claims)
        return dict(token.claims)

    async def _decode(self, id_token: str) -> jwt.Token:
        keys = KeySet.import_key_set(await self._fetch("keys", (await self._about())["jwks_uri"]))
        return jwt.decode(id_token, keys, algorithms=ALGORITHMS)

    async def _about(self) -> dict[str, Any]:
        """The provider's own description (OpenID Connect Discovery 1.0)."""
        url = self.settings.issuer.rstrip("/") + "/.well-known/openid-configuration"
        found: dict[str, Any] = await self._fetch("about", url)
        if found.get("issuer") != self.settings.issuer:
            raise _refused(f"the provider calls itself {found.get('issuer')!r}.")
        return found

    async def _fetch(self, name: str, url: str) -> Any:
        if name not in self._kept:
            try:
                async with httpx.AsyncClient(timeout=SECONDS) as http:
                    self._kept[name] = (await http.get(url)).raise_for_status().json()
            except (httpx.HTTPError, ValueError) as error:
                raise _refused("the provider does not answer.") from error
        return self._kept[name]


def _refused(why: str) -> NotSignedIn:
    return NotSignedIn(why, mend="Start again from the sign-in page; if it stays so, ask an owner.")


async def session_of(connection: Connection, issuer: str, claims: dict[str, Any]) -> dict[str, Any]:
    """A session for the person the claims are about, who must have been invited."""
    subject = f"{issuer}|{claims['sub']}"
    person = await store.person_by_subject(connection, subject)
    if person is None:
        email = claims.get("email")
        verified = claims.get("email_verified") is True
        person = await store.person_by_email(connection, email) if email and verified else None
        # A worker's address is what the worker says it is: nobody invited it.
        invited = person is not None and person["role"] != "worker"
        if person is None or not invited or person["oidc_subject"] is not None:
            raise NotSignedIn(
                f"nobody here has the address {email!r}, verified by the provider.",
                mend="Ask an owner to invite you with it.",
            )
        await store.bind_subject(connection, person["id"], subject)
        who = f"person:{person['id']}"
        await record(connection, person["workspace_id"], who, "person.bind-oidc", who)
    return await signing_in.start_session(connection, person["id"], person["workspace_id"])
