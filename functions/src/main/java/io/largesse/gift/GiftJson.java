package io.largesse.gift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.access.Sub;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.finance.Declared;
import io.largesse.finance.DeclaredJson;
import io.largesse.id.GiftId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.ExchangeRate;
import io.largesse.money.ExchangeRateJson;
import io.largesse.threshold.Entry;
import io.largesse.threshold.EntryJson;
import io.largesse.threshold.Explanations;
import io.largesse.threshold.Verdict;
import io.largesse.threshold.VerdictJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A gift in JSON: as it is kept, without loss, and as callers read it. */
public final class GiftJson {
  private static final int HASH_LENGTH = 64;
  private static final int RATES_MAX = 20;

  private GiftJson() {}

  /** Reads what {@link #write} wrote. */
  public static Gift read(Fields fields) {
    Field<GiftRequest> request = fields.required("request", Read.object(GiftRequestJson::readKept));
    Field<String> hash = fields.required("requestHash", Read.text(HASH_LENGTH));
    Field<Entry> entry = fields.required("entry", Read.object(EntryJson::read));
    Field<BoutiqueId> stockAt = fields.required("stockAt", Read.id(BoutiqueId::new));
    Field<Optional<String>> advisor = fields.optional("advisor", Read.text(Sub.LENGTH_MAX));
    Field<Act> registered = fields.required("registered", Read.object(ActJson::read));
    Field<Boolean> imported = fields.optional("imported", Read.yesOrNo(), false);
    Field<List<ExchangeRate>> rates =
        fields.list("rates", Read.object(ExchangeRateJson::read), RATES_MAX);
    Field<GiftStatus> status = fields.required("status", Read.word(GiftStatus.class));
    Field<Verdict> verdict = fields.required("verdict", Read.object(VerdictJson::read));
    Field<List<Role>> pending = fields.list("pending", Read.word(Role.class), Role.values().length);
    Field<Optional<LocalDate>> due = fields.optional("due", Read.day());
    Field<List<Step>> steps = fields.list("steps", Read.object(StepJson::read), Gift.STEPS_MAX + 1);
    Field<List<Attempt>> attempts =
        fields.list("attempts", Read.object(AttemptJson::read), Attempts.KEPT_MAX);
    Field<Optional<Integer>> leftOut =
        fields.optional("attemptsLeftOut", Read.wholeNumber(0, Integer.MAX_VALUE));
    Field<Integer> movements =
        fields.required("movements", Read.wholeNumber(0, Gift.STEPS_MAX + 1));
    Field<Optional<Declared>> declared =
        fields.optional("declared", Read.object(DeclaredJson::read));
    Field<Optional<GiftId>> replacedBy = fields.optional("replacedBy", Read.id(GiftId::new));
    return fields.build(
        () ->
            new Gift(
                request.get(),
                hash.get(),
                entry.get(),
                stockAt.get(),
                advisor.get(),
                registered.get(),
                imported.get(),
                rates.get(),
                status.get(),
                verdict.get(),
                Set.copyOf(pending.get()),
                due.get(),
                steps.get(),
                new Attempts(attempts.get(), leftOut.get().orElse(0)),
                movements.get(),
                declared.get().orElse(Declared.NONE),
                replacedBy.get()));
  }

  /** The form that is kept. */
  public static ObjectNode write(Gift gift) {
    ObjectNode json = Json.object();
    json.set("request", GiftRequestJson.write(gift.request()));
    json.put("requestHash", gift.requestHash());
    json.set("entry", EntryJson.write(gift.entry()));
    json.put("stockAt", gift.stockAt().value());
    gift.advisor().ifPresent(advisor -> json.put("advisor", advisor));
    json.set("registered", ActJson.write(gift.registered()));
    json.put("imported", gift.imported());
    ArrayNode rates = json.putArray("rates");
    gift.rates().forEach(rate -> rates.add(ExchangeRateJson.write(rate)));
    json.put("status", gift.status().name());
    json.set("verdict", VerdictJson.write(gift.verdict()));
    ArrayNode pending = json.putArray("pending");
    gift.pending().stream().sorted().map(Role::name).forEach(pending::add);
    gift.due().ifPresent(day -> json.put("due", day.toString()));
    ArrayNode steps = json.putArray("steps");
    gift.steps().forEach(step -> steps.add(StepJson.write(step)));
    put(json, gift.attempts(), AttemptJson::write);
    if (!gift.declared().equals(Declared.NONE)) {
      json.set("declared", DeclaredJson.write(gift.declared()));
    }
    gift.replacedBy().ifPresent(other -> json.put("replacedBy", other.value()));
    return json.put("movements", gift.movements());
  }

  /** The form that callers read: the request, and what became of it. */
  public static ObjectNode answer(Gift gift, Explanations explanations) {
    ObjectNode json = Json.object().put("giftId", gift.id().value());
    json.setAll(GiftRequestJson.write(gift.request()));
    json.put("clientId", gift.entry().client().value());
    json.put("on", gift.day().toString());
    gift.advisor().ifPresent(advisor -> json.put("advisor", advisor));
    json.put("status", gift.status().name());
    if (gift.imported()) {
      json.put("imported", true).put("typology", gift.entry().typology().name()).remove("handover");
    } else {
      json.set("verdict", VerdictJson.answer(gift.verdict(), explanations));
    }
    ArrayNode pending = json.putArray("pending");
    gift.pending().stream().sorted().map(Role::name).forEach(pending::add);
    gift.due().ifPresent(day -> json.put("due", day.toString()));
    json.put("registeredBy", gift.registered().by());
    json.put("registeredAt", gift.registered().at().toString());
    ArrayNode steps = json.putArray("steps");
    gift.steps().forEach(step -> steps.add(StepJson.answer(step)));
    put(json, gift.attempts(), AttemptJson::answer);
    gift.replacedBy().ifPresent(other -> json.put("replacedBy", other.value()));
    return json;
  }

  private static void put(ObjectNode json, Attempts attempts, Function<Attempt, ObjectNode> form) {
    ArrayNode kept = json.putArray("attempts");
    attempts.kept().forEach(attempt -> kept.add(form.apply(attempt)));
    if (attempts.leftOut() > 0) {
      json.put("attemptsLeftOut", attempts.leftOut());
    }
  }
}
