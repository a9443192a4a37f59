package io.largesse.wrong.stock;

import io.largesse.wrong.gift.WrongGift;

/** A subject that knows one which knows it. */
public interface WrongStock {
  WrongGift.SeesStock gift();
}
