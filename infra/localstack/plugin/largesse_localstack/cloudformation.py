"""Four things that are right on AWS, and that LocalStack 4.14.0 takes otherwise."""

from dataclasses import replace

from localstack.services.cloudformation.engine.v2 import (
    change_set_model_preproc,
    change_set_model_transform,
    resolving,
)
from localstack.services.cloudformation.engine.v2.change_set_model import (
    ChangeSetModel,
    ChangeType,
    NodeIntrinsicFunction,
    NodeProperties,
    NodeProperty,
)
from localstack.services.cloudformation.resource_provider import (
    OperationStatus,
    ProgressEvent,
    ResourceRequest,
)
from localstack.services.lambda_.resource_providers.lambda_alias import LambdaAliasProvider

decides_on_replacement = ChangeSetModel._resolve_requires_replacement


def mend() -> None:
    # It looks for transforms inside of resources first, and trips over !Ref Function.Alias there,
    # which only SAM's transform knows. There is no other transform in our template.
    change_set_model_transform.ChangeSetModelTransform._execute_local_transforms = lambda self: None
    change_set_model_preproc.perform_dynamic_reference_lookup = look_up
    ChangeSetModel._resolve_requires_replacement = requires_replacement
    LambdaAliasProvider.update = update_alias


def look_up(reference: resolving.DynamicReference, account_id: str, region_name: str):
    """Gives a whole secret, {{resolve:secretsmanager:ARN:SecretString}}; it wants a colon more."""
    key = reference.reference_key
    if key.endswith(":SecretString"):
        reference = replace(reference, reference_key=key + ":")
    return resolving.perform_dynamic_reference_lookup(reference, account_id, region_name)


def requires_replacement(self, node_properties: NodeProperties, resource_type) -> bool:
    """Keeps an alias whose function is updated in place; it would make a second one of its name."""
    looked_at = NodeProperties(
        node_properties.scope,
        [each for each in node_properties.properties if not refers_as_before(each)],
        node_properties.fn_transform,
    )
    return decides_on_replacement(self, looked_at, resource_type)


def refers_as_before(property: NodeProperty) -> bool:
    value = property.value
    return (
        isinstance(value, NodeIntrinsicFunction)
        and value.intrinsic_function == "Ref"
        and value.arguments.change_type == ChangeType.UNCHANGED
    )


def update_alias(self, request: ResourceRequest) -> ProgressEvent:
    """Moves an alias to another version; it would say that it had, and leave it."""
    alias = request.previous_state | request.desired_state
    request.aws_client_factory.lambda_.update_alias(
        FunctionName=alias["FunctionName"],
        Name=alias["Name"],
        FunctionVersion=alias["FunctionVersion"],
    )
    return ProgressEvent(status=OperationStatus.SUCCESS, resource_model=alias)
