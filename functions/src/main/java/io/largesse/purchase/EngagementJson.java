package io.largesse.purchase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.id.Ids;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.time.Instant;

/** An engagement in JSON. */
public final class EngagementJson {
  private EngagementJson() {}

  public static Engagement read(Fields fields) {
    Field<EngagementId> id = fields.required("engagementId", Read.id(EngagementId::new));
    Field<ClientId> client = fields.required("clientId", Read.id(ClientId::new));
    Field<String> kind = fields.required("kind", Read.id(Ids::check));
    Field<Instant> at = fields.required("at", Read.time());
    return fields.build(() -> new Engagement(id.get(), client.get(), kind.get(), at.get()));
  }

  static ObjectNode write(Engagement engagement) {
    return Json.object()
        .put("engagementId", engagement.id().value())
        .put("clientId", engagement.client().value())
        .put("kind", engagement.kind())
        .put("at", engagement.at().toString());
  }

  /** What callers read: under the client's id of now. */
  public static ObjectNode answer(KeptEngagement kept) {
    return write(kept.told())
        .put("clientId", kept.client().value())
        .put("recordedAt", kept.recorded().at().toString());
  }

  /** Reads what {@link #stored} wrote. */
  public static KeptEngagement readStored(Fields fields) {
    Field<Engagement> told = fields.required("told", Read.object(EngagementJson::read));
    Field<ClientId> client = fields.required("client", Read.id(ClientId::new));
    Field<Act> recorded = fields.required("recorded", Read.object(RecordedJson::read));
    return fields.build(() -> new KeptEngagement(told.get(), client.get(), recorded.get()));
  }

  /** As it is stored. */
  public static ObjectNode stored(KeptEngagement kept) {
    ObjectNode json = Json.object();
    json.set("told", write(kept.told()));
    json.put("client", kept.client().value());
    json.set("recorded", RecordedJson.write(kept.recorded()));
    return json;
  }
}
