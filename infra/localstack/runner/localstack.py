"""Starts LocalStack as a plain program, with our plug-in."""

import contextlib
import json
import os
import platform
import socket
import subprocess
import sys
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator

from .paths import JVM, LOGS, PLUGIN, WORK
from .processes import Failure, running, wait_until

REGION = "eu-west-1"
START_SECONDS = 60

# The plug-in's entry points, as an installed package would have them.
ENTRY_POINTS = """\
[localstack.lambda.runtime_executor]
java = largesse_localstack.plugins:JavaExecutorPlugin
[localstack.hooks.on_infra_start]
complete_api_gateway = largesse_localstack.plugins:complete_api_gateway
run_dynamodb_of_the_build = largesse_localstack.plugins:run_dynamodb_of_the_build
mend_cloudformation = largesse_localstack.plugins:mend_cloudformation
"""

# What Lambda's runtime for Java brings along.
RUNTIME_JARS = (
    "aws-lambda-java-runtime-interface-client",
    "aws-lambda-java-serialization",
    "aws-lambda-java-core",
    "utils-lite",
)


@contextlib.contextmanager
def localstack() -> Iterator[str]:
    """Gives LocalStack's address."""
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "localstack.runtime.main"]
    with running("localstack", command, environment(address)) as process:
        url = f"http://{address}"
        wait_until(lambda: answers(url, process), "LocalStack's start", START_SECONDS)
        yield url


def answers(url: str, process: subprocess.Popen) -> bool:
    if process.poll() is not None:
        raise Failure(f"LocalStack ended at its start: see {LOGS}/localstack.log")
    try:
        with urllib.request.urlopen(url + "/_localstack/health"):
            return True
    except urllib.error.URLError:
        return False


def environment(address: str) -> dict[str, str]:
    jvm = json.loads(JVM.read_text())
    jars = [path for path in jvm["classPath"].split(os.pathsep) if path.endswith(".jar")]
    runtime = [jar for jar in jars if os.path.basename(jar).startswith(RUNTIME_JARS)]
    register_plugin()
    return {
        "PATH": f"{jvm['home']}/bin:{os.environ['PATH']}",
        "PYTHONPATH": f"{PLUGIN}{os.pathsep}{WORK}/plugin",
        "PYTHONDONTWRITEBYTECODE": "1",
        # Everything that it writes goes into the folder that is removed afterwards.
        "HOME": str(WORK),
        "TMPDIR": str(WORK / "tmp"),
        "FILESYSTEM_ROOT": str(WORK / "root"),
        # In a container too: else the next settings are not looked at.
        "OVERRIDE_IN_DOCKER": "0",
        "GATEWAY_LISTEN": address,
        "LOCALSTACK_HOST": address,
        "DNS_ADDRESS": "0",
        "DISABLE_EVENTS": "1",
        "SKIP_SSL_CERT_DOWNLOAD": "1",
        # DynamoDB Local as it is, with its own streams.
        "PROVIDER_OVERRIDE_DYNAMODB": "v2",
        "DYNAMODB_IN_MEMORY": "1",
        "DYNAMODB_CLASSPATH": os.pathsep.join(jars),
        "LAMBDA_RUNTIME_EXECUTOR": "java",
        # Seconds for a JVM to start, on a machine that is busy with others too.
        "LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT": "60",
        "LAMBDA_JAVA_HOME": jvm["home"],
        "LAMBDA_JAVA_RUNTIME": f"java{jvm['version']}",
        "LAMBDA_RUNTIME_CLASSPATH": os.pathsep.join(runtime),
        "LAMBDA_RUNTIME_LIBRARY": native_library(runtime),
        "LAMBDA_CODE": str(WORK / "code"),
        "LAMBDA_LOGS": str(LOGS / "functions"),
    }


def native_library(jars: list[str]) -> str:
    """Unpacks what the runtime client would unpack itself: always to one file that all JVMs share.

    One that starts would then cut off the file that others run from.
    """
    architecture = {"x86_64": "x86_64", "aarch64": "aarch_64"}.get(platform.machine())
    client = next(jar for jar in jars if RUNTIME_JARS[0] in os.path.basename(jar))
    name = f"jni/libaws-lambda-jni.linux-{architecture}.so"
    with zipfile.ZipFile(client) as archive:
        if sys.platform != "linux" or name not in archive.namelist():
            raise Failure("AWS's runtime client for Java runs on Linux only, on x86_64 and arm64")
        return archive.extract(name, WORK)


def register_plugin() -> None:
    folder = WORK / "plugin/largesse_localstack.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text("Name: largesse-localstack\nVersion: 0\n")
    (folder / "entry_points.txt").write_text(ENTRY_POINTS)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]
