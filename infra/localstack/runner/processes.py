"""Starts processes that end with this one, whatever they have started themselves."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from .paths import LOGS, WORK

# Time to say goodbye. Nothing is lost when it is up: all that they keep is removed anyway.
STOP_SECONDS = 3
GLANCE_SECONDS = 0.1


class Failure(Exception):
    """Something that the person who started this should read, without a trace."""


@contextlib.contextmanager
def running(
    name: str, command: list[str], environment: dict[str, str], talks: bool = False
) -> Iterator[subprocess.Popen]:
    """A process in a group of its own: a Ctrl-C is for us, who then end the whole group.

    Its standard output is for us if it talks with us, else for its log.
    """
    with (LOGS / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=WORK,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if talks else log,
            stderr=log,
            text=True,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            end_group(process)


def end_group(process: subprocess.Popen) -> None:
    signal_group(process, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(STOP_SECONDS)
    # Also when the first of the group has ended: others of it may not have.
    signal_group(process, signal.SIGKILL)
    process.wait()


def signal_group(process: subprocess.Popen, which: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, which)


def end_all_in(folder: Path) -> None:
    """Ends what works in a folder: LocalStack starts DynamoDB Local in a group of its own, and ends it
    only if it is given the time."""
    for process in Path("/proc").iterdir():
        # One that has ended meanwhile has no folder any more.
        with contextlib.suppress(OSError):
            if process.name.isdigit() and (process / "cwd").readlink().is_relative_to(folder):
                os.kill(int(process.name), signal.SIGKILL)


def wait_until(condition, what: str, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise Failure(f"{what} took longer than {seconds} s")
        time.sleep(GLANCE_SECONDS)


def end_on_signals() -> None:
    """Lets a signal unwind this program as an exception does, so that it cleans up."""

    def unwind(number, _):
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # A second signal must not stop the cleaning up.
            signal.signal(each, signal.SIG_IGN)
        raise SystemExit(128 + number)

    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, unwind)
