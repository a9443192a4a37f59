package io.largesse.stock;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import java.util.Optional;

/**
 * When a boutique wants to hear that it runs short of a SKU.
 *
 * @param lowAt so many units available, or fewer; never if left out
 */
public record Watch(BoutiqueId boutique, SkuCode sku, Optional<Integer> lowAt) {}
