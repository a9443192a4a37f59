package io.largesse.threshold;

import io.largesse.client.RecipientClass;
import io.largesse.client.StatusJson;
import io.largesse.json.As;
import io.largesse.json.Read;
import java.util.Arrays;
import java.util.Optional;

/** Reads and writes the classes that a rule is for, such as PUBLIC_OFFICIAL/EU_COMMISSION. */
final class ClassMatchJson {
  private static final int TEXT_LENGTH_MAX = 100;

  private ClassMatchJson() {}

  static As<ClassMatch> as() {
    return Read.text(TEXT_LENGTH_MAX, ClassMatchJson::parse);
  }

  static String write(ClassMatch match) {
    return match.recipientClass() + match.body().map(body -> "/" + body).orElse("");
  }

  private static ClassMatch parse(String text) {
    int slash = text.indexOf('/');
    String word = slash < 0 ? text : text.substring(0, slash);
    RecipientClass recipientClass =
        Arrays.stream(RecipientClass.values())
            .filter(known -> known.name().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "is one of "
                            + Arrays.toString(RecipientClass.values())
                            + ", and may name a body after a slash"));
    return new ClassMatch(
        recipientClass,
        slash < 0 ? Optional.empty() : Optional.of(StatusJson.body(text.substring(slash + 1))));
  }
}
