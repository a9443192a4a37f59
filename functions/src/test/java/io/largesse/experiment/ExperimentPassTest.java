package io.largesse.experiment;

import static io.largesse.experiment.SomeExperiment.ASSIGNED;
import static io.largesse.experiment.SomeExperiment.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.client.ClientId;
import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.History;
import io.largesse.history.IdHash;
import io.largesse.history.Profile;
import io.largesse.id.KeyedHash;
import io.largesse.place.Country;
import io.largesse.purchase.Channel;
import io.largesse.roi.Bands;
import io.largesse.roi.Chunk;
import io.largesse.roi.Margins;
import io.largesse.roi.Measuring;
import io.largesse.roi.RunParameters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExperimentPassTest {
  private static final KeyedHash KEY = new KeyedHash("a key");
  private static final ClientId ADA = new ClientId("ada");
  private static final LocalDate AS_OF = ASSIGNED.plusDays(WINDOW + 1);

  @Test
  void the_windows_leave_out_the_day_of_the_assignment_and_hold_both_of_their_ends() {
    History history = client(Optional.of("FR"), Map.of("arm", "mens"), -WINDOW - 1, -WINDOW, -1);
    history = buying(buying(history, 0), 1);
    history = buying(buying(history, WINDOW), WINDOW + 1);

    ArmSums mens = of(arms(SomeExperiment.arms("x"), history), "mens");

    assertThat(mens.clients).isEqualTo(1);
    assertThat(mens.pre).isEqualTo(amounts(-WINDOW, -1));
    assertThat(mens.post).isEqualTo(amounts(1, WINDOW));
  }

  @Test
  void whoever_has_the_attribute_counts_with_zero_when_nothing_was_bought() {
    SortedMap<String, ArmSums> arms =
        arms(
            SomeExperiment.arms("x"),
            client(Optional.empty(), Map.of("arm", "none")),
            client(Optional.of("FR"), Map.of("arm", "none")),
            client(Optional.of("FR"), Map.of("other", "mens"), 1));

    assertThat(arms.keySet()).containsExactly("none");
    assertThat(of(arms, "none").clients).isEqualTo(2);
    assertThat(of(arms, "none").post).isZero();
  }

  @Test
  void each_clients_spend_earns_the_margin_of_the_residence() {
    SortedMap<String, ArmSums> arms =
        arms(
            SomeExperiment.arms("x"),
            client(Optional.of("FR"), Map.of("arm", "mens"), 1),
            client(Optional.of("JP"), Map.of("arm", "mens"), 1),
            client(Optional.empty(), Map.of("arm", "mens"), 1));

    assertThat(of(arms, "mens").margin)
        .isEqualTo(amounts(1).multiply(BigInteger.valueOf(6_500 + 6_000 + 6_500)));
  }

  @ParameterizedTest
  @CsvSource({"FR, -1, true", "FR, 0, true", "FR, 1, false", "IT, 0, false", ", 0, false"})
  void a_hold_out_is_of_clients_in_scope_whose_tenure_had_begun(
      String market, int first, boolean counts) {
    Experiment french =
        SomeExperiment.holdOut("x", "0.5", Set.of(new Country("FR")), Set.of(), Set.of());

    SortedMap<String, ArmSums> arms =
        arms(french, client(Optional.ofNullable(market), Map.of(), first));

    assertThat(arms.values().stream().mapToLong(of -> of.clients).sum()).isEqualTo(counts ? 1 : 0);
  }

  @Test
  void a_given_since_is_when_tenure_begins() {
    History late = client(Optional.of("FR"), Map.of(), -20);
    Profile profile = new Profile(Optional.of("FR"), OptionalInt.of(day(1)), Map.of(), 2);

    assertThat(arms(SomeExperiment.holdOut("x", "0.5"), late.with(profile))).isEmpty();
    assertThat(arms(SomeExperiment.holdOut("x", "0.5"), client(Optional.of("FR"), Map.of())))
        .isEmpty();
  }

  @Test
  void arms_are_drawn_as_they_were_when_gifts_were_registered() {
    Experiment experiment = SomeExperiment.holdOut("x", "0.5");
    Draw draw = new Draw(KEY);
    for (int index = 0; index < 50; index++) {
      ClientId client = new ClientId("c-" + index);
      ExperimentPass pass = new ExperimentPass(measuring(AS_OF), KEY, List.of(experiment));
      pass.add(client, client(Optional.of("FR"), Map.of(), -3));

      boolean held = draw.holdsOut(experiment.id(), experiment.holdOut().orElseThrow(), client);

      assertThat(sums(pass).arms(experiment.id()).orElseThrow().keySet())
          .containsExactly(held ? HoldOut.HELD_OUT : HoldOut.OFFERED);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, MATURING", "1, REPORTED"})
  void an_experiment_is_reported_once_its_window_lies_before_the_as_of_day(
      int daysAfter, ExperimentState state) {
    Measuring measuring = measuring(ASSIGNED.plusDays(WINDOW + daysAfter));

    assertThat(ExperimentState.in(measuring, SomeExperiment.arms("x"))).isEqualTo(state);
    ExperimentPass pass = new ExperimentPass(measuring, KEY, List.of(SomeExperiment.arms("x")));
    pass.add(ADA, client(Optional.of("FR"), Map.of("arm", "mens"), 1));
    assertThat(pass.chunks()).hasSize(state == ExperimentState.REPORTED ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"0, TOO_EARLY", "-1, REPORTED"})
  void an_experiment_is_reported_while_the_window_before_it_is_kept(
      int days, ExperimentState state) {
    LocalDate today = ASSIGNED.minusDays(WINDOW).plusMonths(60).plusDays(days);

    assertThat(ExperimentState.in(measuring(today), SomeExperiment.arms("x"))).isEqualTo(state);
  }

  @Test
  void fifty_arms_are_told_apart_and_one_more_is_too_many_in_whatever_parts_they_come() {
    assertThat(ofArms(0, 50).arms(new ExperimentId("x")).orElseThrow()).hasSize(50);
    assertThat(ofArms(0, 51).arms(new ExperimentId("x"))).isEmpty();
    assertThat(
            ExperimentSums.of(
                    List.of(bytes(ofArms(0, 30)), bytes(ofArms(25, 51)), bytes(ofArms(0, 1))))
                .arms(new ExperimentId("x")))
        .isEmpty();
  }

  @Test
  void however_clients_are_cut_and_ordered_the_sums_are_the_same_bytes() {
    List<History> base = someClients(200);
    byte[] whole = bytes(sums(pass(base)));
    Collections.shuffle(base, new Random(7));
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < base.size(); from += 33) {
      pass(base.subList(from, Math.min(base.size(), from + 33)))
          .chunks()
          .forEach(chunk -> parts.add(chunk.bytes()));
    }
    Collections.shuffle(parts, new Random(8));

    assertThat(bytes(ExperimentSums.of(parts))).isEqualTo(whole);
  }

  @Test
  void garbage_is_refused() {
    byte[] whole = bytes(sums(pass(someClients(20))));
    Random random = new Random(9);
    for (int round = 0; round < 2_000; round++) {
      byte[] garbled = whole.clone();
      garbled[random.nextInt(garbled.length)] ^= (byte) (1 << random.nextInt(8));

      assertThatThrownBy(() -> ExperimentSums.of(List.of(garbled)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void many_experiments_make_chunks_that_can_be_stored() {
    ExperimentSums sums = new ExperimentSums();
    String name = "n".repeat(190);
    for (int experiment = 0; experiment < 60; experiment++) {
      for (int arm = 0; arm < 50; arm++) {
        sums.add(new ExperimentId("x-" + experiment), name + arm, 1L << 50, 1L << 50, 10_000);
      }
    }

    List<Chunk> chunks = sums.chunks();

    assertThat(chunks).hasSizeGreaterThan(1);
    assertThat(chunks).allMatch(chunk -> chunk.bytes().length <= Chunk.BYTES_MAX);
    assertThat(ExperimentSums.of(chunks.stream().map(Chunk::bytes).toList()).chunks())
        .extracting(Chunk::bytes)
        .containsExactlyElementsOf(chunks.stream().map(Chunk::bytes).toList());
  }

  private static ExperimentSums ofArms(int from, int to) {
    ExperimentSums sums = new ExperimentSums();
    for (int arm = from; arm < to; arm++) {
      sums.add(new ExperimentId("x"), "arm-" + arm, 100, 100, 10_000);
    }
    return sums;
  }

  private static List<History> someClients(int count) {
    Random random = new Random(3);
    List<History> all = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      all.add(
          client(
              Optional.of(random.nextBoolean() ? "FR" : "JP"),
              Map.of("arm", random.nextBoolean() ? "mens" : "none"),
              -1 - random.nextInt(WINDOW),
              1 + random.nextInt(WINDOW)));
    }
    return all;
  }

  private static ExperimentPass pass(List<History> histories) {
    ExperimentPass pass =
        new ExperimentPass(
            measuring(AS_OF),
            KEY,
            List.of(SomeExperiment.arms("x"), SomeExperiment.holdOut("y", "0.5")));
    histories.forEach(
        history ->
            pass.add(new ClientId("c-" + Integer.toUnsignedString(history.hashCode())), history));
    return pass;
  }

  private static SortedMap<String, ArmSums> arms(Experiment experiment, History... histories) {
    ExperimentPass pass = new ExperimentPass(measuring(AS_OF), KEY, List.of(experiment));
    for (int index = 0; index < histories.length; index++) {
      pass.add(new ClientId("c-" + index), histories[index]);
    }
    return sums(pass).arms(experiment.id()).orElseThrow();
  }

  private static ExperimentSums sums(ExperimentPass pass) {
    return ExperimentSums.of(pass.chunks().stream().map(Chunk::bytes).toList());
  }

  private static byte[] bytes(ExperimentSums sums) {
    assertThat(sums.chunks()).hasSize(1);
    return sums.chunks().getFirst().bytes();
  }

  private static History client(
      Optional<String> market, Map<String, String> attributes, int... days) {
    History history = History.EMPTY.with(new Profile(market, OptionalInt.empty(), attributes, 1));
    for (int day : days) {
      history = buying(history, day);
    }
    return history;
  }

  /** One more purchase, {@code days} after the assignment, of an amount that tells which. */
  private static History buying(History history, int days) {
    return history.with(
        new Bought(
            IdHash.of("p" + days),
            1,
            day(days),
            "PAR-01",
            Channel.BOUTIQUE,
            false,
            List.of(new BoughtLine("bags", amount(days) - 1), new BoughtLine("shoes", 1))));
  }

  private static BigInteger amounts(int... days) {
    BigInteger sum = BigInteger.ZERO;
    for (int day : days) {
      sum = sum.add(BigInteger.valueOf(amount(day)));
    }
    return sum;
  }

  private static long amount(int days) {
    return 100_000L + (long) days * days * days;
  }

  private static int day(int days) {
    return Math.toIntExact(ASSIGNED.plusDays(days).toEpochDay());
  }

  private static Measuring measuring(LocalDate asOf) {
    return new Measuring(
        new RunParameters(
            asOf,
            asOf.minusMonths(12),
            asOf.minusDays(1),
            180,
            new Margins(new BigDecimal("0.65"), Map.of("JP", new BigDecimal("0.60"))),
            30,
            Bands.standard(2),
            List.of(),
            8),
        asOf,
        SomeExperiment.EUR,
        Set.of());
  }

  private static ArmSums of(SortedMap<String, ArmSums> arms, String arm) {
    return Objects.requireNonNull(arms.get(arm), arm);
  }
}
