package io.largesse.dynamodb;

/** The names of the tables that a purchase is recorded in, or held against. */
public record PurchaseTables(String purchases, String clients, String boutiques) {}
