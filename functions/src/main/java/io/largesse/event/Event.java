package io.largesse.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What the world is told of a change: ids and words alone, never personal data.
 *
 * @param kind what happened, such as GiftChanged; each kind comes from one table alone
 * @param at when it happened, by the domain's clock
 * @param detail begins with {@code eventId}, by which readers know an event that comes again
 */
public record Event(String kind, Instant at, JsonNode detail) {
  /** Characters of an id, each of 4 bits: two of a house's events never share one. */
  private static final int ID_LENGTH = 32;

  /**
   * An event whose id follows from the change that it tells of.
   *
   * @param key of the item that changed
   * @param version tells this change of the item from its others
   */
  public static Event of(String kind, String key, String version, Instant at, ObjectNode more) {
    ObjectNode detail = Json.object().put("eventId", id(kind, key, version));
    detail.setAll(more);
    return new Event(kind, at, detail.put("at", at.toString()));
  }

  public String eventId() {
    return detail.path("eventId").asText();
  }

  /** Line breaks part what is hashed: none of it has any. */
  private static String id(String kind, String key, String version) {
    byte[] change = String.join("\n", kind, key, version).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(change)).substring(0, ID_LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
