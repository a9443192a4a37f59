package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.finance.Declaration;
import io.largesse.finance.Declarations;
import io.largesse.finance.DeclarationsContract;
import io.largesse.finance.PostDeclaration;
import io.largesse.finance.Posting;
import io.largesse.finance.SomeLines;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds declarations to their contract on DynamoDB. */
final class DynamoDeclarationsTest extends DeclarationsContract {
  private static final Caller FINANCE = new Caller("f-1", Role.FINANCE, Set.of(), Set.of());

  private final TestTables tables = new TestTables();

  @Override
  protected Declarations declarations() {
    return declarations(tables.database());
  }

  @Override
  protected void keep(Declaration declaration) {
    assertThat(write(declaration)).isInstanceOf(Written.Done.class);
  }

  @Test
  void a_declaration_is_made_once_whatever_it_says_the_second_time() {
    Declaration first = declaration("30.00 EUR");
    keep(first);

    assertThat(write(declaration("31.00 EUR"))).isInstanceOf(Written.Refused.class);
    assertThat(declarations().find(first.id()).orElseThrow().value()).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_declaration_is_posted_once_whatever_the_write_comes_to(Failure failure) {
    Declaration declaration = declaration("30.00 EUR");
    keep(declaration);
    Act act = SomeLines.ACT;
    PostDeclaration post =
        new PostDeclaration(
            declarations(tables.failing("transactWriteItems", failure)), SomePatience.ample());

    Declaration posted = declaration.posted(new Posting("FI-1", act.by(), act.at()));
    assertThat(post.post(declaration.id(), "FI-1", FINANCE, act))
        .isEqualTo(new PostDeclaration.Outcome.Posted(posted));
    assertThat(post.post(declaration.id(), "FI-2", FINANCE, act))
        .isEqualTo(new PostDeclaration.Outcome.PostedOtherwise("FI-1"));
    assertThat(declarations().find(declaration.id()).orElseThrow().value()).isEqualTo(posted);
  }

  private Declarations declarations(Database database) {
    return new DynamoDeclarations(database, tables.name("DeclarationsTable"));
  }

  private Written write(Declaration declaration) {
    return Written.transaction(
        tables.client(),
        List.of(
            DynamoDeclarations.put(
                tables.database(), tables.name("DeclarationsTable"), declaration, SomeLines.ACT)));
  }

  private static Declaration declaration(String cost) {
    return SomeLines.declaration(SomeLines.gift("g-1"), SomeLines.cost(cost));
  }
}
