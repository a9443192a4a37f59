package io.largesse.handler.stream;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.event.Change;
import io.largesse.finance.Wanting;
import io.largesse.gift.Counting;
import io.largesse.gift.DeclareAgain;
import io.largesse.gift.GiftJson;
import io.largesse.handler.Wiring;
import io.largesse.recalculation.Fact;
import io.largesse.recalculation.Facts;
import io.largesse.threshold.ReportLimits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows gifts: when one counts otherwise than before, what finance was told of those that count
 * with it is corrected, and compliance hears of the limits that are passed or kept again. What was
 * given goes into the client's history.
 *
 * <p>It looks at what there is, and not at what has changed: so the last change of a client in a
 * batch stands for all of that client's.
 */
public final class FollowGiftsFunction extends BatchFunction {
  private static final String ACTOR = "follow-gifts";

  private final DeclareAgain declareAgain;
  private final ReportLimits reportLimits;
  private final Recalculation recalculation;
  private final Wanting costs;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public FollowGiftsFunction() {
    this(Wiring.ofLambda());
  }

  public FollowGiftsFunction(Wiring wiring) {
    super(wiring.changeLog());
    this.declareAgain = wiring.declareAgain();
    this.reportLimits = wiring.reportLimits();
    this.recalculation = new Recalculation(wiring.recalculate());
    this.costs = wiring.wanting();
    this.clock = wiring.clock();
  }

  @Override
  Followed follow(List<Change> changes, String requestId) {
    List<Optional<Counting>> read = new ArrayList<>();
    Followed readable =
        Followed.each(
            changes.size(),
            place -> {
              Change change = changes.get(place);
              read.add(Counting.of(change.before(GiftJson::read), change.after(GiftJson::read)));
            });
    Act act = new Act(ACTOR, requestId, clock.instant());
    Map<Integer, Counting> due = lastOfEachClient(read);
    Followed followed =
        Followed.each(
            read.size(),
            place -> Optional.ofNullable(due.get(place)).ifPresent(each -> lookAfter(each, act)));
    return readable.orEarlier(followed).orEarlier(recalculation.follow(changes, this::given, act));
  }

  /** What the client's history is to say of a gift. */
  private Optional<Fact> given(Change change) {
    return change.after(GiftJson::read).flatMap(gift -> Facts.of(gift, costs));
  }

  /** What is to be done, by the place of the change after which it is. */
  private static Map<Integer, Counting> lastOfEachClient(List<Optional<Counting>> read) {
    Map<ClientId, Integer> places = new HashMap<>();
    Map<Integer, Counting> due = new HashMap<>();
    for (int place = 0; place < read.size(); place++) {
      if (read.get(place).isPresent()) {
        Counting counting = read.get(place).get();
        Optional<Counting> before =
            Optional.ofNullable(places.put(counting.client(), place)).map(due::remove);
        due.put(place, before.map(earlier -> earlier.and(counting)).orElse(counting));
      }
    }
    return due;
  }

  private void lookAfter(Counting counting, Act act) {
    if (counting.declares()) {
      declareAgain.beside(counting.gift(), act);
    }
    if (counting.reviews()) {
      reportLimits.reviewOf(counting.client(), counting.more(), act);
    }
  }
}
