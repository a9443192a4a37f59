package io.largesse.handler.token;

/**
 * The claims in which an issuer says what a caller may do; many issuers want them to be addresses,
 * such as {@code https://example.com/role}.
 */
public record ClaimNames(String role, String boutiques, String markets) {}
