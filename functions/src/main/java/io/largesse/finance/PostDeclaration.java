package io.largesse.finance;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.util.Optional;

/** Notes that a declaration is in the ledger, and under which reference: once. */
public final class PostDeclaration {
  private final Declarations declarations;
  private final Patience patience;

  public PostDeclaration(Declarations declarations, Patience patience) {
    this.declarations = declarations;
    this.patience = patience;
  }

  public Outcome post(DeclarationId id, String reference, Caller caller, Act act) {
    return patience
        .begin()
        .insist("the posting of " + id, () -> attempt(id, reference, caller, act));
  }

  /** Empty if another posting was quicker. */
  private Optional<Outcome> attempt(DeclarationId id, String reference, Caller caller, Act act) {
    Optional<Versioned<Declaration>> found = declarations.find(id);
    if (found.isEmpty()) {
      return Optional.of(new Outcome.Unknown());
    }
    Declaration declaration = found.get().value();
    if (!caller.actsIn(declaration.gift().market())) {
      return Optional.of(new Outcome.OutOfScope());
    }
    if (declaration.posted().isPresent()) {
      return Optional.of(
          declaration.posted().get().reference().equals(reference)
              ? new Outcome.Posted(declaration)
              : new Outcome.PostedOtherwise(declaration.posted().get().reference()));
    }
    Declaration posted = declaration.posted(new Posting(reference, act.by(), act.at()));
    return declarations.save(posted, found.get().version(), act)
        ? Optional.of(new Outcome.Posted(posted))
        : Optional.empty();
  }

  /** How a posting ended. */
  public sealed interface Outcome {
    /** It is in the ledger under that reference, now or since before. */
    record Posted(Declaration declaration) implements Outcome {}

    /** It was posted before, under another reference. */
    record PostedOtherwise(String reference) implements Outcome {}

    record Unknown() implements Outcome {}

    record OutOfScope() implements Outcome {}
  }
}
