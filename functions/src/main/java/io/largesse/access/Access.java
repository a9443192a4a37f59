package io.largesse.access;

import static io.largesse.access.Role.ADVISOR;
import static io.largesse.access.Role.ANALYST;
import static io.largesse.access.Role.COMPLIANCE;
import static io.largesse.access.Role.FINANCE;
import static io.largesse.access.Role.HQ;
import static io.largesse.access.Role.MANAGER;
import static io.largesse.access.Role.SYSTEM;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The roles that each route is open to. Where in the house a role may act, {@link Caller} says, and
 * each use asks it.
 */
public final class Access {
  private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
  private static final Set<Role> HOUSE = EnumSet.of(HQ, SYSTEM);
  private static final Set<Role> OF_CLIENTS = EnumSet.of(ADVISOR, MANAGER, COMPLIANCE, HQ, SYSTEM);
  private static final Set<Role> GIVERS = EnumSet.of(ADVISOR, MANAGER, HQ, SYSTEM);
  private static final Set<Role> READERS_OF_GIFTS =
      EnumSet.of(ADVISOR, MANAGER, COMPLIANCE, FINANCE, HQ, SYSTEM);

  private static final Set<Role> READERS_OF_DECLARATIONS =
      EnumSet.of(COMPLIANCE, FINANCE, HQ, SYSTEM);

  /** Of all markets, so of no boutique. */
  private static final Set<Role> READERS_OF_SEGMENTS =
      EnumSet.of(COMPLIANCE, FINANCE, ANALYST, HQ, SYSTEM);

  private static final Set<Role> SIMULATORS = EnumSet.of(ANALYST, HQ);
  private static final Set<Role> ANALYSTS_AND_READERS =
      EnumSet.of(COMPLIANCE, FINANCE, ANALYST, HQ, SYSTEM);

  private static final Set<Role> MEASURERS = EnumSet.of(ANALYST, HQ);

