"""An execution environment whose functions do what functions should not."""

import json
import shutil
import stat
import tempfile
import unittest
from pathlib import Path

from largesse_localstack.environment import Environment, InitError, Settings

# Stands in for the JVM: speaks the runtime API, and does what its event says.
RUNTIME = """\
#!{python}
import json, os, sys, time, urllib.request

api = "http://" + os.environ["AWS_LAMBDA_RUNTIME_API"] + "/2018-06-01/runtime/"

def post(path, body):
    urllib.request.urlopen(urllib.request.Request(api + path, json.dumps(body).encode())).read()

if sys.argv[-1] == "broken":
    post("init/error", {{"errorType": "ClassNotFound", "errorMessage": "broken"}})
    sys.exit(1)
if sys.argv[-1] == "absent":
    sys.exit(3)
while True:
    with urllib.request.urlopen(api + "invocation/next") as invocation:
        id = invocation.headers["Lambda-Runtime-Aws-Request-Id"]
        event = json.load(invocation)
    print(json.dumps({{"level": "INFO", "message": event["do"]}}), flush=True)
    if event["do"] == "exit":
        os._exit(7)
    if event["do"] == "sleep":
        time.sleep(60)
    if event["do"] == "throw":
        post(f"invocation/{{id}}/error", {{"errorMessage": "thrown"}})
    else:
        post(f"invocation/{{id}}/response", {{"process": os.getpid()}})
"""


class EnvironmentTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        java = self.folder / "bin/java"
        java.parent.mkdir()
        java.write_text(RUNTIME.format(python=shutil.which("python3")))
        java.chmod(java.stat().st_mode | stat.S_IXUSR)

    def environment(self, handler: str = "sound") -> Environment:
        environment = Environment(
            Settings(
                java_home=str(self.folder),
                runtime_class_path="",
                runtime_library="",
                code=str(self.folder),
                handler=handler,
                memory_megabytes=128,
                timeout_seconds=1,
                variables={},
                log=self.folder / "log",
            )
        )
        self.addCleanup(environment.stop)
        return environment

    def invoke(self, environment: Environment, do: str):
        answer, log = environment.invoke("id", "arn", "trace", json.dumps({"do": do}).encode())
        return json.loads(answer.body), answer.failed, log

    def statuses(self) -> list[str]:
        lines = map(json.loads, (self.folder / "log").read_text().splitlines())
        return [line["record"]["status"] for line in lines if "record" in line]

    def test_one_process_answers_one_call_after_another(self):
        environment = self.environment()
        environment.start()
        first, failed, log = self.invoke(environment, "answer")
        self.assertFalse(failed)
        self.assertIn('"message": "answer"', log)
        self.assertEqual(self.invoke(environment, "answer")[0], first)
        self.assertEqual(self.statuses(), ["success", "success"])

    def test_what_is_thrown_is_an_error_and_the_process_goes_on(self):
        environment = self.environment()
        environment.start()
        before, _, _ = self.invoke(environment, "answer")
        self.assertEqual(self.invoke(environment, "throw")[:2], ({"errorMessage": "thrown"}, True))
        self.assertEqual(self.invoke(environment, "answer")[0], before)
        self.assertEqual(self.statuses(), ["success", "failure", "success"])

    def test_a_process_that_ends_is_an_error_and_the_next_call_has_another(self):
        environment = self.environment()
        environment.start()
        before, _, _ = self.invoke(environment, "answer")
        error, failed, _ = self.invoke(environment, "exit")
        self.assertTrue(failed)
        self.assertEqual(error["errorMessage"], "Runtime exited with code 7")
        self.assertNotEqual(self.invoke(environment, "answer")[0], before)
        self.assertEqual(self.statuses(), ["success", "error", "success"])

    def test_a_late_answer_is_an_error_and_the_next_call_has_another_process(self):
        environment = self.environment()
        environment.start()
        before, _, _ = self.invoke(environment, "answer")
        error, failed, _ = self.invoke(environment, "sleep")
        self.assertTrue(failed)
        self.assertEqual(error["errorMessage"], "Task timed out after 1.00 seconds")
        self.assertNotEqual(self.invoke(environment, "answer")[0], before)
        self.assertEqual(self.statuses(), ["success", "timeout", "success"])

    def test_a_function_that_does_not_come_up_says_why(self):
        for handler, said in (("broken", "ClassNotFound"), ("absent", "exited with code 3")):
            with self.assertRaisesRegex(InitError, said):
                self.environment(handler).start()
        self.assertEqual(self.statuses(), ["error", "error"])
