package io.largesse.threshold;

import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Typology;
import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import java.util.List;
import java.util.Set;

/**
 * What decides whether a rule is for a gift, as bits: all those of a gift must be among the rule's.
 *
 * <p>One verdict compares a hundred gifts with rules, and leaves out most of what is loaded. The
 * bits are never kept, so they may follow the order of the words.
 */
@SuppressWarnings("EnumOrdinal")
final class Traits {
  private static final int TIES = Typology.values().length;
  private static final int TRADE = TIES + TiedTo.values().length;
  private static final long OTHER_TRADE = 1L << TRADE;
  private static final long OWN_TRADE = OTHER_TRADE << 1;
  private static final long OTHER_ENTITY = OWN_TRADE << 1;
  private static final long TYPOLOGY_AND_TIE = OTHER_TRADE - 1;

  private Traits() {}

  /** Those of {@code gift}, looked at by {@code entity}: given by that one or by another. */
  static long of(Entry gift, EntityId entity) {
    return 1L << gift.typology().ordinal()
        | 1L << (TIES + gift.tiedTo().ordinal())
        | (gift.ownTrade() ? OWN_TRADE : OTHER_TRADE)
        | (gift.entity().equals(entity) ? 0 : OTHER_ENTITY);
  }

  /** Those that {@code rule} takes. */
  static long takenBy(ThresholdRule rule) {
    boolean ofTrade = rule.ownTrade().orElse(true);
    boolean ofOthers = !rule.ownTrade().orElse(false);
    return bits(rule.typologies(), Typology.values())
        | bits(rule.tiedTo(), TiedTo.values()) << TIES
        | (ofTrade ? OWN_TRADE : 0)
        | (ofOthers ? OTHER_TRADE : 0)
        | (rule.givenBy() == ThresholdRule.GivenBy.HOUSE ? OTHER_ENTITY : 0);
  }

  static boolean areTaken(long gift, long taken) {
    return (gift & ~taken) == 0;
  }

  /** Whether typology and tie are, whatever else is not. */
  static boolean areTakenOfTypologyAndTie(long gift, long taken) {
    return areTaken(gift & TYPOLOGY_AND_TIE, taken);
  }

  /** The classes of {@code statuses}: a rule is for the client only if it is for one of them. */
  static long classesOf(List<Status> statuses) {
    long bits = 0;
    for (Status status : statuses) {
      bits |= 1L << status.recipientClass().ordinal();
    }
    return bits;
  }

  /** The classes that {@code rule} is for. */
  static long classesOf(ThresholdRule rule) {
    return bits(
        Set.copyOf(rule.recipientClasses().stream().map(ClassMatch::recipientClass).toList()),
        RecipientClass.values());
  }

  /** One bit for each of {@code words}; no words mean all. */
  private static <E extends Enum<E>> long bits(Set<E> words, E[] all) {
    long bits = 0;
    for (E word : all) {
      if (words.isEmpty() || words.contains(word)) {
        bits |= 1L << word.ordinal();
      }
    }
    return bits;
  }
}
