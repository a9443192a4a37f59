package io.largesse.local.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import io.largesse.local.template.TemplateFault;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The template's secrets, made anew at each start, and the dynamic references to them. */
final class Secrets {
  private static final Pattern REFERENCE =
      Pattern.compile("\\{\\{resolve:secretsmanager:(.+):SecretString}}");
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** What Secrets Manager does without a {@code PasswordLength}. */
  private static final int LENGTH = 32;

  private final Map<String, String> valuesByArn = new HashMap<>();

  Secrets(Template template) {
    for (Resource secret : template.ofType("AWS::SecretsManager::Secret")) {
      JsonNode generate = secret.properties().path("GenerateSecretString");
      valuesByArn.put(secret.arn(), generated(generate.path("PasswordLength").asInt(LENGTH)));
    }
  }

  /** {@code value}, or the secret that it refers to. */
  String resolve(String value) {
    Matcher reference = REFERENCE.matcher(value);
    if (!reference.matches()) {
      return value;
    }
    String secret = valuesByArn.get(reference.group(1));
    if (secret == null) {
      throw new TemplateFault(value, "there is no such secret");
    }
    return secret;
  }

  private static String generated(int length) {
    return new SecureRandom()
        .ints(length, 0, CHARACTERS.length())
        .mapToObj(index -> CHARACTERS.substring(index, index + 1))
        .reduce("", String::concat);
  }
}
