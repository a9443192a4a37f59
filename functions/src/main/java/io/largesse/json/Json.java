package io.largesse.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON text and trees of it. */
public final class Json {
  private static final int DEPTH_MAX = 32;
  private static final int NUMBER_LENGTH_MAX = 40;
  private static final int STRING_LENGTH_MAX = 1_000_000;

  /** An event or an answer holds a whole body as one string: Lambda lets 6 MB pass. */
  private static final int EVENT_STRING_LENGTH_MAX = 7_000_000;

  private static final ObjectMapper MAPPER = mapper(STRING_LENGTH_MAX);
  private static final ObjectMapper EVENTS = mapper(EVENT_STRING_LENGTH_MAX);

  private Json() {}

  /** The text of {@code bytes}; throws {@link Malformed} if they are not UTF-8. */
  public static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Malformed("", "The body is not UTF-8");
    }
  }

  /** The tree of an event of Lambda's. */
  public static JsonNode parseEvent(InputStream event) throws IOException {
    return EVENTS.readTree(event);
  }

  /** The tree of {@code text}; throws {@link Malformed} if it is no JSON. */
  public static JsonNode parse(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        throw new Malformed("", "The body is empty");
      }
      return tree;
    } catch (JsonProcessingException notJson) {
      throw new Malformed("", "The body " + fault(notJson.getOriginalMessage()));
    }
  }

  /** The parser tells its limits apart by message alone; that may repeat the body, so ours is. */
  private static String fault(String message) {
    if (message.startsWith("Document nesting depth")) {
      return "nests deeper than " + DEPTH_MAX + " levels";
    }
    if (message.startsWith("Number value length")) {
      return "holds a number of more than " + NUMBER_LENGTH_MAX + " digits";
    }
    if (message.startsWith("String value length")) {
      return "holds a string of more than " + STRING_LENGTH_MAX + " characters";
    }
    return message.startsWith("Duplicate field")
        ? "names a field twice in one object"
        : "is not JSON";
  }

  public static String write(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  public static ObjectNode money(Money money) {
    return object()
        .put("amount", money.amount())
        .put("currency", money.currency().getCurrencyCode());
  }

  private static ObjectMapper mapper(int stringLengthMax) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH_MAX)
            .maxNumberLength(NUMBER_LENGTH_MAX)
            .maxStringLength(stringLengthMax)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }
}
