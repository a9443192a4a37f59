package io.largesse.gift;

import io.largesse.id.GiftId;
import io.largesse.language.Language;
import io.largesse.threshold.Alternative;
import io.largesse.threshold.Decision;
import io.largesse.threshold.Exposures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what could be given in place of a gift that is refused. */
public final class Alternatives {
  /** So many SKUs of the boutique's stock are looked at. */
  private static final int SKUS_MAX = 20;

  private final Shelf shelf;
  private final Assessor assessor;

  public Alternatives(Shelf shelf, Assessor assessor) {
    this.shelf = shelf;
    this.assessor = assessor;
  }

  /** SKUs in the boutique's stock that could be given now without asking anybody. */
  List<Alternative> to(
      Proposal proposal, GiftId id, Exposures exposures, Standing standing, Language language) {
    return shelf.ready(proposal.boutique().id(), proposal.request().quantity(), SKUS_MAX).stream()
        .filter(onHand -> !onHand.sku().code().equals(proposal.request().sku()))
        .filter(onHand -> onHand.sku().offeredOn(proposal.day()))
        .map(onHand -> judged(onHand, proposal, id, exposures, standing, language))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Alternative> judged(
      Shelf.OnHand onHand,
      Proposal proposal,
      GiftId id,
      Exposures exposures,
      Standing standing,
      Language language) {
    Proposal other =
        new Proposal(
            proposal.request().of(onHand.sku().code()),
            proposal.boutique(),
            proposal.recipient(),
            proposal.today());
    Decision decision =
        assessor
            .judge(
                other.entry(id, onHand.sku()),
                other.request(),
                other.boutique(),
                other.recipient(),
                exposures,
                standing.current(),
                other.today())
            .decision();
    return decision == Decision.ALLOWED
        ? Optional.of(
            new Alternative(
                onHand.sku().code(),
                name(onHand.sku().names(), language),
                (int) Math.min(onHand.available(), Integer.MAX_VALUE),
                decision))
        : Optional.empty();
  }

  /** The name in {@code language}, or else in English, or else in the first of any. */
  private static String name(Map<String, String> names, Language language) {
    return Optional.ofNullable(names.get(language.code()))
        .or(() -> Optional.ofNullable(names.get(Language.EN.code())))
        .orElseGet(() -> new TreeMap<>(names).firstEntry().getValue());
  }
}
