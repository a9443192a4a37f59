package io.largesse.purchase;

import io.largesse.catalogue.SkuCode;
import io.largesse.money.Money;
import java.util.Optional;

/**
 * A line of a purchase, or of a return.
 *
 * @param sku of the house's wares, which need not be in the catalogue of gifts
 * @param category what kind of ware it is, in the house's words
 * @param quantity pieces, 1 or more; of a return 0 or fewer
 * @param amount of the whole line without VAT, 0 or more; of a return 0 or less
 * @param tax the VAT on it, which is kept but counts nowhere
 */
public record Line(
    LineId id, SkuCode sku, String category, int quantity, Money amount, Optional<Money> tax) {}
