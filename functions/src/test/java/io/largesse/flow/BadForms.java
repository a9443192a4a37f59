package io.largesse.flow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Bodies that are not JSON, not UTF-8, too large or too deep, or called something else. */
final class BadForms {
  /** What is no JSON object, by what is wrong with it. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "[]",
          "\"boutique\"",
          "true",
          "42",
          "{",
          "}",
          "{}}",
          "{} {}",
          "[{}]",
          "{'name':'x'}",
          "{name:\"x\"}",
          "{\"name\":}",
          "{\"name\":\"x\",}",
          "// none\n{}",
          "{\"businessYearStartMonth\":NaN}",
          "{\"businessYearStartMonth\":Infinity}",
          "{\"businessYearStartMonth\":01}",
          "{\"businessYearStartMonth\":0x10}",
          "{\"name\":\"a\nb\"}",
          "{\"name\":\"\\x\"}",
          "{\"name\":\"\\u12\"}",
          "<boutique/>",
          "name=x&market=FR",
          "\u0000",
          "{\"name\":\"x\"}\u0000");

  private BadForms() {}

  static Stream<BadCall> of(Call good) {
    String text = good.text();
    return Stream.of(
            TEXTS.stream().map(form -> bad(good, form.getBytes(UTF_8))),
            Stream.of(
                bad(good, text.replaceFirst("\\{", "{\"name\":\"twice\",").getBytes(UTF_8)),
                bad(good, nested(10_000).getBytes(UTF_8)),
                bad(good, ("{\"name\":" + nested(40) + "}").getBytes(UTF_8)),
                bad(good, ("{\"name\":" + "9".repeat(5_000) + "}").getBytes(UTF_8)),
                bad(good, ("\uFEFF" + text).getBytes(UTF_8)),
                bad(good, text.getBytes(UTF_16LE)),
                bad(good, zipped(text)),
                BadCall.of("half a character", escaped(good, "a\\ud800"), 400, "/name"),
                BadCall.of("the other half", escaped(good, "\\udf81a"), 400, "/name"),
                BadCall.of("Latin-1", named(good, "Opéra", ISO_8859_1), 400, "/name"),
                BadCall.of("a cut character", cut(good), 400, "/name")),
            Stream.of(
                    "text/plain",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "application/octet-stream",
                    "application/json; charset=iso-8859-1",
                    "application/jsonp",
                    "json")
                .map(type -> BadCall.of(type, good.body(type, text), 415)),
            Stream.of(
                BadCall.of(
                    "7 MB", good.body("application/json", " ".repeat(7_000_000) + text), 413),
                BadCall.of(
                    "11 MB", good.body("application/json", " ".repeat(11_000_000) + text), 413)))
        .flatMap(cases -> cases);
  }

  private static BadCall bad(Call good, byte[] form) {
    String shown = new String(form, UTF_8).replaceAll("\\p{Cntrl}", "?");
    return BadCall.of(
        "the body " + shown.substring(0, Math.min(shown.length(), 40)),
        good.body("application/json", form),
        400);
  }

  private static Call named(Call good, String name, Charset charset) {
    ObjectNode body = (ObjectNode) Json.parse(good.text());
    return good.body("application/json", Json.write(body.put("name", name)).getBytes(charset));
  }

  /** With a name that is written with its escapes as they are. */
  private static Call escaped(Call good, String name) {
    ObjectNode body = (ObjectNode) Json.parse(good.text());
    String text = Json.write(body.put("name", "here"));
    return good.body("application/json", text.replace("here", name));
  }

  /** UTF-8 whose last character of the name lacks its second byte. */
  private static Call cut(Call good) {
    byte[] body = named(good, "Op\u00e9", UTF_8).body();
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    for (byte each : body) {
      if (each != (byte) 0xA9) {
        cut.write(each);
      }
    }
    return good.body("application/json", cut.toByteArray());
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static byte[] zipped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
