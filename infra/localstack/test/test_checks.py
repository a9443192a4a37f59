"""What counts as wrong in a deployed stack."""

import json
import unittest

from largesse_localstack.policies import allows
from runner import checks
from runner.breaks import BREAKS, template
from runner.stack import Invocation

API = "arn:aws:execute-api:eu-west-1:000000000000:abc"
GATEWAY = "apigateway.amazonaws.com"


def permission(**changed) -> dict:
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": GATEWAY},
        "Action": "lambda:InvokeFunction",
        "Condition": {"ArnLike": {"AWS:SourceArn": f"{API}/*/GET/gifts/*"}},
    }
    return {"Statement": [statement | changed]}


class PermissionsTest(unittest.TestCase):
    def missing(self, policy: dict) -> list[str]:
        call = Invocation("function", GATEWAY, f"{API}/smoke/GET/gifts/any")
        return checks.missing_permissions([call], lambda _: policy)

    def test_a_service_may_invoke_for_the_source_that_the_policy_names(self):
        self.assertEqual(self.missing(permission()), [])
        self.assertEqual(self.missing(permission(Condition={})), [])

    def test_nobody_else_may(self):
        for policy in (
            {},
            permission(Effect="Deny"),
            permission(Principal={"Service": "events.amazonaws.com"}),
            permission(Action="lambda:GetFunction"),
            permission(Condition={"ArnLike": {"AWS:SourceArn": f"{API}/*/PUT/gifts/*"}}),
        ):
            self.assertEqual(len(self.missing(policy)), 1, policy)


class PoliciesTest(unittest.TestCase):
    def test_a_denial_wins_and_silence_denies(self):
        def document(*effects):
            return {
                "Statement": [
                    {"Effect": effect, "Action": "execute-api:*", "Resource": f"{API}/smoke/*"}
                    for effect in effects
                ]
            }

        for effects, allowed in (
            (["Allow"], True),
            (["Allow", "Deny"], False),
            (["Deny"], False),
            ([], False),
        ):
            found = allows(document(*effects), "execute-api:Invoke", f"{API}/smoke/GET/gifts")
            self.assertEqual(found, allowed, effects)
        self.assertFalse(allows(document("Allow"), "execute-api:Invoke", f"{API}/other/GET/gifts"))


class FallbacksTest(unittest.TestCase):
    def test_a_resource_that_is_not_there_is_named_once_unless_it_is_allowed(self):
        reason = "Resource type X is not supported but was deployed as a fallback"
        events = [
            {"LogicalResourceId": id, "ResourceType": type, "ResourceStatusReason": said}
            for id, type, said in (
                ("Board", "AWS::CloudWatch::Dashboard", reason),
                ("Board", "AWS::CloudWatch::Dashboard", reason),
                ("Filter", "AWS::Logs::MetricFilter", reason),
                ("Table", "AWS::DynamoDB::Table", ""),
            )
        ]
        found = checks.fallbacks(events + [{"LogicalResourceId": "S", "ResourceType": "Stack"}])
        self.assertEqual(len(found), 1)
        self.assertTrue(found[0].startswith("Board (AWS::CloudWatch::Dashboard)"))


class EventsTest(unittest.TestCase):
    def event(self, **detail) -> dict:
        return {"detailType": "GiftChanged", "detail": {"eventId": "1", "at": "now"} | detail}

    def test_the_same_events_are_told_in_any_order_at_other_times_and_again(self):
        local = [self.event(), self.event(eventId="2")]
        stack = [self.event(eventId="2", at="later"), self.event(), self.event()]
        self.assertEqual(checks.told_otherwise(local, stack), [])

    def test_ids_that_follow_from_the_time_are_each_hosts_own_but_as_many(self):
        def moved(id: str) -> dict:
            return {"detailType": "SegmentChanged", "detail": {"eventId": id, "to": "NEW"}}

        self.assertEqual(checks.told_otherwise([moved("1"), moved("1")], [moved("2")]), [])
        found = checks.told_otherwise([moved("1")], [moved("1"), moved("2")])
        self.assertEqual(len(found), 2)
        self.assertIn("2 times", found[1])

    def test_what_only_one_host_tells_is_named(self):
        found = checks.told_otherwise([self.event(to="GIVEN")], [self.event(to="REGISTERED")])
        self.assertEqual(len(found), 2)
        self.assertIn("only by the local process: GiftChanged", found[0])
        self.assertIn("GIVEN", found[0])
        self.assertIn("only by the stack: GiftChanged", found[1])


class LogsTest(unittest.TestCase):
    def errors(self, line, authorizer=False) -> int:
        text = line if isinstance(line, str) else json.dumps(line)
        return len(checks.log_errors("F", [text], authorizer))

    def report(self, status: str) -> dict:
        return {"type": "platform.report", "record": {"status": status}}

    def test_errors_failures_and_traces_count(self):
        for line in (
            {"level": "ERROR", "message": "broken"},
            {"level": "FATAL"},
            self.report("failure"),
            self.report("timeout"),
            "java.lang.NoClassDefFoundError: X",
            "Exception in thread main",
        ):
            self.assertEqual(self.errors(line), 1, line)

    def test_other_lines_do_not(self):
        for line in ({"level": "INFO", "message": "Error"}, self.report("success"), "", "[]", "a word"):
            self.assertEqual(self.errors(line), 0, line)

    def test_a_refused_token_is_no_error_of_an_authorizer(self):
        self.assertEqual(self.errors({"level": "ERROR", "message": "Unauthorized: x"}, True), 0)
        self.assertEqual(self.errors(self.report("failure"), True), 0)
        self.assertEqual(self.errors({"level": "ERROR", "message": "no keys"}, True), 1)
        self.assertEqual(self.errors(self.report("timeout"), True), 1)


class BreaksTest(unittest.TestCase):
    def test_each_break_changes_the_template(self):
        for name in BREAKS:
            self.assertNotEqual(template(name), template(None), name)
