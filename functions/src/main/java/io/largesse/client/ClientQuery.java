package io.largesse.client;

import io.largesse.boutique.BoutiqueId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import java.util.Optional;

/** By what a client is looked up. */
public sealed interface ClientQuery {
  /** An exact address, in any usual form. */
  record ByEmail(Email email) implements ClientQuery {}

  /** An exact number, in any usual form. */
  record ByPhone(Phone phone) implements ClientQuery {}

  /** A whole name, in a boutique's own book. */
  record ByName(BoutiqueId boutique, FoldedName name) implements ClientQuery {}

  static ClientQuery read(Fields fields) {
    Field<Optional<Email>> email =
        fields.optional("email", Read.text(ClientJson.EMAIL_LENGTH_MAX, Email::new));
    Field<Optional<Phone>> phone =
        fields.optional("phone", Read.text(ClientJson.PHONE_LENGTH_MAX, Phone::new));
    Field<Optional<BoutiqueId>> boutique = fields.optional("boutique", Read.id(BoutiqueId::new));
    Field<Optional<FoldedName>> name =
        fields.optional("name", Read.text(2 * ClientJson.NAME_LENGTH_MAX + 1, FoldedName::of));
    if (fields.has("name") != fields.has("boutique")) {
      fields.fault(fields.has("name") ? "boutique" : "name", "is required with the other");
    }
    return fields.build(() -> one(email.get(), phone.get(), boutique.get(), name.get()));
  }

  private static ClientQuery one(
      Optional<Email> email,
      Optional<Phone> phone,
      Optional<BoutiqueId> boutique,
      Optional<FoldedName> name) {
    if (email.isPresent() && phone.isEmpty() && name.isEmpty()) {
      return new ByEmail(email.get());
    }
    if (phone.isPresent() && email.isEmpty() && name.isEmpty()) {
      return new ByPhone(phone.get());
    }
    if (name.isPresent() && boutique.isPresent() && email.isEmpty() && phone.isEmpty()) {
      return new ByName(boutique.get(), name.get());
    }
    throw new IllegalArgumentException("names an email, or a phone, or a boutique and a name");
  }
}
