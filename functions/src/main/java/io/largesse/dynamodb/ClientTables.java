package io.largesse.dynamodb;

/** The names of the tables that a client is written to. */
public record ClientTables(String clients, String contacts, String exposures) {}
