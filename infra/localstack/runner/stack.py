"""The stack: deployed by sam, looked at through AWS's own client."""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import boto3

from .localstack import REGION
from .paths import LOGS, SAM, WORK
from .processes import Failure

NAME = "largesse"
STAGE = "smoke"
# sam waits for as long as LocalStack says that it is at work.
DEPLOY_SECONDS = 300
# LocalStack's only account.
ACCOUNT = "000000000000"
BUCKET = "largesse-artifacts"


@dataclass(frozen=True)
class Invocation:
    """A service that calls a function for a source, as deployed."""

    function: str
    principal: str
    source: str


class Stack:
    def __init__(self, endpoint: str, template: Path, parameters: dict[str, str]):
        self.endpoint = endpoint
        self.template = template
        self.parameters = parameters
        self.session = boto3.Session("test", "test", region_name=REGION)

    def client(self, service: str):
        return self.session.client(service, endpoint_url=self.endpoint)

    def make_bucket(self) -> None:
        self.client("s3").create_bucket(
            Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION}
        )

    def deploy(self, **changed: str) -> None:
        """Creates or updates the stack; what is changed here stays so."""
        self.parameters |= changed
        command = [
            SAM,
            "deploy",
            f"--template-file={self.template}",
            f"--stack-name={NAME}",
            f"--s3-bucket={BUCKET}",
            "--capabilities=CAPABILITY_IAM",
            "--no-fail-on-empty-changeset",
            "--no-progressbar",
            "--parameter-overrides",
            *(f"{name}={value}" for name, value in self.parameters.items()),
        ]
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(WORK),
            "SAM_CLI_TELEMETRY": "0",
            # Seconds between its looks at the stack.
            "SAM_CLI_POLL_DELAY": "1",
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": REGION,
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        try:
            with (LOGS / "sam.log").open("a") as log:
                subprocess.run(
                    command,
                    cwd=WORK,
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    timeout=DEPLOY_SECONDS,
                    check=True,
                )
        except subprocess.SubprocessError as failed:
            said = (LOGS / "sam.log").read_text()[-4000:]
            raise Failure(f"sam deploy failed:\n{said}") from failed

    def events(self) -> list[dict]:
        pages = self.client("cloudformation").get_paginator("describe_stack_events")
        return [
            event for page in pages.paginate(StackName=NAME) for event in page["StackEvents"]
        ]

    def resources(self, kind: str) -> dict[str, str]:
        """The physical ids of a type's resources by their logical ids."""
        pages = self.client("cloudformation").get_paginator("list_stack_resources")
        return {
            each["LogicalResourceId"]: each["PhysicalResourceId"]
            for page in pages.paginate(StackName=NAME)
            for each in page["StackResourceSummaries"]
            if each["ResourceType"] == kind
        }

    def api_id(self) -> str:
        (only,) = self.resources("AWS::ApiGateway::RestApi").values()
        return only

    def api(self) -> str:
        """Where the API answers, in a form that needs no name to be resolved."""
        return f"{self.endpoint}/_aws/execute-api/{self.api_id()}/{STAGE}"

    def functions(self) -> dict[str, str]:
        """The functions' logical ids by their names."""
        return {name: id for id, name in self.resources("AWS::Lambda::Function").items()}

    def invocations(self) -> list[Invocation]:
        """Everything that is to invoke a function: methods and authorizers of the API, and rules."""
        return self._of_methods() + self._of_authorizers() + self._of_rules()

    def authorizers(self) -> set[str]:
        """The names of the functions that check tokens."""
        return {name_of(each.function) for each in self._of_authorizers()}

    def run_schedule(self, function: str) -> None:
        """Calls what a rule of the stack calls, as the rule would at its time."""
        functions = self.functions()
        for each in self._of_rules():
            if functions[name_of(each.function)] == function:
                event = json.dumps({"source": "aws.events", "detail-type": "Scheduled Event"})
                done = self.client("lambda").invoke(FunctionName=each.function, Payload=event)
                if "FunctionError" in done:
                    raise Failure(f"{function} failed: {done['Payload'].read().decode()}")
                return
        raise Failure(f"No rule calls {function}")

    def run_task(self, function: str, event: str) -> None:
        """Calls what a state machine of the stack calls, with an event of its."""
        (name,) = [name for name, id in self.functions().items() if id == function]
        done = self.client("lambda").invoke(FunctionName=name, Payload=event)
        if "FunctionError" in done:
            raise Failure(f"{function} failed: {done['Payload'].read().decode()}")

    def policy(self, function: str) -> dict:
        """Who may invoke a function, at the version or alias that its ARN names."""
        client = self.client("lambda")
        name, _, qualifier = function.partition(":function:")[2].partition(":")
        asked = {"FunctionName": name} | ({"Qualifier": qualifier} if qualifier else {})
        try:
            return json.loads(client.get_policy(**asked)["Policy"])
        except client.exceptions.ResourceNotFoundException:
            return {}

    def _of_methods(self) -> list[Invocation]:
        pages = self.client("apigateway").get_paginator("get_resources")
        return [
            Invocation(
                invoked(method["methodIntegration"]["uri"]),
                "apigateway.amazonaws.com",
                self._execute_api(f"{STAGE}/{verb}{re.sub('{[^}]*}', 'any', resource['path'])}"),
            )
            for page in pages.paginate(restApiId=self.api_id(), embed=["methods"])
            for resource in page["items"]
            for verb, method in resource.get("resourceMethods", {}).items()
        ]

    def _of_authorizers(self) -> list[Invocation]:
        found = self.client("apigateway").get_authorizers(restApiId=self.api_id())["items"]
        return [
            Invocation(
                invoked(each["authorizerUri"]),
                "apigateway.amazonaws.com",
                self._execute_api(f"authorizers/{each['id']}"),
            )
            for each in found
        ]

    def _of_rules(self) -> list[Invocation]:
        events = self.client("events")
        rules = [
            events.describe_rule(Name=id.split("/")[-1])
            for id in self.resources("AWS::Events::Rule").values()
        ]
        return [
            Invocation(target["Arn"], "events.amazonaws.com", rule["Arn"])
            for rule in rules
            for target in events.list_targets_by_rule(Rule=rule["Name"])["Targets"]
        ]

    def _execute_api(self, what: str) -> str:
        return f"arn:aws:execute-api:{REGION}:{ACCOUNT}:{self.api_id()}/{what}"

    def delete(self) -> None:
        cloudformation = self.client("cloudformation")
        cloudformation.delete_stack(StackName=NAME)
        cloudformation.get_waiter("stack_delete_complete").wait(
            StackName=NAME, WaiterConfig={"Delay": 1, "MaxAttempts": 120}
        )

    def live(self) -> dict[str, tuple[int, dict[str, str]]]:
        """The version of each function that is called, and its environment."""
        client = self.client("lambda")
        found = {}
        for name, id in self.functions().items():
            version = client.get_alias(FunctionName=name, Name="live")["FunctionVersion"]
            live = client.get_function_configuration(FunctionName=name, Qualifier=version)
            found[id] = int(version), live["Environment"]["Variables"]
        return found

    def tables(self) -> list[str]:
        return self.client("dynamodb").list_tables()["TableNames"]

    def left_behind(self) -> list[str]:
        """What a deleted stack must take along; tables and secrets are kept."""
        return [
            str(each)
            for service, call, kind in (
                ("lambda", "list_functions", "Functions"),
                ("apigateway", "get_rest_apis", "items"),
                ("events", "list_rules", "Rules"),
                ("iam", "list_roles", "Roles"),
                ("cloudwatch", "describe_alarms", "MetricAlarms"),
            )
            for each in getattr(self.client(service), call)()[kind]
        ]

    def remove_kept(self) -> None:
        dynamodb = self.client("dynamodb")
        for table in self.tables():
            dynamodb.delete_table(TableName=table)
        secrets = self.client("secretsmanager")
        for secret in secrets.list_secrets()["SecretList"]:
            secrets.delete_secret(SecretId=secret["ARN"], ForceDeleteWithoutRecovery=True)


def invoked(uri: str) -> str:
    """The function in the address by which API Gateway invokes it."""
    return uri.partition("/functions/")[2].removesuffix("/invocations")


def name_of(function: str) -> str:
    return function.split(":")[6]
