package io.largesse.gift;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.Sku;
import java.util.List;
import java.util.function.Predicate;

/** What stands ready in boutiques. */
public interface Shelf {
  /**
   * The first SKUs by code, {@code max} at most, that are {@code wanted} and of which {@code
   * boutique} has at least {@code quantity} units free.
   */
  List<OnHand> ready(BoutiqueId boutique, int quantity, Predicate<Sku> wanted, int max);

  /** A SKU and how many units of it are free. */
  record OnHand(Sku sku, long available) {}
}
