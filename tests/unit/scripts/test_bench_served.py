"""A server's time and memory are looked up from outside."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.bench_served import Served, environment, family, free_port, wait_until_ready


def test_the_work_and_memory_of_a_process_are_read_from_the_system() -> None:
    server = Served("http://127.0.0.1:1", os.getpid(), took=1.0)
    assert server.work > 0
    assert server.memory[os.getpid()] > 1


def test_a_process_has_its_children_with_it() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert child.pid in family(os.getpid())
        child.communicate(b"\n")
    assert child.pid not in family(os.getpid())


def test_a_process_that_is_gone_has_no_work() -> None:
    assert Served("http://127.0.0.1:1", 2**22 + 1, took=1.0).work == 0


def test_a_free_port_can_be_listened_on() -> None:
    with socket.create_server(("127.0.0.1", free_port())):
        pass


def test_the_environment_takes_the_code_from_this_checkout() -> None:
    told = environment(PLUMBLINE_PROFILE="fast")
    assert told["PLUMBLINE_PROFILE"] == "fast"
    assert (Path(told["PYTHONPATH"]) / "app").is_dir()


def test_a_server_that_ended_is_not_waited_for() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
        with pytest.raises(TimeoutError):
            wait_until_ready(f"http://127.0.0.1:{free_port()}", ended)
