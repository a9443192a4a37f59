"""Asks the deployed authorizers, which LocalStack's free edition stores and does not call."""

import json
import re

from localstack.services.apigateway.next_gen.execute_api.gateway_response import (
    AccessDeniedError,
    AuthorizerConfigurationError,
    AuthorizerFailureError,
    UnauthorizedError,
)
from localstack.services.apigateway.next_gen.execute_api.integrations.aws import (
    RestApiAwsProxyIntegration,
)

from .policies import allows

HEADER = "method.request.header."


def authorize(chain, context, response) -> None:
    """Lets the call pass, with what the authorizer says of the caller, or ends it."""
    method = context.resource_method
    if method.get("authorizationType") != "CUSTOM":
        return
    authorizer = context.deployment.rest_api.authorizers[method["authorizerId"]]
    source = authorizer.get("identitySource", "")
    if authorizer.get("type") != "TOKEN" or not source.startswith(HEADER):
        raise AuthorizerConfigurationError()
    token = context.invocation_request["headers"].get(source.removeprefix(HEADER), "")
    expression = authorizer.get("identityValidationExpression") or ".+"
    if not re.fullmatch(expression, token):
        raise UnauthorizedError("Unauthorized")
    caller = policy(ask(authorizer, token, method_arn(context), context))
    if not allows(caller["policyDocument"], "execute-api:Invoke", method_arn(context)):
        raise AccessDeniedError(
            "User is not authorized to access this resource with an explicit deny"
        )
    said = {name: text(value) for name, value in caller.get("context", {}).items()}
    context.context_variables["authorizer"] = said | {"principalId": caller["principalId"]}


def ask(authorizer: dict, token: str, arn: str, context) -> dict:
    """The answer of the authorizer's function, whatever it is."""
    function = authorizer["authorizerUri"].split("/functions/")[1].removesuffix("/invocations")
    event = {"type": "TOKEN", "authorizationToken": token, "methodArn": arn}
    source = arn.split("/")[0] + "/authorizers/" + authorizer["id"]
    try:
        answer = json.loads(
            RestApiAwsProxyIntegration.call_lambda(function, json.dumps(event).encode(), source)
        )
    except Exception as failed:
        raise AuthorizerFailureError("Internal server error") from failed
    if isinstance(answer, dict) and answer.get("errorMessage") == "Unauthorized":
        raise UnauthorizedError("Unauthorized")
    if isinstance(answer, dict) and "errorMessage" in answer:
        raise AuthorizerFailureError("Internal server error")
    return answer


def policy(answer) -> dict:
    """The answer, if API Gateway would understand it."""
    understood = (
        isinstance(answer, dict)
        and isinstance(answer.get("principalId"), str)
        and isinstance(answer.get("policyDocument"), dict)
        and not any(isinstance(value, (dict, list)) for value in answer.get("context", {}).values())
    )
    if not understood:
        raise AuthorizerConfigurationError("Internal server error")
    return answer


def method_arn(context) -> str:
    request = context.invocation_request
    return (
        f"arn:aws:execute-api:{context.region}:{context.account_id}:{context.api_id}"
        f"/{context.stage}/{request['http_method']}{request['path']}"
    )


def text(value) -> str:
    """Functions are given every value as text."""
    return value if isinstance(value, str) else json.dumps(value)
