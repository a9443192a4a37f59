package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.CARD;
import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.Clients;
import io.largesse.client.SomeClient;
import io.largesse.client.Status;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Records;
import io.largesse.id.GiftId;
import io.largesse.place.Country;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What counts is what is live, whatever clients turn out to be: gifts are registered, given and
 * cancelled while people change household, employer and status, and records of one person are
 * merged, over a database that fails.
 */
final class ChangingClientsProperties {
  private static final int PEOPLE = 4;
  private static final int DEEDS = 24;
  private static final Set<GiftStatus> LIVE =
      EnumSet.of(GiftStatus.PENDING_APPROVAL, GiftStatus.REGISTERED, GiftStatus.GIVEN);
  private static final List<String> GROUPS = List.of("one", "two", "");

  @Property(tries = 6)
  void exposures_are_the_live_gifts_of_those_who_count_together(@ForAll long seed) {
    Life life = new Life(RandomGeneratorFactory.getDefault().create(seed));
    for (int deed = 0; deed < DEEDS; deed++) {
      life.goOn();
    }
    life.settle();

    Map<Subject, List<Entry>> live = life.live();
    for (Subject subject : life.subjects()) {
      assertThat(bare(life.house.counted(subject)))
          .as(subject.toString())
          .containsExactlyInAnyOrderElementsOf(bare(live.getOrDefault(subject, List.of())));
    }
  }

  /** Entries as far as they are the gifts': statuses are the client's, and may be known better. */
  private static List<Entry> bare(List<Entry> entries) {
    Status unknown = Status.privateOf(new Country("FR"));
    return entries.stream().map(entry -> entry.withStatuses(List.of(unknown))).toList();
  }

  /** One run of deeds. */
  private static final class Life {
    private final RandomGenerator random;
    private final GiftHouse house = new GiftHouse();
    private final List<GiftId> gifts = new ArrayList<>();

    Life(RandomGenerator random) {
      this.random = random;
      IntStream.range(0, PEOPLE).forEach(n -> house.client("c-" + n));
    }

    void goOn() {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> register();
        case 3 -> take(StepKind.GIVE);
        case 4 -> take(StepKind.CANCEL);
        case 5, 6 -> change();
        default -> merge();
      }
    }

    /** Has all gifts follow, twice: a stream may tell of a merge again. */
    void settle() {
      for (int n = 0; n < 2 * PEOPLE; n++) {
        assertThat(Records.of(house).follow(person(n % PEOPLE))).isTrue();
      }
    }

    Map<Subject, List<Entry>> live() {
      Map<Subject, List<Entry>> live = new HashMap<>();
      for (GiftId id : gifts) {
        Gift gift = house.register(house.tables().database()).find(id).orElseThrow().value();
        if (LIVE.contains(gift.status())) {
          for (Subject subject : subjects(client(gift.entry().client()))) {
            live.computeIfAbsent(subject, first -> new ArrayList<>()).add(gift.entry());
          }
        }
      }
      return live;
    }

    /** Everybody who may count, aliases and groups that were left too. */
    List<Subject> subjects() {
      List<Subject> subjects = new ArrayList<>();
      IntStream.range(0, PEOPLE).forEach(n -> subjects.add(Subject.of(person(n))));
      for (String group : List.of("one", "two")) {
        subjects.add(Subject.parse("HOUSEHOLD#" + group));
        subjects.add(Subject.parse("EMPLOYER#" + group));
      }
      return subjects;
    }

    private static List<Subject> subjects(Client client) {
      List<Subject> subjects = new ArrayList<>();
      subjects.add(Subject.of(client.id()));
      client.household().map(Subject::of).ifPresent(subjects::add);
      client.employer().map(Subject::of).ifPresent(subjects::add);
      return subjects;
    }

    private void register() {
      GiftId id = new GiftId("g-" + gifts.size());
      gifts.add(id);
      GiftRequest request =
          Asks.gift(
              somebody(),
              random.nextBoolean() ? PARIS : MILAN,
              CARD,
              1,
              random.nextBoolean() ? Handover.NOW : Handover.LATER,
              Optional.empty());
      uses().registerGift().register(id, request, advisor());
      uses().registerGift().register(id, request, advisor());
    }

    private void take(StepKind kind) {
      if (!gifts.isEmpty()) {
        GiftId id = gifts.get(random.nextInt(gifts.size()));
        uses().takeStep().take(id, step("s-" + kind, kind), advisor());
      }
    }

    private void change() {
      ClientId id = client(somebody()).id();
      String household = GROUPS.get(random.nextInt(GROUPS.size()));
      String employer = GROUPS.get(random.nextInt(GROUPS.size()));
      List<String> fields = new ArrayList<>();
      if (!household.isEmpty()) {
        fields.add("'household':'" + household + "'");
      }
      if (!employer.isEmpty()) {
        fields.add("'employer':'" + employer + "'");
      }
      if (random.nextBoolean()) {
        fields.add("'statuses':[{'class':'PRESS','country':'FR'}]");
      }
      records().save(SomeClient.with(id.value(), fields.toArray(String[]::new)));
    }

    private void merge() {
      ClientId merged = somebody();
      records().merge(merged, somebody());
      if (random.nextBoolean()) {
        records().follow(merged);
      }
    }

    private Client client(ClientId id) {
      Clients clients = Records.of(house).clients();
      return clients.find(id).orElseThrow().client().value();
    }

    private ClientId somebody() {
      return person(random.nextInt(PEOPLE));
    }

    private static ClientId person(int number) {
      return new ClientId("c-" + number);
    }

    private GiftUses uses() {
      return house.uses(house.tables().failing("transactWriteItems", failures()));
    }

    private Records records() {
      return Records.of(house).failing("transactWriteItems", failures());
    }

    private Failure[] failures() {
      List<Failure> all = List.of(Failure.values());
      return IntStream.range(0, random.nextInt(3))
          .mapToObj(n -> all.get(random.nextInt(all.size())))
          .toArray(Failure[]::new);
    }
  }
}
