package io.largesse.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Sub;
import io.largesse.boutique.BoutiqueId;
import io.largesse.id.Ids;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A client in JSON, for callers and for storage alike. */
public final class ClientJson {
  static final int NAME_LENGTH_MAX = 100;
  static final int STATUSES_MAX = 50;
  static final int DATES_MAX = 50;
  static final int PREFERENCES_MAX = 100;
  static final int CONSENTS_MAX = 50;
  static final int ATTRIBUTES_MAX = 100;
  static final int EMAIL_LENGTH_MAX = 254;
  static final int PHONE_LENGTH_MAX = 40;
  private static final int TEXT_LENGTH_MAX = 200;

  private ClientJson() {}

  public static Client read(Fields fields) {
    Field<ClientId> id = fields.required("clientId", Read.id(ClientId::new));
    Field<String> givenName = fields.required("givenName", Read.text(NAME_LENGTH_MAX));
    Field<String> familyName = fields.required("familyName", name());
    Field<Country> residence = fields.required("residence", Read.country());
    Field<List<Status>> statuses =
        fields.list("statuses", Read.object(StatusJson::read), STATUSES_MAX);
    Field<Optional<HouseholdId>> household =
        fields.optional("household", Read.id(HouseholdId::new));
    Field<Optional<EmployerId>> employer = fields.optional("employer", Read.id(EmployerId::new));
    Field<Optional<Email>> email =
        fields.optional("email", Read.text(EMAIL_LENGTH_MAX, Email::new));
    Field<Optional<Phone>> phone =
        fields.optional("phone", Read.text(PHONE_LENGTH_MAX, Phone::new));
    Field<BoutiqueId> boutique = fields.required("boutique", Read.id(BoutiqueId::new));
    Field<Optional<String>> advisor = fields.optional("advisor", Read.text(Sub.LENGTH_MAX));
    Field<Optional<String>> language =
        fields.optional("language", Read.text(35, ClientJson::language));
    Field<Optional<LocalDate>> since = fields.optional("since", Read.day());
    Field<List<ImportantDate>> dates =
        fields.list("dates", Read.object(ClientJson::readDate), DATES_MAX);
    Field<List<String>> preferences =
        fields.list("preferences", Read.text(TEXT_LENGTH_MAX), PREFERENCES_MAX);
    Field<Map<String, Boolean>> consents =
        fields.map("consents", Read.id(Ids::check), Read.yesOrNo(), CONSENTS_MAX);
    Field<Map<String, String>> attributes =
        fields.map("attributes", Read.id(Ids::check), Read.text(TEXT_LENGTH_MAX), ATTRIBUTES_MAX);
    return fields.build(
        () ->
            new Client(
                id.get(),
                givenName.get(),
                familyName.get(),
                residence.get(),
                statuses.get(),
                household.get(),
                employer.get(),
                email.get(),
                phone.get(),
                boutique.get(),
                advisor.get(),
                language.get(),
                since.get(),
                dates.get(),
                preferences.get(),
                consents.get(),
                attributes.get()));
  }

  /** What is empty is left out, so that a client reads as it was written. */
  public static ObjectNode write(Client client) {
    ObjectNode json =
        Json.object()
            .put("clientId", client.id().value())
            .put("givenName", client.givenName())
            .put("familyName", client.familyName())
            .put("residence", client.residence().code());
    list(json, "statuses", client.statuses().stream().map(StatusJson::write).toList());
    client.household().ifPresent(household -> json.put("household", household.value()));
    client.employer().ifPresent(employer -> json.put("employer", employer.value()));
    client.email().ifPresent(email -> json.put("email", email.address()));
    client.phone().ifPresent(phone -> json.put("phone", phone.text()));
    json.put("boutique", client.boutique().value());
    client.advisor().ifPresent(advisor -> json.put("advisor", advisor));
    client.language().ifPresent(language -> json.put("language", language));
    client.since().ifPresent(day -> json.put("since", day.toString()));
    list(json, "dates", client.dates().stream().map(ClientJson::writeDate).toList());
    if (!client.preferences().isEmpty()) {
      ArrayNode preferences = json.putArray("preferences");
      client.preferences().forEach(preferences::add);
    }
    if (!client.consents().isEmpty()) {
      new TreeMap<>(client.consents()).forEach(json.putObject("consents")::put);
    }
    if (!client.attributes().isEmpty()) {
      new TreeMap<>(client.attributes()).forEach(json.putObject("attributes")::put);
    }
    return json;
  }

  /** A family name, which at least must hold a letter: clients are found by their names. */
  private static As<String> name() {
    return Read.text(
        NAME_LENGTH_MAX,
        name -> {
          FoldedName.of(name);
          return name;
        });
  }

  private static String language(String tag) {
    try {
      String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      if (canonical.equals(tag) && !tag.equals("und")) {
        return tag;
      }
    } catch (IllformedLocaleException unknown) {
      throw new IllegalArgumentException("is a language, such as fr or pt-BR", unknown);
    }
    throw new IllegalArgumentException("is a language, such as fr or pt-BR");
  }

  private static ImportantDate readDate(Fields fields) {
    Field<String> kind = fields.required("kind", Read.id(Ids::check));
    Field<LocalDate> day = fields.required("day", Read.day());
    return fields.build(() -> new ImportantDate(kind.get(), day.get()));
  }

  private static ObjectNode writeDate(ImportantDate date) {
    return Json.object().put("kind", date.kind()).put("day", date.day().toString());
  }

  private static void list(ObjectNode json, String name, List<ObjectNode> entries) {
    if (!entries.isEmpty()) {
      json.putArray(name).addAll(entries);
    }
  }
}
