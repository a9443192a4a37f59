"""Reads policy documents as far as they say who may invoke what."""

import re


def allows(document: dict, action: str, resource: str) -> bool:
    """Whether a policy allows, and does not deny, the action on the resource."""
    effects = {
        statement.get("Effect")
        for statement in listed(document.get("Statement"))
        if any(matches(pattern, action) for pattern in listed(statement.get("Action")))
        and any(matches(pattern, resource) for pattern in listed(statement.get("Resource")))
    }
    return effects == {"Allow"}


def matches(pattern: str, text: str) -> bool:
    """Whether the text is as the pattern says, where * stands for anything and ? for a character."""
    expression = re.escape(pattern).replace(r"\*", ".*").replace(r"\?", ".")
    return re.fullmatch(expression, text, re.DOTALL) is not None


def listed(value) -> list:
    return value if isinstance(value, list) else [] if value is None else [value]
