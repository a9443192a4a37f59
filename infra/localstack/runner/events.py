"""What goes over the stack's event bus, heard through a rule and a queue of our own."""

import contextlib
import json
import time
from collections.abc import Iterator

from .stack import ACCOUNT, Stack
from .localstack import REGION

NAME = "largesse-heard"
# A function that follows a stream has a JVM to start.
HEAR_SECONDS = 90


class Listener:
    def __init__(self, stack: Stack, queue: str):
        self._sqs = stack.client("sqs")
        self._queue = queue
        self._heard: list[dict] = []

    def heard(self, count: int) -> list[dict]:
        """All events so far, once there are so many or as many as come in time."""
        end = time.monotonic() + HEAR_SECONDS
        while len(self._heard) < count and time.monotonic() < end:
            self._take()
        self._take()
        return self._heard

    def _take(self) -> None:
        taken = self._sqs.receive_message(
            QueueUrl=self._queue, MaxNumberOfMessages=10, WaitTimeSeconds=1
        )
        for message in taken.get("Messages", []):
            event = json.loads(message["Body"])
            self._heard.append({"detailType": event["detail-type"], "detail": event["detail"]})
            self._sqs.delete_message(QueueUrl=self._queue, ReceiptHandle=message["ReceiptHandle"])


@contextlib.contextmanager
def listener(stack: Stack) -> Iterator[Listener]:
    """Listens, and is gone before the stack's bus goes."""
    (bus,) = stack.resources("AWS::Events::EventBus").values()
    sqs, events = stack.client("sqs"), stack.client("events")
    queue = sqs.create_queue(QueueName=NAME)["QueueUrl"]
    events.put_rule(Name=NAME, EventBusName=bus, EventPattern='{"source": ["largesse"]}')
    arn = f"arn:aws:sqs:{REGION}:{ACCOUNT}:{NAME}"
    events.put_targets(Rule=NAME, EventBusName=bus, Targets=[{"Id": NAME, "Arn": arn}])
    try:
        yield Listener(stack, queue)
    finally:
        events.remove_targets(Rule=NAME, EventBusName=bus, Ids=[NAME])
        events.delete_rule(Name=NAME, EventBusName=bus)
        sqs.delete_queue(QueueUrl=queue)