  private static final Map<String, Set<Role>> ROUTES =
      Map.ofEntries(
          Map.entry("PUT /boutiques/{id}", HOUSE),
          Map.entry("GET /boutiques/{id}", EVERYONE),
          Map.entry("GET /boutiques", EVERYONE),
          Map.entry("PUT /clients/{id}", OF_CLIENTS),
          Map.entry("GET /clients/{id}", OF_CLIENTS),
          Map.entry("POST /clients/batch", HOUSE),
          Map.entry("POST /clients/lookup", OF_CLIENTS),
          Map.entry("POST /clients/{id}/merge", EnumSet.of(COMPLIANCE, SYSTEM)),
          Map.entry("GET /limits/passed", EnumSet.of(COMPLIANCE, SYSTEM)),
          Map.entry("PUT /catalogue/{sku}", HOUSE),
          Map.entry("GET /catalogue/{sku}", EVERYONE),
          Map.entry("GET /catalogue", EVERYONE),
          Map.entry("POST /stock/movements", EnumSet.of(MANAGER, HQ, SYSTEM)),
          Map.entry("GET /stock/movements", EVERYONE),
          Map.entry("POST /stock/movements/batch", HOUSE),
          Map.entry("GET /boutiques/{id}/stock", EVERYONE),
          Map.entry("PUT /boutiques/{id}/stock/{sku}", EnumSet.of(MANAGER, HQ, SYSTEM)),
          Map.entry("GET /boutiques/{id}/stock/{sku}", EVERYONE),
          Map.entry("GET /stock/{sku}", EVERYONE),
          Map.entry("POST /rates", HOUSE),
          Map.entry("GET /rates", EVERYONE),
          Map.entry("GET /rules", EVERYONE),
          Map.entry("PUT /rules/{market}/draft", EnumSet.of(COMPLIANCE)),
          Map.entry("GET /rules/{market}/draft", EVERYONE),
          Map.entry("POST /rules/{market}/publish", EnumSet.of(COMPLIANCE)),
          Map.entry("GET /rules/{market}/versions", EVERYONE),
          Map.entry("POST /rules/{market}/simulations", EnumSet.of(COMPLIANCE)),
          Map.entry("GET /rules/{market}/simulations/{id}", EVERYONE),
          Map.entry("GET /clients/{id}/segments", OF_CLIENTS),
          Map.entry("PUT /clients/{id}/nominations/{axis}", EnumSet.of(MANAGER, HQ, SYSTEM)),
          Map.entry("DELETE /clients/{id}/nominations/{axis}", EnumSet.of(MANAGER, HQ, SYSTEM)),
          Map.entry("GET /segmentations/{axis}", EVERYONE),
          Map.entry("PUT /segmentations/{axis}/draft", EnumSet.of(HQ)),
          Map.entry("GET /segmentations/{axis}/draft", EVERYONE),
          Map.entry("POST /gifts/check", GIVERS),
          Map.entry("POST /gifts", GIVERS),
          Map.entry("POST /gifts/batch", HOUSE),
          Map.entry("GET /gifts/{id}", READERS_OF_GIFTS),
          Map.entry("GET /gifts", READERS_OF_GIFTS),
          Map.entry("GET /approvals", READERS_OF_GIFTS),
          Map.entry("POST /gifts/{id}/steps", READERS_OF_GIFTS),
          Map.entry("GET /clients/{id}/gifts", READERS_OF_GIFTS),
          Map.entry("GET /clients/{id}/allowance", READERS_OF_GIFTS),
          Map.entry("POST /purchases", HOUSE),
          Map.entry("POST /purchases/batch", HOUSE),
          Map.entry("GET /purchases/{id}", OF_CLIENTS),
          Map.entry("GET /clients/{id}/purchases", OF_CLIENTS),
          Map.entry("POST /clients/{id}/engagements", GIVERS),
          Map.entry("POST /segmentations/{axis}/publish", EnumSet.of(HQ)),
          Map.entry("GET /segmentations/{axis}/segments/{name}/clients", READERS_OF_SEGMENTS),
          Map.entry("POST /segmentations/{axis}/simulations", SIMULATORS),
          Map.entry("GET /segmentations/{axis}/simulations/{id}", SIMULATORS),
          Map.entry("GET /segmentations/{axis}/segments", READERS_OF_SEGMENTS),
          Map.entry("PUT /experiments/{id}", EnumSet.of(ANALYST, HQ)),
          Map.entry("GET /experiments/{id}", ANALYSTS_AND_READERS),
          Map.entry("GET /experiments", ANALYSTS_AND_READERS),
          Map.entry("POST /roi/runs", MEASURERS),
          Map.entry("GET /roi/runs", ANALYSTS_AND_READERS),
          Map.entry("GET /roi/runs/{id}", ANALYSTS_AND_READERS),
          Map.entry("POST /roi/runs/{id}/cancel", MEASURERS),
          Map.entry("POST /roi/runs/{id}/pin", MEASURERS),
          Map.entry("PUT /roi/settings", MEASURERS),
          Map.entry("GET /roi/settings", ANALYSTS_AND_READERS),
          Map.entry("GET /roi", ANALYSTS_AND_READERS),
          Map.entry("GET /roi/runs/{id}/experiments/{experiment}", ANALYSTS_AND_READERS),
          Map.entry("GET /roi/report", ANALYSTS_AND_READERS),
          Map.entry("GET /roi/compare", ANALYSTS_AND_READERS),
          Map.entry("GET /ledger", ANALYSTS_AND_READERS),
          Map.entry("GET /finance/declarations", READERS_OF_DECLARATIONS),
          Map.entry("POST /finance/declarations/{id}/post", EnumSet.of(FINANCE)),
          Map.entry("GET /finance/totals", READERS_OF_DECLARATIONS));

  private Access() {}

  /** The roles that {@code route}, such as "GET /gifts/{id}", is open to; none if it is unknown. */
  public static Set<Role> rolesOf(String route) {
    return ROUTES.getOrDefault(route, Set.of());
  }

  /** Every route that has a row. */
  public static Set<String> routes() {
    return ROUTES.keySet();
  }
}
