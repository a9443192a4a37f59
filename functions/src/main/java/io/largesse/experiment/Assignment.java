package io.largesse.experiment;

import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** How clients come to their arms. */
public sealed interface Assignment {
  /** The arm whose clients are treated as if there were no experiment's gifts. */
  String control();

  /**
   * Elsewhere: an attribute of the client names the arm.
   *
   * @param control the value that stands for the control
   */
  record ByAttribute(String attribute, String control) implements Assignment {}

  /**
   * By Largesse itself, which draws who is held out: they are not offered the gifts in scope.
   *
   * @param share of the clients that is held out, between 0 and 1
   * @param markets where the clients reside; empty means everywhere
   * @param typologies of the gifts; empty means all
   * @param skus of the gifts; empty means all
   * @param from the first day of gifts that are not offered
   * @param to the last such day
   */
  record HoldOut(
      BigDecimal share,
      Set<Country> markets,
      Set<Typology> typologies,
      Set<SkuCode> skus,
      LocalDate from,
      LocalDate to)
      implements Assignment {
    /** Those who are held out. */
    public static final String HELD_OUT = "held-out";

    /** Those who are not. */
    public static final String OFFERED = "offered";

    public static final int DECIMALS_MAX = 6;

    private static final int DECIMALS_SHOWN = 2;

    public HoldOut {
      markets = Set.copyOf(markets);
      typologies = Set.copyOf(typologies);
      skus = Set.copyOf(skus);
      if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0) {
        throw new IllegalArgumentException("holds out a share that is not between 0 and 1");
      }
      if (from.isAfter(to)) {
        throw new IllegalArgumentException("begins after it ends");
      }
      // Equal shares are to be equal, however they were written.
      BigDecimal stripped = share.stripTrailingZeros();
      share = stripped.setScale(Math.max(stripped.scale(), DECIMALS_SHOWN));
    }

    @Override
    public String control() {
      return HELD_OUT;
    }

    /** Whether clients of {@code residence} take part. */
    boolean isOf(Country residence) {
      return markets.isEmpty() || markets.contains(residence);
    }

    /** This hold-out as if it had ended on {@code other}. */
    HoldOut to(LocalDate other) {
      return new HoldOut(
          share, markets, typologies, skus, from, other.isBefore(from) ? from : other);
    }
  }
}
