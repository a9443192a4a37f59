package io.largesse.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.Optional;

/** A status in JSON. */
public final class StatusJson {
  private static final int BODY_MAX = 64;
  private static final int SUBDIVISION_MAX = 8;

  private StatusJson() {}

  public static Status read(Fields fields) {
    Field<RecipientClass> recipientClass =
        fields.required("class", Read.word(RecipientClass.class));
    Field<Optional<String>> body = fields.optional("body", Read.text(BODY_MAX));
    Field<Country> country = fields.required("country", Read.countryOrEu());
    Field<Optional<String>> subdivision =
        fields.optional("subdivision", Read.text(SUBDIVISION_MAX));
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
    status.from().ifPresent(from -> json.put("from", from.toString()));
    status.to().ifPresent(to -> json.put("to", to.toString()));
    return json;
  }
}
