"""What every test may count on: no screen, no network, the shared filings."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.guarded_folders import written_to

if TYPE_CHECKING:
    from viewer.core.filing import Filing

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # Before Qt makes an application.

ROOT = Path(__file__).resolve().parents[1]
IN_CI = os.environ.get("CI", "").lower() == "true"

hypothesis.settings.register_profile("local", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if IN_CI else "local")

QT_FIXTURES = {"qapp", "qtbot", "qtmodeltester"}
NETWORK_EVENTS = {
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
    "socket.sendto",
    "socket.sendmsg",
}


class NetworkForbiddenError(RuntimeError):
    """Something tried to reach the network; no document ever leaves the machine."""


_attempts: list[str] = []


def _forbid_network(event: str, arguments: tuple[object, ...]) -> None:
    if event not in NETWORK_EVENTS:
        return
    address = arguments[-1] if event in {"socket.connect", "socket.sendto"} else arguments[0]
    if event != "socket.getaddrinfo" and isinstance(address, str | bytes | None):
        return  # A Unix socket: another process of this machine, such as multiprocessing's.
    _attempts.append(f"{event}{arguments[:2]}")
    raise NetworkForbiddenError(_attempts[-1])


sys.addaudithook(_forbid_network)


@pytest.fixture(autouse=True)
def network_attempts() -> Iterator[list[str]]:
    """What this test tried to reach. A test that leaves anything in it fails.

    An attempt raises on the spot, and is remembered in case the code under test swallows that.
    """
    _attempts.clear()
    yield _attempts
    if _attempts:
        pytest.fail(f"the network was asked for: {'; '.join(_attempts)}")


@pytest.fixture(autouse=True)
def forbidden_writes() -> Iterator[list[str]]:
    """What this test tried to write to guarded folders; anything left in it fails the test."""
    attempts = written_to()
    attempts.clear()
    yield attempts
    if attempts:
        pytest.fail(f"a test writes to copies only: {'; '.join(attempts)}")


@pytest.fixture
def own_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in the place of the one in which the program keeps data of its own."""
    folder = tmp_path_factory.mktemp("own")
    monkeypatch.setattr("viewer.reviews.places.data_folder", lambda: folder)
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep Qt out of the tests of everything that must work without it."""
    for item in items:
        place = item.path.relative_to(ROOT / "tests")
        allowed = place.parts[0] == "ui" or place.name.startswith("test_app")
        wanted = QT_FIXTURES.intersection(getattr(item, "fixturenames", ()))
        if wanted and not allowed:
            raise pytest.UsageError(
                f"{item.nodeid} asks for {', '.join(sorted(wanted))}; "
                "only tests/ui and tests/test_app*.py may use Qt"
            )


def pytest_sessionfinish() -> None:
    """Empty the clipboard while Python is still there.

    Without a screen Qt keeps what a test copied in a global of its own. It would be deleted after
    the interpreter is gone, which ends the process by a segmentation fault.
    """
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of filings with truth, beside the checkout."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        reason = "the folder `shared` with the filings is not beside the checkout"
        if IN_CI:
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


@pytest.fixture(scope="session")
def release(shared: Path) -> Path:
    """The first filing: an earnings release as text, 14 tables."""
    return shared / "filings" / "iij-release-2q-fy2004" / "release.txt"


@pytest.fixture(scope="session")
def excerpt(shared: Path) -> Path:
    """The excerpt of the same issuer's Form 20-F."""
    return shared / "filings" / "iij-20f-fy2004-excerpt" / "document.txt"


@pytest.fixture(scope="session")
def bundled() -> Path:
    """The filing that comes with the program."""
    return ROOT / "data" / "iij-2q-fy2004.md"


@pytest.fixture(scope="session")
def release_filing(release: Path) -> "Filing":
    """The release, read, understood and checked, without notes that someone keeps beside it."""
    from viewer.session import open_filing  # noqa: PLC0415 - a broken reader breaks only its users.

    filing = open_filing(release)
    return replace(filing, report=replace(filing.report, set_aside={}))
