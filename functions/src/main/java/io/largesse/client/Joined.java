package io.largesse.client;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a person once two records of theirs are one: the survivor's word holds, and what
 * only the other knew is taken over. Statuses of both hold, and a consent that one record refused
 * is refused: a merge loosens nothing.
 */
final class Joined {
  private Joined() {}

  /** The survivor as it will be; empty if both together have more statuses than a client may. */
  static Optional<Client> of(Client survivor, Client merged) {
    List<Status> statuses = union(survivor.statuses(), merged.statuses());
    if (statuses.size() > ClientJson.STATUSES_MAX) {
      return Optional.empty();
    }
    boolean sameBook = survivor.boutique().equals(merged.boutique());
    return Optional.of(
        new Client(
            survivor.id(),
            survivor.givenName(),
            survivor.familyName(),
            survivor.residence(),
            statuses,
            survivor.household().or(merged::household),
            survivor.employer().or(merged::employer),
            survivor.email().or(merged::email),
            survivor.phone().or(merged::phone),
            survivor.boutique(),
            sameBook ? survivor.advisor().or(merged::advisor) : survivor.advisor(),
            survivor.language().or(merged::language),
            survivor.since().or(merged::since),
            first(dates(survivor.dates(), merged.dates()), ClientJson.DATES_MAX),
            first(union(survivor.preferences(), merged.preferences()), ClientJson.PREFERENCES_MAX),
            consents(survivor.consents(), merged.consents()),
            taken(survivor.attributes(), merged.attributes(), ClientJson.ATTRIBUTES_MAX)));
  }

  private static List<ImportantDate> dates(
      List<ImportantDate> survivor, List<ImportantDate> merged) {
    Set<String> kinds = survivor.stream().map(ImportantDate::kind).collect(Collectors.toSet());
    return Stream.concat(
            survivor.stream(), merged.stream().filter(date -> !kinds.contains(date.kind())))
        .toList();
  }

  private static Map<String, Boolean> consents(
      Map<String, Boolean> survivor, Map<String, Boolean> merged) {
    Map<String, Boolean> both = taken(survivor, merged, ClientJson.CONSENTS_MAX);
    both.replaceAll((name, given) -> given && merged.getOrDefault(name, true));
    return both;
  }

  /** The survivor's, and of the merged record's as many others as there is room for, by name. */
  private static <T> Map<String, T> taken(Map<String, T> survivor, Map<String, T> merged, int max) {
    Map<String, T> all = new LinkedHashMap<>(survivor);
    merged.keySet().stream()
        .filter(name -> !survivor.containsKey(name))
        .sorted()
        .limit(Math.max(0, max - survivor.size()))
        .forEach(name -> all.put(name, merged.get(name)));
    return all;
  }

  private static <T> List<T> union(List<T> survivor, List<T> merged) {
    Set<T> all = new LinkedHashSet<>(survivor);
    all.addAll(merged);
    return List.copyOf(all);
  }

  private static <T> List<T> first(List<T> all, int max) {
    return all.subList(0, Math.min(all.size(), max));
  }
}
