package io.largesse.gift;

import io.largesse.catalogue.Sku;
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
  /** So many SKUs that the boutique has and could offer are judged. */
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
    return shelf
        .ready(
            proposal.boutique().id(),
            proposal.request().quantity(),
            sku -> mayReplace(sku, proposal),
            SKUS_MAX)
        .stream()
        .filter(onHand -> isAllowed(onHand.sku(), proposal, id, exposures, standing))
        .map(onHand -> alternative(onHand, language))
        .toList();
  }

  private static boolean mayReplace(Sku sku, Proposal proposal) {
    return !Optional.of(sku.code()).equals(proposal.request().sku())
        && sku.offeredOn(proposal.day())
        && sku.sharedBy(proposal.boutique().id());
  }

  private boolean isAllowed(
      Sku sku, Proposal proposal, GiftId id, Exposures exposures, Standing standing) {
    Proposal other =
        new Proposal(
            proposal.request().of(sku.code()),
            proposal.boutique(),
            proposal.recipient(),
            proposal.today(),
            Optional.empty());
    return assessor.decide(other, other.entry(id, sku), exposures, standing) == Decision.ALLOWED;
  }

  private static Alternative alternative(Shelf.OnHand onHand, Language language) {
    return new Alternative(
        onHand.sku().code(),
        name(onHand.sku().names(), language),
        (int) Math.min(onHand.available(), Integer.MAX_VALUE),
        Decision.ALLOWED);
  }

  /** The name in {@code language}, or else in English, or else in the first of any. */
  private static String name(Map<String, String> names, Language language) {
    return Optional.ofNullable(names.get(language.code()))
        .or(() -> Optional.ofNullable(names.get(Language.EN.code())))
        .orElseGet(() -> new TreeMap<>(names).firstEntry().getValue());
  }
}
