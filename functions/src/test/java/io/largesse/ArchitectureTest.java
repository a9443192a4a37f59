package io.largesse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.largesse.wrong.bus.WrongBus;
import io.largesse.wrong.client.WrongClient;
import io.largesse.wrong.dynamodb.WrongStore;
import io.largesse.wrong.gift.WrongGift;
import io.largesse.wrong.handler.WrongHandler;
import io.largesse.wrong.stepfunctions.WrongStepFunctions;
import io.largesse.wrong.stock.WrongStock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the deployed code to its architecture, and the rules to what they must refuse. */
final class ArchitectureTest {
  private static final JavaClasses DEPLOYED =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.largesse");

  @ParameterizedTest
  @MethodSource
  void the_deployed_code_follows(ArchRule rule) {
    rule.check(DEPLOYED);
  }

  static List<ArchRule> the_deployed_code_follows() {
    return new Architecture("io.largesse").rules();
  }

  @ParameterizedTest
  @MethodSource
  void a_rule_refuses(String rule, Class<?>... offenders) {
    JavaClasses classes = new ClassFileImporter().importClasses(offenders);

    assertThat(new Architecture("io.largesse.wrong").rules())
        .filteredOn(candidate -> candidate.getDescription().equals(rule))
        .singleElement()
        .satisfies(candidate -> assertThat(candidate.evaluate(classes).hasViolation()).isTrue());
  }

  static Stream<Arguments> a_rule_refuses() {
    return Stream.of(
        refuses("subjects know only subjects", WrongGift.SeesTheDatabase.class),
        refuses("subjects know only subjects", WrongGift.SeesLambda.class),
        refuses("subjects know only subjects", WrongGift.SeesItsStore.class),
        refuses("subjects know only subjects", WrongGift.SeesItsHandler.class),
        refuses("subjects know only subjects", WrongGift.SeesTelephones.class),
        refuses("clients know only subjects and telephone numbers", WrongClient.class),
        refuses("dynamodb knows only subjects and the AWS SDK", WrongStore.SeesLambda.class),
        refuses("dynamodb knows only subjects and the AWS SDK", WrongStore.SeesAHandler.class),
        refuses("dynamodb knows only subjects and the AWS SDK", WrongStore.SeesTheBus.class),
        refuses("bus knows only subjects and the SDK of EventBridge", WrongBus.class),
        refuses(
            "stepfunctions knows only subjects and the SDK of Step Functions",
            WrongStepFunctions.class),
        refuses("handler knows everyone, but not the AWS SDK", WrongHandler.class),
        refuses("no subject leads back to itself", WrongGift.SeesStock.class, WrongStock.class));
  }

  private static Arguments refuses(String rule, Class<?>... offenders) {
    return Arguments.of(rule, offenders);
  }
}
