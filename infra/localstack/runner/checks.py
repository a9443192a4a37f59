"""What is looked for in a deployed stack. Each check lists what is wrong; nothing is an empty list."""

import json
from collections.abc import Callable, Iterable

from largesse_localstack.policies import listed, matches

from .stack import Invocation

# What LocalStack's free edition does not know, and why the flow can do without.
FALLBACKS_ALLOWED = {
    "AWS::Logs::MetricFilter": "counts errors in logs for an alarm; log_errors looks for the same",
}


def fallbacks(events: Iterable[dict]) -> list[str]:
    """Resources that LocalStack only pretends to have."""
    return sorted(
        {
            f"{event['LogicalResourceId']} ({event['ResourceType']}): {event['ResourceStatusReason']}"
            for event in events
            if "fallback" in event.get("ResourceStatusReason", "").lower()
            and event["ResourceType"] not in FALLBACKS_ALLOWED
        }
    )


def missing_permissions(
    invocations: Iterable[Invocation], policy: Callable[[str], dict]
) -> list[str]:
    """Calls of functions that the functions' own policies do not let in; AWS would refuse them."""
    return [
        f"{each.principal} invoke {each.function} for {each.source}"
        for each in invocations
        if not invocable(policy(each.function), each.principal, each.source)
    ]


def invocable(policy: dict, principal: str, source: str) -> bool:
    """Whether a function's own policy lets a service invoke it for a source."""
    return any(
        statement["Effect"] == "Allow"
        and "lambda:InvokeFunction" in listed(statement["Action"])
        and principal in listed(statement["Principal"].get("Service"))
        and matches(source_of(statement), source)
        for statement in listed(policy.get("Statement"))
    )


def source_of(statement: dict) -> str:
    conditions = statement.get("Condition", {})
    for operator in ("ArnLike", "ArnEquals", "StringLike", "StringEquals"):
        for key, value in conditions.get(operator, {}).items():
            if key.lower() == "aws:sourcearn":
                return value
    return "*"


def log_errors(function: str, lines: Iterable[str], authorizer: bool) -> list[str]:
    """What the template's alarms would ring for, and what is no record at all but an exception."""
    return [f"{function}: {line}" for line in map(str.strip, lines) if is_error(line, authorizer)]


def is_error(line: str, authorizer: bool) -> bool:
    try:
        record = json.loads(line)
    except ValueError:
        return "Exception" in line or "Error" in line
    if not isinstance(record, dict):
        return False
    if record.get("type") == "platform.report":
        status = record["record"]["status"]
        # A token that is refused is a failure to Lambda and none to us.
        return status not in ("success", "failure" if authorizer else "success")
    refused = authorizer and str(record.get("message", "")).startswith("Unauthorized")
    return record.get("level") in ("ERROR", "FATAL") and not refused


# Their ids follow from the time of the change too, which is each host's own: a history that was built again counts from 1 once more.
TIMED = frozenset({"SegmentChanged"})


def told_otherwise(expected: Iterable[dict], actual: Iterable[dict]) -> list[str]:
    """Events that only one host has told. Each is told at least once, in any order, at its own time."""
    local, stack = told(expected), told(actual)
    return [f"only by the local process: {each}" for each in sorted(local - stack)] + [
        f"only by the stack: {each}" for each in sorted(stack - local)
    ]


def told(events: Iterable[dict]) -> set[str]:
    """What was told, in words; of a kind whose ids are each host's own, how many ids told it."""
    ids: dict[str, set[str]] = {}
    for event in events:
        kind, detail = event["detailType"], event["detail"]
        own = {"at", "eventId"} if kind in TIMED else {"at"}
        what = json.dumps({key: value for key, value in detail.items() if key not in own}, sort_keys=True)
        ids.setdefault(f"{kind} {what}", set()).add(detail["eventId"])
    return {f"{what}, {len(of)} times" if len(of) > 1 else what for what, of in ids.items()}
