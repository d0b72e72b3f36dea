import shutil
import tempfile
from pathlib import Path

import pytest

from tests.server.lab import Api, Lab, Server, sign_in_by_link


@pytest.fixture(scope="session")
def server():
    # Not pytest's folder, which is closed to others: run as root, PostgreSQL is another account.
    folder = Path(tempfile.mkdtemp(prefix="mihak-test-"))
    server = Server(folder).start()
    yield server
    for api in Api.opened:
        api.close()
    assert server.stop() == 0
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def lab(server):
    return Lab(server, sign_in_by_link(server, server.first_link, password="a good password"))
