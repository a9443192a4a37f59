package io.largesse.gift;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.Sku;
import java.util.List;

/** What stands ready in boutiques. */
public interface Shelf {
  /**
   * SKUs of which {@code boutique} has at least {@code quantity} units free, {@code max} at most.
   */
  List<OnHand> ready(BoutiqueId boutique, int quantity, int max);

  /** A SKU and how many units of it are free. */
  record OnHand(Sku sku, long available) {}
}
