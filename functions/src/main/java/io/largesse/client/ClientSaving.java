package io.largesse.client;

import io.largesse.boutique.BoutiqueId;
import io.largesse.version.Saved;
import java.util.List;

/** How an attempt to save a client ended. */
public sealed interface ClientSaving {
  /**
   * The caller may save it, and what came of that.
   *
   * @param possibleDuplicates other clients with one of its contacts
   */
  record Allowed(Saved<Client> saved, List<ClientId> possibleDuplicates) implements ClientSaving {
    public Allowed {
      possibleDuplicates = List.copyOf(possibleDuplicates);
    }
  }

  /** The caller's role may not write these fields so. */
  record Denied(List<String> fields) implements ClientSaving {
    public Denied {
      fields = List.copyOf(fields);
    }
  }

  /** It is, or would be, in the book of a boutique where the caller does not act. */
  record OutOfScope() implements ClientSaving {}

  /** Its id is that of a record which became part of {@code into}: that one is to be saved. */
  record Merged(ClientId into) implements ClientSaving {}

  /** There is no such boutique. */
  record UnknownBoutique(BoutiqueId boutique) implements ClientSaving {}

  /** Too many other clients have one of its contacts: it tells nobody apart. */
  record ContactSharedTooOften() implements ClientSaving {}

  /** Its phone number can be dialled neither in its residence nor in the boutique's market. */
  record PhoneOfNowhere() implements ClientSaving {}
}
