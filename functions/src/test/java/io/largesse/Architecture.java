package io.largesse;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * Who may know whom below a root package: {@code handler -> subjects <- dynamodb, bus,
 * stepfunctions}.
 *
 * <p>Each rule lists what is allowed, so that a library that nobody thought of is refused.
 */
record Architecture(String root) {
  private static final List<String> EVERYWHERE =
      List.of("java..", "javax.crypto..", "org.jspecify..", "com.fasterxml.jackson..");

  List<ArchRule> rules() {
    return List.of(
        subjects(), client(), dynamodb(), bus(), stepfunctions(), handler(), subjectsFormNoCycle());
  }

  /** The subjects know no cloud, and neither edge. */
  private ArchRule subjects() {
    return classes()
        .that(areSubjects().and(resideOutsideOfPackages(below("client"))))
        .should()
        .onlyDependOnClassesThat(areLibraries().or(areSubjects()))
        .as("subjects know only subjects");
  }

  /** A client's contacts are read as the world writes telephone numbers. */
  private ArchRule client() {
    return classes()
        .that()
        .resideInAPackage(below("client"))
        .should()
        .onlyDependOnClassesThat(areLibraries("com.google.i18n.phonenumbers..").or(areSubjects()))
        .as("clients know only subjects and telephone numbers");
  }

  /** The AWS data SDK is seen here alone, and Lambda is not. */
  private ArchRule dynamodb() {
    return classes()
        .that()
        .resideInAPackage(below("dynamodb"))
        .should()
        .onlyDependOnClassesThat(
            areLibraries("software.amazon.awssdk..", below("dynamodb"))
                .and(
                    resideOutsideOfPackages(
                        "software.amazon.awssdk.services.eventbridge..",
                        "software.amazon.awssdk.services.sfn.."))
                .or(areSubjects()))
        .as("dynamodb knows only subjects and the AWS SDK");
  }

  /** EventBridge's SDK is seen here alone. */
  private ArchRule bus() {
    return classes()
        .that()
        .resideInAPackage(below("bus"))
        .should()
        .onlyDependOnClassesThat(
            areLibraries(
                    "software.amazon.awssdk.core..",
                    "software.amazon.awssdk.http..",
                    "software.amazon.awssdk.services.eventbridge..",
                    "software.amazon.awssdk.awscore..",
                    below("bus"))
                .or(areSubjects()))
        .as("bus knows only subjects and the SDK of EventBridge");
  }

  /** Step Functions' SDK is seen here alone. */
  private ArchRule stepfunctions() {
    return classes()
        .that()
        .resideInAPackage(below("stepfunctions"))
        .should()
        .onlyDependOnClassesThat(
            areLibraries(
                    "software.amazon.awssdk.core..",
                    "software.amazon.awssdk.http..",
                    "software.amazon.awssdk.services.sfn..",
                    "software.amazon.awssdk.awscore..",
                    below("stepfunctions"))
                .or(areSubjects()))
        .as("stepfunctions knows only subjects and the SDK of Step Functions");
  }

  /** Lambda, its checkpoints and tokens are seen here alone, and the AWS data SDK is not. */
  private ArchRule handler() {
    return classes()
        .that()
        .resideInAPackage(below("handler"))
        .should()
        .onlyDependOnClassesThat(
            areLibraries(
                    "com.amazonaws.services.lambda..",
                    "org.crac..",
                    "com.nimbusds..",
                    below("bus"),
                    below("dynamodb"),
                    below("handler"),
                    below("stepfunctions"))
                .or(areSubjects()))
        .as("handler knows everyone, but not the AWS SDK");
  }

  /** What {@code json} reads does not count: it knows the values that every subject speaks of. */
  private ArchRule subjectsFormNoCycle() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(resideInAPackage(below("json")), alwaysTrue())
        .as("no subject leads back to itself");
  }

  private static DescribedPredicate<JavaClass> areLibraries(String... more) {
    return resideInAnyPackage(EVERYWHERE.toArray(String[]::new)).or(resideInAnyPackage(more));
  }

  private DescribedPredicate<JavaClass> areSubjects() {
    return resideInAnyPackage(root + "..")
        .and(
            resideOutsideOfPackages(
                below("bus"), below("dynamodb"), below("handler"), below("stepfunctions")));
  }

  private String below(String edge) {
    return root + "." + edge + "..";
  }
}
