package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.number;
import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.threshold.Edited;
import io.largesse.threshold.Publication;
import io.largesse.threshold.RuleDraft;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.RuleSet;
import io.largesse.threshold.RuleSetJson;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How drafts and published sets are stored, side by side under their market. */
final class RuleItems {
  static final String MARKET = "market";
  static final String VERSION = "version";
  static final String EDITION = "edition";

  /** What the sort keys of published sets begin with; eight digits keep their order. */
  static final String PUBLISHED = "v";

  private static final String DRAFT = "draft";
  private static final String DOCUMENT = "document";
  private static final String EDITOR = "editor";

  private RuleItems() {}

  static Map<String, AttributeValue> draftKey(RuleMarket market) {
    return key(market, DRAFT);
  }

  static Map<String, AttributeValue> publishedKey(RuleMarket market, int version) {
    return key(market, sortKey(version));
  }

  static Map<String, AttributeValue> draft(
      RuleMarket market, RuleDraft draft, long edition, Act act) {
    return Item.of(MARKET, market.value())
        .with(VERSION, DRAFT)
        .with(EDITION, edition)
        .with(DOCUMENT, Json.write(RuleSetJson.write(draft)))
        .writtenBy(act)
        .attributes();
  }

  static Edited edited(Map<String, AttributeValue> item) {
    return new Edited(document(item), text(item, "by"), number(item, EDITION));
  }

  static Map<String, AttributeValue> published(
      RuleMarket market, Edited edited, int version, Act act) {
    return Item.of(MARKET, market.value())
        .with(VERSION, sortKey(version))
        .with(EDITION, edited.version())
        .with(EDITOR, edited.editor())
        .with(DOCUMENT, Json.write(RuleSetJson.write(edited.draft())))
        .writtenBy(act)
        .attributes();
  }

  static Publication publication(Map<String, AttributeValue> item) {
    RuleDraft document = document(item);
    int version = Integer.parseInt(text(item, VERSION).substring(PUBLISHED.length()));
    return new Publication(
        new RuleSet(text(item, MARKET), version, document.rules()),
        document.retires(),
        number(item, EDITION),
        text(item, EDITOR),
        text(item, "by"),
        text(item, "requestId"),
        Instant.parse(text(item, "at")));
  }

  private static RuleDraft document(Map<String, AttributeValue> item) {
    return Stored.read(text(item, DOCUMENT), RuleSetJson.draft(new RuleMarket(text(item, MARKET))));
  }

  private static Map<String, AttributeValue> key(RuleMarket market, String version) {
    return Map.of(
        MARKET, AttributeValue.fromS(market.value()), VERSION, AttributeValue.fromS(version));
  }

  private static String sortKey(int version) {
    return PUBLISHED + "%08d".formatted(version);
  }
}
