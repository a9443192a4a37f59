package io.largesse.finance;

import io.largesse.audit.Act;
import java.util.List;
import java.util.Optional;

/**
 * What finance is told of a gift at one time: the first declaration states all of it, each later
 * one what has changed since.
 *
 * @param corrects the gift's first declaration; none for a declaration that states all
 * @param recorded who caused it, and when
 * @param lines signed, one at least
 * @param posted once it is in the ledger
 */
public record Declaration(
    DeclarationId id,
    DeclarationKind kind,
    Optional<DeclarationId> corrects,
    GivenGift gift,
    Act recorded,
    List<DeclarationLine> lines,
    Optional<Posting> posted) {
  public Declaration {
    lines = List.copyOf(lines);
  }

  /** This declaration once it is in the ledger. */
  public Declaration posted(Posting posting) {
    return new Declaration(id, kind, corrects, gift, recorded, lines, Optional.of(posting));
  }
}
