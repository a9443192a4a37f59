package io.largesse.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.place.Country;
import io.largesse.place.Subdivision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A status in JSON, for callers and for storage alike. */
public final class StatusJson {
  private static final Pattern BODY = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  private StatusJson() {}

  public static Status read(Fields fields) {
    Field<RecipientClass> recipientClass =
        fields.required("class", Read.word(RecipientClass.class));
    Field<Optional<String>> body = fields.optional("body", Read.text(64, StatusJson::body));
    Field<Country> country = fields.required("country", Read.countryOrEu());
    Field<Optional<String>> subdivision =
        fields.optional("subdivision", Read.text(3, Subdivision::check));
    Field<Optional<LocalDate>> from = fields.optional("from", Read.day());
    Field<Optional<LocalDate>> to = fields.optional("to", Read.day());
    return fields.build(
        () ->
            new Status(
                recipientClass.get(),
                body.get(),
                country.get(),
                subdivision.get(),
                from.get(),
                to.get()));
  }

  public static ObjectNode write(Status status) {
    ObjectNode json = Json.object().put("class", status.recipientClass().name());
    status.body().ifPresent(body -> json.put("body", body));
    json.put("country", status.country().code());
    status.subdivision().ifPresent(subdivision -> json.put("subdivision", subdivision));
    status.from().ifPresent(day -> json.put("from", day.toString()));
    status.to().ifPresent(day -> json.put("to", day.toString()));
    return json;
  }

  /** Gives {@code value} back if it is the name of a body, and throws if not. */
  public static String body(String value) {
    if (!BODY.matcher(value).matches()) {
      throw new IllegalArgumentException("is a word of capitals, such as EU_COMMISSION");
    }
    return value;
  }
}
