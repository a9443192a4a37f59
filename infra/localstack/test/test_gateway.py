"""What the plug-in says for API Gateway."""

import unittest

from largesse_localstack.authorizers import policy
from largesse_localstack.gateway_responses import header, render
from localstack.services.apigateway.next_gen.execute_api.gateway_response import (
    AuthorizerConfigurationError,
)

VARIABLES = {"requestId": "r-1", "error": {"messageString": '"No"'}, "authorizer": None}


class GatewayResponsesTest(unittest.TestCase):
    def test_variables_are_put_in_and_what_is_not_known_is_empty(self):
        template = '{"id":"$context.requestId","detail":$context.error.messageString}'
        self.assertEqual(render(template, VARIABLES), '{"id":"r-1","detail":"No"}')
        self.assertEqual(render("[$context.authorizer.sub] $1", VARIABLES), "[] $1")

    def test_a_header_is_a_literal_or_a_variable(self):
        self.assertEqual(header("'application/json'", VARIABLES), "application/json")
        self.assertEqual(header("context.requestId", VARIABLES), "r-1")


class AuthorizersTest(unittest.TestCase):
    def test_an_answer_that_is_no_policy_is_a_fault_of_the_configuration(self):
        sound = {"principalId": "a-17", "policyDocument": {}, "context": {"role": "HQ"}}
        self.assertEqual(policy(sound), sound)
        for wrong in (
            None,
            [],
            {},
            sound | {"principalId": None},
            sound | {"policyDocument": "{}"},
            sound | {"context": {"markets": ["FR"]}},
        ):
            with self.assertRaises(AuthorizerConfigurationError):
                policy(wrong)
