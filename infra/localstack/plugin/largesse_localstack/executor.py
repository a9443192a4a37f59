"""Runs the environments of LocalStack's Lambda as JVMs on this machine.

LAMBDA_JAVA_HOME          a JDK
LAMBDA_JAVA_RUNTIME       the runtime that it is, such as java25; functions of another are refused
LAMBDA_RUNTIME_CLASSPATH  the jars of AWS's runtime client
LAMBDA_RUNTIME_LIBRARY    its native library, unpacked
LAMBDA_LOGS               the folder of the functions' logs
"""

import os
from pathlib import Path

from localstack import config
from localstack.services.lambda_.invocation.lambda_models import FunctionVersion, InvocationResult
from localstack.services.lambda_.invocation.runtime_executor import (
    LambdaRuntimeException,
    RuntimeExecutor,
)

from .code import unpacked
from .environment import Environment, InitError, Settings


class JavaExecutor(RuntimeExecutor):
    _environment: Environment | None = None

    def start(self, env_vars: dict[str, str]) -> None:
        function = self.function_version.config
        if function.runtime != os.environ["LAMBDA_JAVA_RUNTIME"]:
            raise LambdaRuntimeException(f"there is no {function.runtime} here")
        name = self.function_version.id.function_name
        self._environment = Environment(
            Settings(
                java_home=os.environ["LAMBDA_JAVA_HOME"],
                runtime_class_path=os.environ["LAMBDA_RUNTIME_CLASSPATH"],
                runtime_library=os.environ["LAMBDA_RUNTIME_LIBRARY"],
                code=str(unpacked(function.code)),
                handler=function.handler,
                memory_megabytes=function.memory_size,
                timeout_seconds=function.timeout,
                variables={key: str(value) for key, value in env_vars.items() if value is not None},
                log=Path(os.environ["LAMBDA_LOGS"], f"{name}.log"),
            )
        )
        try:
            self._environment.start()
        except InitError as error:
            raise LambdaRuntimeException(str(error)) from error

    def invoke(self, payload: dict[str, str]) -> InvocationResult:
        request_id = payload["invoke-id"]
        answer, logs = self._environment.invoke(
            request_id,
            payload["invoked-function-arn"],
            payload["trace-id"],
            payload["payload"].encode(),
        )
        return InvocationResult(request_id, answer.body, is_error=answer.failed, logs=logs)

    def stop(self) -> None:
        if self._environment:
            self._environment.stop()

    def get_logs(self) -> str:
        return self._environment.output() if self._environment else ""

    def get_address(self) -> str:
        return "127.0.0.1"

    def get_endpoint_from_executor(self) -> str:
        return "127.0.0.1"

    def get_runtime_endpoint(self) -> str:
        return f"http://127.0.0.1:{config.GATEWAY_LISTEN[0].port}/_localstack_lambda/{self.id}"

    @classmethod
    def prepare_version(cls, function_version: FunctionVersion) -> None:
        unpacked(function_version.config.code)

    @classmethod
    def cleanup_version(cls, function_version: FunctionVersion) -> None:
        pass
