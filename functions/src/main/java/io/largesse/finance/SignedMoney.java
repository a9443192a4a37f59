package io.largesse.finance;

import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Money that may be taken back, as it is kept. */
final class SignedMoney {
  /** A thousand units of the largest price have fewer digits. */
  private static final int AMOUNT_LENGTH_MAX = 40;

  static final As<Money> AS = Read.object(SignedMoney::read);

  private SignedMoney() {}

  private static Money read(Fields fields) {
    Field<Currency> currency = fields.required("currency", Read.currency());
    Field<BigDecimal> amount =
        fields.required("amount", Read.text(AMOUNT_LENGTH_MAX, BigDecimal::new));
    return fields.build(() -> Money.of(amount.get(), currency.get()));
  }
}
