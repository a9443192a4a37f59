package io.largesse.dynamodb;

/** The names of the tables that a gift is registered in, or judged on. */
public record GiftTables(
    String gifts,
    String clients,
    String boutiques,
    String catalogue,
    String stock,
    String movements,
    String exposures,
    String current,
    String declarations) {}
