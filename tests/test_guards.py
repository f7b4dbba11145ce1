"""The guards of the test run itself: they must bite."""

import socket

import pytest

from tests.conftest import NetworkForbiddenError


def test_connecting_raises_and_is_remembered(network_attempts: list[str]) -> None:
    with socket.socket() as client, pytest.raises(NetworkForbiddenError):
        client.connect(("127.0.0.1", 9))
    assert len(network_attempts) == 1
    network_attempts.clear()


def test_looking_a_name_up_raises_and_is_remembered(network_attempts: list[str]) -> None:
    with pytest.raises(NetworkForbiddenError):
        socket.getaddrinfo("example.invalid", 80)
    assert len(network_attempts) == 1
    network_attempts.clear()


def test_datagrams_raise_and_are_remembered(network_attempts: list[str]) -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as client,
        pytest.raises(NetworkForbiddenError),
    ):
        client.sendto(b"figures", ("127.0.0.1", 9))
    assert len(network_attempts) == 1
    network_attempts.clear()


def test_processes_of_this_machine_may_talk(network_attempts: list[str]) -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"figures")
        assert other.recv(7) == b"figures"
    assert network_attempts == []
