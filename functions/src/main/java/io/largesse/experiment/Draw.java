package io.largesse.experiment;

import io.largesse.client.ClientId;
import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.id.KeyedHash;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Draws who is held out: always the same for one experiment and client, independent of any other
 * experiment, and kept in no list.
 */
public final class Draw {
  /** As many hashes as there are. */
  private static final BigDecimal HASHES = BigDecimal.TWO.pow(Long.SIZE);

  private final KeyedHash hash;

  public Draw(KeyedHash hash) {
    this.hash = hash;
  }

  boolean holdsOut(ExperimentId experiment, HoldOut holdOut, ClientId client) {
    return holdsOut(experiment, client, bound(holdOut.share()));
  }

  boolean holdsOut(ExperimentId experiment, ClientId client, long bound) {
    return Long.compareUnsigned(hash.of("holdout:" + experiment + ":" + client), bound) < 0;
  }

  /** The hashes below it, counted without a sign, are exactly {@code share} of all. */
  static long bound(BigDecimal share) {
    return share.multiply(HASHES).setScale(0, RoundingMode.CEILING).toBigIntegerExact().longValue();
  }
}
