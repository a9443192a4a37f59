package io.largesse.gift;

/** What can be done with gifts, by uses that share what they know of rules and rates. */
public record GiftUses(CheckGift checkGift, RegisterGift registerGift, TakeStep takeStep) {}
