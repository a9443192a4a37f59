"""One execution environment of a Java function: a JVM with AWS's own runtime client."""

import json
import os
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from .runtime_api import Answer, Invocation, RuntimeApi

RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
NATIVE_LIBRARY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI"

# A JVM that is asked to stop has this long to do so.
STOP_SECONDS = 3


@dataclass(frozen=True)
class Settings:
    """What an environment is made from."""

    java_home: str
    runtime_class_path: str
    runtime_library: str
    code: str
    handler: str
    memory_megabytes: int
    timeout_seconds: int
    variables: dict[str, str]
    log: Path


class InitError(Exception):
    """A function did not come up."""


class Environment:
    """Ends with a function that is late or exits; the next call then starts another JVM."""

    def __init__(self, settings: Settings):
        self._settings = settings
        self._api: RuntimeApi | None = None
        self._process: subprocess.Popen | None = None
        self._output: list[str] = []

    def start(self) -> None:
        settings = self._settings
        self._api = RuntimeApi()
        self._process = subprocess.Popen(
            self._command(),
            cwd=settings.code,
            env=self._variables(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        threading.Thread(target=self._read, args=(self._process, self._api), daemon=True).start()
        error = self._api.await_start()
        if error is not None:
            self._report("none", "error", "init")
            self.stop()
            raise InitError(error.decode(errors="replace"))

    def invoke(
        self, request_id: str, function_arn: str, trace_id: str, event: bytes
    ) -> tuple[Answer, str]:
        """Gives the answer, and what was logged meanwhile."""
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self.start()
        seconds = self._settings.timeout_seconds
        deadline = int((time.time() + seconds) * 1000)
        logged = len(self._output)
        try:
            answer = self._api.invoke(
                Invocation(request_id, function_arn, deadline, trace_id, event), seconds
            )
            status = "failure" if answer and answer.failed else "success"
        except TimeoutError:
            self.stop()
            answer = _error("Sandbox.Timedout", "Task timed out after %d.00 seconds" % seconds)
            status = "timeout"
        if answer is None:
            code = self._process.wait()
            self.stop()
            answer = _error("Runtime.ExitError", "Runtime exited with code %d" % code)
            status = "error"
        self._report(request_id, status, "invoke")
        return answer, "".join(self._output[logged:])

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        if self._api is not None:
            self._api.close()
        self._process = self._api = None

    def output(self) -> str:
        return "".join(self._output)

    def _command(self) -> list[str]:
        return [
            self._settings.java_home + "/bin/java",
            # Lambda leaves the JVM what its own processes do not need.
            "-Xmx%dm" % (self._settings.memory_megabytes * 85 // 100),
            # As Lambda runs Java 25 on demand.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            f"-Djava.io.tmpdir={tempfile.gettempdir()}",
            f"-D{NATIVE_LIBRARY}={self._settings.runtime_library}",
            "-classpath",
            self._settings.runtime_class_path,
            RUNTIME_CLIENT,
            self._settings.handler,
        ]

    def _variables(self) -> dict[str, str]:
        return self._settings.variables | {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "LAMBDA_TASK_ROOT": self._settings.code,
            "AWS_LAMBDA_RUNTIME_API": self._api.address,
        }

    def _read(self, process: subprocess.Popen, api: RuntimeApi) -> None:
        # By blocks: the runtime ends no record with a line feed.
        while block := os.read(process.stdout.fileno(), 1 << 16):
            text = block.decode(errors="replace")
            self._log(text if text.endswith("\n") else text + "\n")
        process.stdout.close()
        code = process.wait()
        api.end(_error("Runtime.ExitError", "Runtime exited with code %d" % code).body)

    def _report(self, request_id: str, status: str, phase: str) -> None:
        """Writes what Lambda itself writes into a function's log after each call."""
        record = {"requestId": request_id, "status": status, "phase": phase}
        self._log(json.dumps({"type": "platform.report", "record": record}) + "\n")

    def _log(self, text: str) -> None:
        self._output.append(text)
        with self._settings.log.open("a") as log:
            log.write(text)


def _error(kind: str, message: str) -> Answer:
    return Answer(json.dumps({"errorType": kind, "errorMessage": message}).encode(), failed=True)
