"""The process of Smoke.java: the local process, its issuer, and the flow that both hosts are put through."""

import contextlib
import json
import os
import subprocess
import urllib.request
from collections.abc import Callable, Iterator

from .paths import JVM, LOGS, WORK
from .processes import Failure, running


class House:
    def __init__(self, process: subprocess.Popen):
        self._process = process

    def await_start(self) -> None:
        said = json.loads(self._line())
        self.local = said["local"]
        self.issuer = said["issuer"]
        self.rates = said["rates"]

    def smoke(self, api: str, run_schedule: Callable[[str], None]) -> None:
        """Puts both hosts through the flow, and prints what they have done alike."""
        self._tell(api)
        while True:
            word, _, rest = self._line().partition(" ")
            match word:
                case "done":
                    print(f"            {rest}", flush=True)
                case "schedule":
                    run_schedule(rest)
                    self._tell("ran")
                case "passed":
                    print(f"            {rest} calls were answered alike", flush=True)
                    return

    def events(self) -> list[dict]:
        """What went over the bus of the local process, once nothing is left to tell."""
        with urllib.request.urlopen(f"{self.local}/_local/idle?timeout=60"):
            pass
        with urllib.request.urlopen(f"{self.local}/_local/events?since=0") as answer:
            return json.load(answer)["items"]

    def token(self, role: str) -> str:
        with urllib.request.urlopen(f"{self.local}/_local/token?role={role}") as answer:
            return json.load(answer)["token"]

    def _tell(self, line: str) -> None:
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _line(self) -> str:
        line = self._process.stdout.readline()
        if not line:
            raise Failure("The smoke flow failed:\n" + (LOGS / "house.log").read_text()[-6000:])
        return line.rstrip("\n")


@contextlib.contextmanager
def house() -> Iterator[House]:
    jvm = json.loads(JVM.read_text())
    command = [
        f"{jvm['home']}/bin/java",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        f"-Djava.io.tmpdir={WORK}/tmp",
        "-classpath",
        jvm["classPath"],
        "io.largesse.flow.Smoke",
    ]
    with running("house", command, {"PATH": os.environ["PATH"]}, talks=True) as process:
        yield House(process)
