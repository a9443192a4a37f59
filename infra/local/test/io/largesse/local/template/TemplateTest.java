package io.largesse.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplateTest {
  private static final String HEAD =
      """
      Parameters:
        Stage: {Type: String, Default: dev, AllowedPattern: '[a-z]+'}
        Topic: {Type: String, Default: ''}
        Size: {Type: Number, Default: 7, AllowedValues: [7, 14]}
      Conditions:
        HasTopic: !Not [!Equals [!Ref Topic, '']]
        IsDev: !Equals [!Ref Stage, dev]
        Both: !And [!Condition HasTopic, !Condition IsDev]
        Either: !Or [!Condition HasTopic, !Condition IsDev]
      """;

  /** A function whose only variable {@code V} has the value, after resolving. */
  private static final String FUNCTION =
      HEAD
          + """
          Resources:
            GiftsTable: {Type: AWS::DynamoDB::Table}
            Key: {Type: AWS::SecretsManager::Secret}
            Queue: {Type: AWS::SQS::Queue}
            Bus: {Type: AWS::Events::EventBus}
            F:
              Type: AWS::Serverless::Function
              Properties:
                Environment: {Variables: {V: %s}}
          """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!Ref Stage | dev",
        "!Ref GiftsTable | largesse-local-GiftsTable",
        "{Ref: GiftsTable} | largesse-local-GiftsTable",
        "!Ref AWS::Region | eu-west-1",
        "!Ref AWS::AccountId | 000000000000",
        "!Ref AWS::StackName | largesse-local",
        "!Ref F.Alias | arn:aws:lambda:eu-west-1:000000000000:function:largesse-local-F",
        "!Ref Key | arn:aws:secretsmanager:eu-west-1:000000000000:secret:largesse-local-Key",
        "!GetAtt GiftsTable.Arn | "
            + "arn:aws:dynamodb:eu-west-1:000000000000:table/largesse-local-GiftsTable",
        "!GetAtt GiftsTable.StreamArn | "
            + "arn:aws:dynamodb:eu-west-1:000000000000:table/largesse-local-GiftsTable/stream/local",
        "!Ref Queue | https://sqs.eu-west-1.amazonaws.com/000000000000/largesse-local-Queue",
        "!GetAtt Queue.Arn | arn:aws:sqs:eu-west-1:000000000000:largesse-local-Queue",
        "!GetAtt Queue.QueueName | largesse-local-Queue",
        "!Ref Bus | largesse-local-Bus",
        "!GetAtt Bus.Arn | arn:aws:events:eu-west-1:000000000000:event-bus/largesse-local-Bus",
        "{'Fn::GetAtt': [F, Arn]} | arn:aws:lambda:eu-west-1:000000000000:function:largesse-local-F",
        "!Sub '${Stage}-${AWS::Region}-${!Stage}' | dev-eu-west-1-${Stage}",
        "!Sub '${GiftsTable}/${GiftsTable.Arn}' | "
            + "largesse-local-GiftsTable/"
            + "arn:aws:dynamodb:eu-west-1:000000000000:table/largesse-local-GiftsTable",
        "!Sub ['${own}+${Stage}', {own: !Ref Size}] | 7+dev",
        "!Join ['-', [a, !Ref Stage, b]] | a-dev-b",
        "!If [HasTopic, yes-, no-] | no-",
        "!If [IsDev, !Ref Stage, other] | dev",
        "!If [Both, yes-, no-] | no-",
        "!If [Either, yes-, no-] | yes-",
        "2012-10-17 | 2012-10-17",
        "'true' | true"
      })
  void a_function_of_cloudformation_is_resolved(String written, String resolved) {
    assertThat(variable(written).asText()).isEqualTo(resolved);
  }

  @Test
  void no_value_is_left_out() {
    assertThat(variable("!If [HasTopic, x, !Ref AWS::NoValue]").isMissingNode()).isTrue();
    assertThat(variable("[a, !Ref AWS::NoValue, b]")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!ImportValue other | Fn::ImportValue",
        "!Select [0, [a]] | Fn::Select",
        "!Ref Nothing | Nothing",
        "!GetAtt GiftsTable.TableId | TableId",
        "!Sub '${Nothing}' | Nothing",
        "!If [Nothing, a, b] | Nothing"
      })
  void what_is_not_known_is_refused_by_name(String written, String name) {
    assertThatThrownBy(() -> variable(written))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Q: {Type: AWS::SNS::Topic} | AWS::SNS::Topic",
        "T: {Type: AWS::DynamoDB::Table, Properties: {GlobalTableWitnesses: []}} | "
            + "Resources/T/GlobalTableWitnesses",
        "T: {Type: AWS::DynamoDB::Table, CreationPolicy: {}} | Resources/T/CreationPolicy",
        "F: {Type: AWS::Serverless::Function, Properties: {Events: {E: {Type: Kinesis}}}} | Event Kinesis",
        "F: {Type: AWS::Serverless::Function, Properties: {Layers: []}} | Resources/F/Layers",
        "F: {Type: AWS::Serverless::Function, "
            + "Properties: {Events: {E: {Type: Api, Properties: {Auth: {}}}}}} | "
            + "Resources/F/Events/E/Auth"
      })
  void a_construct_that_is_not_known_is_refused_at_the_start(String resource, String named) {
    assertThatThrownBy(() -> Template.parse("Resources: {" + resource + "}", Map.of()))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mappings: {}", "Rules: {}", "Hooks: {}"})
  void a_section_that_is_not_known_is_refused(String section) {
    assertThatThrownBy(() -> Template.parse(section, Map.of())).isInstanceOf(TemplateFault.class);
  }

  @Test
  void everything_unknown_is_named_at_once() {
    assertThatThrownBy(
            () ->
                Template.parse(
                    "Resources: {A: {Type: AWS::EFS::FileSystem}, B: {Type: AWS::SNS::Topic}}",
                    Map.of()))
        .hasMessageContaining("Resources/A")
        .hasMessageContaining("Resources/B");
  }

  @Test
  void a_name_that_is_there_twice_is_refused() {
    assertThatThrownBy(() -> Template.parse("Resources: {A: 1, A: 2}", Map.of()))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("A is there twice");
  }

  @Test
  void alarms_and_logs_are_accepted_and_left() {
    Template template =
        Template.parse(
            "Resources: {L: {Type: AWS::Logs::LogGroup, Properties: {RetentionInDays: 7}}}",
            Map.of());

    assertThat(template.ofType("AWS::Logs::LogGroup")).hasSize(1);
  }

  @Test
  void a_resource_whose_condition_does_not_hold_is_not_there() {
    String yaml =
        HEAD
            + """
            Resources:
              A: {Type: AWS::DynamoDB::Table, Condition: HasTopic}
              B: {Type: AWS::DynamoDB::Table, Condition: IsDev}
            """;

    assertThat(Template.parse(yaml, Map.of()).resources())
        .extracting(Resource::logicalId)
        .containsExactly("B");
    assertThat(Template.parse(yaml, Map.of("Topic", "t")).resources()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"Stage,DEV", "Size,8", "Nothing,x"})
  void a_parameter_is_checked_as_the_template_says(String name, String value) {
    assertThatThrownBy(() -> Template.parse(HEAD, Map.of(name, value)))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining(name);
  }

  @Test
  void a_parameter_without_value_and_default_is_refused() {
    assertThatThrownBy(() -> Template.parse("Parameters: {P: {Type: String}}", Map.of()))
        .hasMessageContaining("Parameters/P");
  }

  @Test
  void globals_are_merged_as_sam_does() {
    Template template =
        Template.parse(
            """
            Globals:
              Function:
                Timeout: 29
                MemorySize: 512
                Environment: {Variables: {A: global, B: global}}
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Timeout: 5
                  Environment: {Variables: {B: own}}
            """,
            Map.of());

    JsonNode function = template.resources().getFirst().properties();
    assertThat(function.toString())
        .isEqualTo(
            "{\"Timeout\":5,\"MemorySize\":512,"
                + "\"Environment\":{\"Variables\":{\"A\":\"global\",\"B\":\"own\"}}}");
  }

  @Test
  void our_own_template_is_understood() {
    Template template = Template.read(Path.of("template.yaml"), Map.of("Issuer", "https://issuer"));

    assertThat(template.ofType("AWS::DynamoDB::Table"))
        .extracting(Resource::logicalId)
        .contains("GiftsTable", "ExposuresTable", "CurrentTable");
  }

  /** Without it SAM makes a second stage, named Stage, that no alarm and no log looks at. */
  @Test
  void the_api_has_no_stage_but_its_own() {
    Template template = Template.read(Path.of("template.yaml"), Map.of("Issuer", "https://issuer"));

    assertThat(template.ofType("AWS::Serverless::Api"))
        .singleElement()
        .satisfies(
            api -> assertThat(api.properties().path("OpenApiVersion").asText()).isEqualTo("3.0.1"));
  }

  @Test
  void only_functions_that_hash_have_the_key() {
    Template template = Template.read(Path.of("template.yaml"), Map.of("Issuer", "https://issuer"));

    assertThat(template.ofType("AWS::Serverless::Function"))
        .filteredOn(function -> function.properties().at("/Environment/Variables").has("HASH_KEY"))
        .extracting(Resource::logicalId)
        .containsExactlyInAnyOrder(
            "ClientsFunction",
            "RegisterGiftFunction",
            "ImportGiftsFunction",
            "GiftsFunction",
            "ReadRoiSegmentFunction");
  }

  @Test
  void access_logs_name_callers_as_our_own_logs_do() {
    Template template = Template.read(Path.of("template.yaml"), Map.of("Issuer", "https://issuer"));

    assertThat(template.ofType("AWS::Serverless::Api").getFirst().properties().toString())
        .contains("$context.authorizer.actor")
        .doesNotContain("$context.authorizer.sub", "$context.authorizer.principalId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://issuer.example.com", "issuer.example.com", ""})
  void an_issuer_is_an_https_address(String issuer) {
    assertThatThrownBy(() -> Template.read(Path.of("template.yaml"), Map.of("Issuer", issuer)))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("Issuer");
  }

  /** SAM does not take it in Globals, and without it a changed parameter reaches no function. */
  @Test
  void every_function_publishes_a_version_when_anything_of_it_changes() {
    Template template = Template.read(Path.of("template.yaml"), Map.of("Issuer", "https://issuer"));

    assertThat(template.ofType("AWS::Serverless::Function"))
        .isNotEmpty()
        .allSatisfy(
            function ->
                assertThat(function.properties().path("AutoPublishAliasAllProperties").asBoolean())
                    .as(function.logicalId())
                    .isTrue());
  }

  private static JsonNode variable(String written) {
    return Template.parse(FUNCTION.formatted(written), Map.of())
        .ofType("AWS::Serverless::Function")
        .getFirst()
        .properties()
        .path("Environment")
        .path("Variables")
        .path("V");
  }
}
