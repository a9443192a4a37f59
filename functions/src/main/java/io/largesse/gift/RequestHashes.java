package io.largesse.gift;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether two requests are the same, by a hash that says nothing of what they hold. */
public final class RequestHashes {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  public RequestHashes(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The hash of what was understood of {@code request}, not of how it was written. */
  String of(GiftRequest request) {
    return of(GiftRequestJson.write(request));
  }

  /** The hash of what was understood of a gift given before Largesse. */
  String of(PastGift gift) {
    return of(PastGiftJson.write(gift));
  }

  private String of(ObjectNode json) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] words = Json.write(json).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(words));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
    }
  }
}
