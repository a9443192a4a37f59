package io.largesse.gift;

import io.largesse.json.Fault;
import io.largesse.version.Versioned;
import java.util.Optional;

/** Looks up the gifts in whose place others come. */
record Corrections(GiftRegister register) {
  Correction of(GiftRequest request, Asking asking) {
    if (request.replaces().isEmpty()) {
      return new Correction.None();
    }
    Optional<Versioned<Gift>> found = register.find(request.replaces().get());
    if (found.isEmpty()) {
      return new Correction.Closed(new Registration.Unknown("replaces"));
    }
    Gift wrong = found.get().value();
    if (!wrong.isWithinReachOf(asking.caller())) {
      return new Correction.Closed(new Registration.OutOfScope());
    }
    if (!wrong.entry().boutique().equals(request.boutique())) {
      return new Correction.Closed(
          new Registration.Faulty(
              new Fault("/boutique", "is the boutique of the gift that it replaces")));
    }
    // One from before Largesse is taken back and entered again: the books of its time have it.
    return wrong.status() == GiftStatus.GIVEN && !wrong.imported()
        ? new Correction.Of(found.get(), TakeStep.standing(register, wrong))
        : new Correction.Closed(new Registration.NotReplaceable(wrong.status()));
  }
}
