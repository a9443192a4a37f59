package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.history.History;
import io.largesse.history.Received;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EpisodeGiftsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 10);
  private static final int WINDOW = 30;

  @Test
  void a_window_takes_in_its_last_day_and_not_the_one_after() {
    assertThat(days(new Someone().given(DAY, DAY.plusDays(30)))).containsExactly(DAY);
    assertThat(days(new Someone().given(DAY, DAY.plusDays(31))))
        .containsExactly(DAY, DAY.plusDays(31));
  }

  @Test
  void a_gift_within_does_not_lengthen_the_episode() {
    assertThat(days(new Someone().given(DAY, DAY.plusDays(30), DAY.plusDays(31))))
        .containsExactly(DAY, DAY.plusDays(31));
  }

  @Test
  void of_several_gifts_of_one_day_the_first_has_the_smallest_id() {
    History history =
        new Someone()
            .given(Someone.gift("b", DAY, "B-1"))
            .given(Someone.gift("a", DAY, "B-2"))
            .given(Someone.gift("c", DAY, "B-3"))
            .history();

    assertThat(episodes(history).getFirst().first().boutique()).isEqualTo("B-2");
  }

  @Test
  void a_gift_that_was_returned_opens_nothing() {
    Received gift = Someone.gift("a", DAY, "B-1");
    Received returned =
        new Received(
            gift.idHash(),
            gift.id(),
            2,
            gift.day(),
            true,
            gift.sku(),
            gift.typology(),
            gift.boutique(),
            gift.market(),
            gift.occasion(),
            gift.advisor(),
            gift.quantity(),
            gift.cost());

    assertThat(episodes(new Someone().given(returned).history())).isEmpty();
  }

  @Test
  void gifts_count_after_what_is_forgotten_and_before_the_as_of_day() {
    int day = Timing.day(DAY);
    List<Received> gifts = new Someone().given(DAY).history().gifts();

    assertThat(EpisodeGifts.counting(gifts, day - 1, day + 1)).hasSize(1);
    assertThat(EpisodeGifts.counting(gifts, day, day + 1)).isEmpty();
    assertThat(EpisodeGifts.counting(gifts, day - 1, day)).isEmpty();
  }

  private static List<LocalDate> days(Someone someone) {
    return episodes(someone.history()).stream()
        .map(episode -> LocalDate.ofEpochDay(episode.day()))
        .toList();
  }

  private static List<EpisodeGifts> episodes(History history) {
    return EpisodeGifts.of(EpisodeGifts.counting(history.gifts(), 0, Integer.MAX_VALUE), WINDOW);
  }
}
