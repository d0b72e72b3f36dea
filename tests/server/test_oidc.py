"""Signing in at an identity provider: a real one, run here."""

import warnings
from urllib.parse import parse_qs, urlsplit

import flask
import httpx
import pytest

from tests.server.lab import Lab, fresh_server, sign_in_by_link

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it uses an older name of a library
    import oidc_provider_mock

pytestmark = pytest.mark.filterwarnings("ignore")  # the same, as it runs


def _new_keys():
    """From now on the provider signs with another key, and knows the old one no more."""
    storage = flask.g.oidc_provider_mock_storage
    storage.jwk = type(storage.jwk).generate_key(is_private=True)
    return ""


@pytest.fixture(scope="module")
def provider():
    users = [
        oidc_provider_mock.User(
            sub="s1", claims={"email": "lead@lab.example", "email_verified": True}
        ),
        oidc_provider_mock.User(
            sub="s2", claims={"email": "lead@lab.example", "email_verified": True}
        ),
        oidc_provider_mock.User(
            sub="s3", claims={"email": "owner@localhost", "email_verified": False}
        ),
        oidc_provider_mock.User(
            sub="s4", claims={"email": "no@lab.example", "email_verified": True}
        ),
        oidc_provider_mock.User(
            sub="s5", claims={"email": "worker@lab.example", "email_verified": True}
        ),
    ]
    with oidc_provider_mock.run_server_in_thread(user_claims=users) as server:
        server.app.add_url_rule("/new-keys", "new-keys", _new_keys, methods=["POST"])
        yield f"http://127.0.0.1:{server.server_port}"


@pytest.fixture(scope="module")
def office(provider):
    """A server that trusts the provider, and its owner."""
    environment = {
        "MIHAK_OIDC_ISSUER": provider,
        "MIHAK_OIDC_CLIENT_ID": "mihak",
        "MIHAK_OIDC_CLIENT_SECRET": "a secret",
        "MIHAK_PUBLIC_URL": "http://mihak.example",
    }
    with fresh_server(environment=environment) as server:
        lab = Lab(server, sign_in_by_link(server, server.first_link))
        body = {"name": "Lead", "email": "lead@lab.example", "role": "lead"}
        lab.owner.ok("POST", "/people", json=body)
        yield lab


def come_back(lab, subject, change=lambda query: query):
    """A browser's way to the provider and back; the last answer and the browser."""
    browser = httpx.Client(base_url=f"{lab.server.url}/api/v1")
    away = browser.get("/sign-in/oidc")
    assert away.status_code == 303
    question = parse_qs(urlsplit(away.headers["location"]).query)
    assert question["code_challenge_method"] == ["S256"]
    back = httpx.post(away.headers["location"], data={"sub": subject})
    query = {k: v[0] for k, v in parse_qs(urlsplit(back.headers["location"]).query).items()}
    reply = browser.get("/sign-in/oidc/callback", params=change(query))
    return reply, browser


def test_who_was_invited_gets_in_by_verified_address_and_then_by_subject(office):
    for _ in range(2):
        reply, browser = come_back(office, "s1")
        assert reply.status_code == 303, reply.text
        assert browser.get("/me").json()["person"]["role"] == "lead"
        browser.close()


@pytest.mark.parametrize(
    ("subject", "why"),
    [
        ("s2", "verified"),  # the same address, but bound to somebody else's subject
        ("s3", "verified"),  # the owner's address, not verified
        ("s4", "invite"),  # nobody here
    ],
)
def test_nobody_else_does(office, subject, why):
    come_back(office, "s1")[1].close()
    reply, browser = come_back(office, subject)
    assert reply.status_code == 401
    assert why in reply.text
    assert browser.get("/me").status_code == 401
    browser.close()


@pytest.mark.parametrize(
    "change",
    [
        lambda query: {**query, "state": "another"},
        lambda query: {**query, "state": "حالة"},
        lambda query: {**query, "code": "guessed"},
        lambda query: {"state": query["state"]},
        lambda query: {**query, "error": "access_denied"},
    ],
)
def test_what_does_not_fit_together_is_refused(office, change):
    reply, browser = come_back(office, "s1", change)
    assert reply.status_code == 401
    browser.close()


def test_keys_that_the_provider_changed_are_found(office, provider):
    come_back(office, "s1")[1].close()
    httpx.post(f"{provider}/new-keys").raise_for_status()
    reply, browser = come_back(office, "s1")
    assert reply.status_code == 303, reply.text
    browser.close()
    # At most once a minute, or anybody could have the server ask without end.
    httpx.post(f"{provider}/new-keys").raise_for_status()
    reply, browser = come_back(office, "s1")
    assert reply.status_code == 401
    assert "could not be verified" in reply.text
    browser.close()


def test_an_address_that_a_worker_gave_is_nobodys_invitation(office):
    supplier = office.supplier()
    body = {"workers": [{"name": "w"}]}
    (made,) = office.owner.ok("POST", f"/suppliers/{supplier}/workers", json=body)["workers"]
    told = {"token": made["token"], "email": "worker@lab.example", "password": "a long password"}
    reply = httpx.post(f"{office.server.url}/api/v1/sign-in/link", json=told)
    assert reply.status_code == 200, reply.text
    reply, browser = come_back(office, "s5")
    assert reply.status_code == 401
    browser.close()


def test_an_answer_in_another_browser_is_refused(office):
    first = httpx.Client(base_url=f"{office.server.url}/api/v1")
    away = first.get("/sign-in/oidc").headers["location"]
    back = httpx.post(away, data={"sub": "s1"}).headers["location"]
    other = httpx.get(f"{office.server.url}/api/v1/sign-in/oidc/callback?{urlsplit(back).query}")
    assert other.status_code == 401
    first.close()


def test_without_a_provider_it_says_so(server):
    assert "MIHAK_OIDC_ISSUER" in httpx.get(f"{server.url}/api/v1/sign-in/oidc").text


def test_half_the_settings_are_refused_at_the_start():
    from mihak.accounts.oidc import BadSettings, Settings

    assert Settings.of({}) is None
    with pytest.raises(BadSettings, match="CLIENT_ID is missing"):
        Settings.of({"MIHAK_OIDC_ISSUER": "https://id.example"})
