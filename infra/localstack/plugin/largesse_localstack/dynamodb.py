"""Runs DynamoDB Local from the build's own class path, where LocalStack would download it.

DYNAMODB_CLASSPATH  jars with DynamoDB Local among them
"""

import os
import tempfile

from localstack.services.dynamodb import server

MAIN = "software.amazon.dynamodb.services.local.main.ServerRunner"


class InstalledDynamoDb:
    """Stands in for the installer."""

    def install(self, *_):
        pass

    def get_java_env_vars(self) -> dict[str, str]:
        return {}


class DynamoDbPackage:
    def get_installer(self) -> InstalledDynamoDb:
        return InstalledDynamoDb()


def command(self: server.DynamodbServer) -> list[str]:
    return [
        "java",
        f"-Xmx{self.heap_size}",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        f"-Djava.io.tmpdir={tempfile.gettempdir()}",
        "-classpath",
        os.environ["DYNAMODB_CLASSPATH"],
        MAIN,
        "-inMemory",
        "-disableTelemetry",
        "-port",
        str(self.port),
    ]


def use() -> None:
    server.dynamodblocal_package = DynamoDbPackage()
    server.DynamodbServer._create_shell_command = command
