package io.largesse.boutique;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.place.Country;
import io.largesse.place.Subdivision;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/** A boutique in JSON, for callers and for storage alike. */
public final class BoutiqueJson {
  private static final int NAME_LENGTH_MAX = 200;
  private static final int COST_CENTRE_LENGTH_MAX = 64;
  private static final int TIME_ZONE_LENGTH_MAX = 64;

  private BoutiqueJson() {}

  public static Boutique read(Fields fields) {
    Field<BoutiqueId> id = fields.required("boutiqueId", Read.id(BoutiqueId::new));
    Field<String> name = fields.required("name", Read.text(NAME_LENGTH_MAX));
    Field<Country> market = fields.required("market", Read.country());
    Field<Optional<String>> subdivision =
        fields.optional("subdivision", Read.text(3, Subdivision::check));
    Field<EntityId> entity = fields.required("entity", Read.id(EntityId::new));
    Field<ZoneId> timeZone =
        fields.required("timeZone", Read.text(TIME_ZONE_LENGTH_MAX, BoutiqueJson::timeZone));
    Field<Integer> month = fields.required("businessYearStartMonth", Read.wholeNumber(1, 12));
    Field<String> costCentre = fields.required("costCentre", Read.text(COST_CENTRE_LENGTH_MAX));
    Field<Currency> currency = fields.required("currency", Read.currency());
    return fields.build(
        () ->
            new Boutique(
                id.get(),
                name.get(),
                market.get(),
                subdivision.get(),
                entity.get(),
                timeZone.get(),
                month.get(),
                costCentre.get(),
                currency.get()));
  }

  public static ObjectNode write(Boutique boutique) {
    ObjectNode json =
        Json.object()
            .put("boutiqueId", boutique.id().value())
            .put("name", boutique.name())
            .put("market", boutique.market().code());
    boutique.subdivision().ifPresent(subdivision -> json.put("subdivision", subdivision));
    return json.put("entity", boutique.entity().value())
        .put("timeZone", boutique.timeZone().getId())
        .put("businessYearStartMonth", boutique.businessYearStartMonth())
        .put("costCentre", boutique.costCentre())
        .put("currency", boutique.currency().getCurrencyCode());
  }

  private static ZoneId timeZone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new IllegalArgumentException(
          "is a time zone of the IANA database, such as Europe/Paris");
    }
    return ZoneId.of(name);
  }
}
