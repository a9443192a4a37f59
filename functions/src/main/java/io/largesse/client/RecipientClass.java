package io.largesse.client;

/** What binds a client in taking gifts. */
public enum RecipientClass {
  PRIVATE,
  PUBLIC_OFFICIAL,
  RELATIVE_OF_OFFICIAL,
  STATE_OWNED,
  PRESS,
  TEACHER,
  HEALTH_PROFESSIONAL,
  COMPANY_EMPLOYEE,
  UNKNOWN
}
