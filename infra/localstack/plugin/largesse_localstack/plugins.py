"""Where LocalStack finds what we add; its entry points name this module."""

from localstack.runtime import hooks
from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin


class JavaExecutorPlugin(RuntimeExecutorPlugin):
    """Chosen by LAMBDA_RUNTIME_EXECUTOR=java."""

    name = "java"

    def load(self, *args, **kwargs):
        from .executor import JavaExecutor

        return JavaExecutor


@hooks.on_infra_start()
def complete_api_gateway():
    from localstack.services.apigateway.legacy import provider
    from localstack.services.apigateway.next_gen.execute_api import handlers

    from .authorizers import authorize
    from .gateway_responses import WordedExceptionHandler, import_api

    provider.import_api_from_openapi_spec = import_api
    handlers.preprocess_request.append(authorize)
    handlers.gateway_exception_handler = WordedExceptionHandler()


@hooks.on_infra_start()
def run_dynamodb_of_the_build():
    from . import dynamodb

    dynamodb.use()


@hooks.on_infra_start()
def mend_cloudformation():
    from . import cloudformation

    cloudformation.mend()
