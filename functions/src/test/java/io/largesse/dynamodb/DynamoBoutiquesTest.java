package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.Boutiques;
import io.largesse.boutique.Boutiques.Outcome.Agreed;
import io.largesse.boutique.Boutiques.Outcome.Disagreed;
import io.largesse.boutique.BoutiquesContract;
import io.largesse.boutique.SomeBoutique;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import io.largesse.version.Saved;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DynamoBoutiquesTest extends BoutiquesContract {
  private static final Act ACT =
      new Act("hq-1", "request-1", Instant.parse("2026-11-24T10:00:00Z"));

  private final TestTables tables;

  DynamoBoutiquesTest() {
    TestTables tables = new TestTables();
    super(boutiques(tables, tables.database(), SomePatience.ample()));
    this.tables = tables;
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "ANSWER_LOST", "INTERNAL_ERROR", "TIMED_OUT"})
  void a_boutique_is_saved_after_writes_that_failed(Failure failure) {
    Boutiques boutiques = failing(SomePatience.ample(), failure, failure);

    assertThat(boutiques.save(SomeBoutique.in("FR", "PAR-01"), Optional.empty(), ACT))
        .isInstanceOfSatisfying(
            Agreed.class, agreed -> assertThat(agreed.saved()).isInstanceOf(Saved.Created.class));
  }

  @ParameterizedTest
  @EnumSource(names = {"ANSWER_LOST", "INTERNAL_ERROR", "TIMED_OUT"})
  void a_boutique_whose_answer_was_lost_is_counted_once(Failure failure) {
    Boutiques boutiques = failing(SomePatience.ample(), failure);
    Boutique paris = SomeBoutique.of("PAR-01", "FR", "LARG-FR", 1);

    assertThat(boutiques.save(paris, Optional.empty(), ACT)).isInstanceOf(Agreed.class);
    assertThat(boutiques.save(SomeBoutique.of("PAR-01", "FR", "LARG-FR", 2), Optional.of(1L), ACT))
        .isInstanceOf(Agreed.class);
    assertThat(boutiques.save(SomeBoutique.of("PAR-02", "FR", "LARG-FR", 1), Optional.empty(), ACT))
        .isEqualTo(new Disagreed(2));
  }

  @Test
  void a_race_that_is_never_won_ends_when_patience_does() {
    Boutiques boutiques = failing(SomePatience.none(), Failure.CONFLICT);

    assertThatThrownBy(() -> boutiques.save(SomeBoutique.in("FR", "PAR-01"), Optional.empty(), ACT))
        .isInstanceOf(Busy.class);
  }

  private Boutiques failing(Patience patience, Failure... script) {
    return boutiques(tables, tables.failing("transactWriteItems", script), patience);
  }

  private static Boutiques boutiques(TestTables tables, Database database, Patience patience) {
    return new DynamoBoutiques(database, tables.name("BoutiquesTable"), patience);
  }
}
