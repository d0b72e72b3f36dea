import pytest

from tests.server.lab import Api, Lab, fresh_server, sign_in_by_link


@pytest.fixture(scope="session")
def server():
    with fresh_server() as server:
        yield server
        for api in Api.opened:
            api.close()


@pytest.fixture(scope="session")
def lab(server):
    return Lab(server, sign_in_by_link(server, server.first_link, password="a good password"))
