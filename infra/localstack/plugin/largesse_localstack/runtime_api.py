"""Lambda's side of the runtime API, on the loopback address."""

import queue
import sys
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PATH = "/2018-06-01/runtime"


@dataclass(frozen=True)
class Invocation:
    request_id: str
    function_arn: str
    deadline_millis: int
    trace_id: str
    event: bytes


@dataclass(frozen=True)
class Answer:
    body: bytes
    failed: bool


class RuntimeApi:
    """Serves one execution environment, which has one invocation at a time."""

    def __init__(self):
        # Whatever ends a wait goes through these two; None is the end of the environment.
        self._invocations: queue.SimpleQueue[Invocation | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        self._asked = threading.Event()
        self._init_error: bytes | None = None
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.api = self
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        """What AWS_LAMBDA_RUNTIME_API says to the runtime."""
        return "127.0.0.1:%d" % self._server.server_address[1]

    def await_start(self) -> bytes | None:
        """Waits until the runtime asks for work; gives its error if it fails to start instead."""
        self._asked.wait()
        return self._init_error

    def invoke(self, invocation: Invocation, timeout_seconds: float) -> Answer | None:
        """Gives what the runtime answers, or None if it ends; raises TimeoutError if it is late."""
        self._invocations.put(invocation)
        try:
            return self._answers.get(timeout=timeout_seconds)
        except queue.Empty:
            raise TimeoutError from None

    def end(self, error: bytes) -> None:
        """The runtime has ended: nobody waits for it any longer."""
        if not self._asked.is_set():
            self._init_error = self._init_error or error
            self._asked.set()
        self._answers.put(None)

    def close(self) -> None:
        self._invocations.put(None)
        self._server.shutdown()
        self._server.server_close()

    def _next(self) -> Invocation | None:
        self._asked.set()
        return self._invocations.get()

    def _take(self, kind: str, body: bytes) -> None:
        if kind == "init":
            self._init_error = body
            self._asked.set()
        else:
            self._answers.put(Answer(body, failed=kind == "error"))


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    api: RuntimeApi

    def handle_error(self, request, client_address):
        """A runtime that has ended needs no answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self):
        if self.path != PATH + "/invocation/next":
            self._reply(404)
            return
        invocation = self.server.api._next()
        if invocation is None:
            self.close_connection = True
            return
        headers = {
            # The runtime's native client breaks down without a type.
            "Content-Type": "application/json",
            "Lambda-Runtime-Aws-Request-Id": invocation.request_id,
            "Lambda-Runtime-Deadline-Ms": str(invocation.deadline_millis),
            "Lambda-Runtime-Invoked-Function-Arn": invocation.function_arn,
            "Lambda-Runtime-Trace-Id": invocation.trace_id,
        }
        self._reply(200, headers, invocation.event)

    def do_POST(self):
        body = self._body()
        match self.path.removeprefix(PATH).split("/"):
            case ["", "init", "error"]:
                self.server.api._take("init", body)
            case ["", "invocation", _, "response" | "error" as kind]:
                self.server.api._take(kind, body)
            case _:
                self._reply(404)
                return
        self._reply(202, {"Content-Type": "application/json"}, b'{"status":"OK"}')

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return body

    def _reply(self, status: int, headers: dict[str, str] | None = None, body: bytes = b""):
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass
