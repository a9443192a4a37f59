"""Words API Gateway's own answers as the deployed GatewayResponses say.

LocalStack leaves them out when it imports an API, and uses neither their headers nor templates.
"""

import json
import re

from rolo import Response

from localstack.services.apigateway.helpers import import_api_from_openapi_spec
from localstack.services.apigateway.models import apigateway_stores
from localstack.services.apigateway.next_gen.execute_api.gateway_response import (
    build_gateway_response,
    get_gateway_response_or_default,
)
from localstack.services.apigateway.next_gen.execute_api.handlers.gateway_exception import (
    GatewayExceptionHandler,
)

EXTENSION = "x-amazon-apigateway-gateway-responses"
HEADER = "gatewayresponse.header."
JSON = "application/json"


def import_api(rest_api, context, open_api_spec: dict, mode):
    """Imports an API with its gateway responses."""
    imported = import_api_from_openapi_spec(rest_api, context, open_api_spec, mode)
    container = apigateway_stores[context.account_id][context.region].rest_apis[rest_api.id]
    for kind, worded in open_api_spec.get(EXTENSION, {}).items():
        container.gateway_responses[kind] = build_gateway_response(
            kind,
            str(worded["statusCode"]) if "statusCode" in worded else None,
            worded.get("responseParameters"),
            worded.get("responseTemplates"),
            default_response=False,
        )
    return imported


class WordedExceptionHandler(GatewayExceptionHandler):
    def create_exception_response(self, exception, context) -> Response:
        worded = get_gateway_response_or_default(
            exception.type, context.deployment.rest_api.gateway_responses
        )
        variables = dict(context.context_variables)
        variables["error"] = {
            "message": exception.message,
            "messageString": json.dumps(exception.message),
            "responseType": str(exception.type),
        }
        headers = {"Content-Type": JSON, "x-amzn-ErrorType": exception.code}
        for name, value in worded["responseParameters"].items():
            headers[name.removeprefix(HEADER)] = header(value, variables)
        body = render(worded["responseTemplates"][JSON], variables)
        status = worded.get("statusCode") or exception.status_code
        return Response(response=body, headers=headers, status=int(status))


def header(value: str, variables: dict) -> str:
    """A literal in quotes, or a variable."""
    if value.startswith("'"):
        return value.strip("'")
    return look_up(value, variables)


def render(template: str, variables: dict) -> str:
    return re.sub(r"\$(context[.\w]*\w)", lambda found: look_up(found[1], variables), template)


def look_up(path: str, variables: dict) -> str:
    value = variables
    for name in path.split(".")[1:]:
        value = value.get(name) or {}
    return str(value or "")
