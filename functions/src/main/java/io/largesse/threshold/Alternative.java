package io.largesse.threshold;

import io.largesse.catalogue.SkuCode;

/**
 * A SKU that may be given in place of one that is refused.
 *
 * @param name in the language of whoever asked
 * @param available units in the boutique
 */
public record Alternative(SkuCode sku, String name, int available, Decision decision) {}
