package io.largesse.purchase;

import static io.largesse.purchase.SomePurchase.ACT;
import static io.largesse.purchase.SomePurchase.ANNA;
import static io.largesse.purchase.SomePurchase.BOUGHT_AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.ClientId;
import io.largesse.page.PageRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every register of engagements promises; Anna is a client of its. */
public abstract class EngagementsContract {
  private static final Engagement TOLD =
      new Engagement(new EngagementId("e-1"), ANNA, "attended", BOUGHT_AT);

  protected abstract Engagements engagements();

  @Test
  void an_engagement_is_read_as_it_was_written_once() {
    KeptEngagement now = new KeptEngagement(TOLD, ANNA, ACT);
    assertThat(engagements().standing(TOLD).before()).isEmpty();

    assertThat(engagements().write(now, ACT)).isTrue();
    assertThat(engagements().write(now, ACT)).isFalse();

    assertThat(engagements().ofClient(ANNA, new PageRequest(1, Optional.empty())).items())
        .containsExactly(now);
    EngagementStanding standing = engagements().standing(TOLD);
    assertThat(standing.before()).contains(now);
    assertThat(standing.client().map(client -> client.id())).contains(ANNA);
  }

  @Test
  void nothing_is_written_for_a_client_who_is_not_there() {
    ClientId nobody = new ClientId("nobody");
    Engagement told = new Engagement(TOLD.id(), nobody, "attended", BOUGHT_AT);

    assertThat(engagements().standing(told).client()).isEqualTo(Optional.empty());
    assertThat(engagements().write(new KeptEngagement(told, nobody, ACT), ACT)).isFalse();
    assertThat(engagements().standing(TOLD).before()).isEmpty();
  }
}
