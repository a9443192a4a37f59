"""Ways to break the template on purpose, each with the part of a run that must notice it."""

from dataclasses import dataclass

from .paths import TEMPLATE
from .processes import Failure


@dataclass(frozen=True)
class Break:
    old: str
    new: str
    noticed_by: str


BREAKS = {
    "getatt": Break("!GetAtt StockTable.Arn", "!GetAtt StockTable.Anr", "deploy"),
    "permission": Break(
        "            FunctionPayloadType: TOKEN\n",
        "            FunctionPayloadType: TOKEN\n            DisableFunctionDefaultPermissions: true\n",
        "permissions to invoke",
    ),
    "handler": Break("handler.api.StockFunction", "handler.api.StokcFunction", "smoke flow"),
    "authorizer": Break("handler.AuthorizerFunction", "handler.AuthoriserFunction", "smoke flow"),
    "schedule": Break("schedule.ImportRatesFunction", "schedule.ImportRates", "smoke flow"),
    "table": Break("STOCK_TABLE: !Ref StockTable", "STOCK_TABLE: !Ref RatesTable", "smoke flow"),
    "follower": Break("stream.PublishEventsFunction", "stream.PublishEvents", "events"),
    "fallback": Break(
        "\nOutputs:\n",
        "\n  Dashboard:\n    Type: AWS::CloudWatch::Dashboard\n"
        "    Properties: {DashboardBody: '{}'}\n\nOutputs:\n",
        "no fallbacks",
    ),
}


def template(broken: str | None) -> str:
    """The template, with one thing wrong if that is asked for."""
    text = TEMPLATE.read_text()
    if broken is None:
        return text
    wrong = BREAKS[broken]
    if wrong.old not in text:
        raise Failure(f"template.yaml has no {wrong.old!r} to break")
    return text.replace(wrong.old, wrong.new, 1)
