package io.largesse.segment;

import io.largesse.json.Json;
import io.largesse.sweep.Sweeps;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Has every client judged by a sweep over the whole base. */
public final class SweepEveryone implements JudgeEveryone {
  /** Parts of the base, gone through side by side. */
  public static final int PARTS = 8;

  /** Characters of a run's name that stand for its axis, whose name may have other characters. */
  private static final int AXIS_LENGTH = 32;

  private final Sweeps sweeps;

  public SweepEveryone(Sweeps sweeps) {
    this.sweeps = sweeps;
  }

  @Override
  public void start(Axis axis, int version) {
    sweeps.start(
        "publish-" + digest(axis) + "-" + version,
        Json.object().put("axis", axis.name()).put("version", version).put("parts", PARTS));
  }

  private static String digest(Axis axis) {
    try {
      byte[] name = axis.name().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(name);
      return HexFormat.of().formatHex(digest).substring(0, AXIS_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
