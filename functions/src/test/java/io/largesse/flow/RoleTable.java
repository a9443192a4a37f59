package io.largesse.flow;

import io.largesse.access.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may do what, written from the contract and not from the code. */
final class RoleTable {
  private static final String TABLE =
      """
      route                             | ADVISOR | MANAGER | COMPLIANCE | FINANCE | ANALYST | HQ    | SYSTEM
      PUT /boutiques/{id}               | -       | -       | -          | -       | -       | own   | own
      GET /boutiques/{id}               | all     | all     | all        | all     | all     | all   | all
      GET /boutiques                    | all     | all     | all        | all     | all     | all   | all
      PUT /clients/{id}                 | own     | own     | own        | -       | -       | own   | own
      GET /clients/{id}                 | all     | all     | all        | -       | -       | all   | all
      POST /clients/batch               | -       | -       | -          | -       | -       | all   | all
      POST /clients/lookup              | all     | all     | all        | -       | -       | all   | all
      POST /clients/lookup, name        | own     | own     | own        | -       | -       | own   | own
      POST /clients/{id}/merge          | -       | -       | own        | -       | -       | -     | own
      GET /limits/passed                | -       | -       | own        | -       | -       | -     | own
      PUT /catalogue/{sku}              | -       | -       | -          | -       | -       | house | house
      PUT /catalogue/{sku}, price       | -       | -       | -          | -       | -       | own   | own
      GET /catalogue/{sku}              | all     | all     | all        | all     | all     | all   | all
      GET /catalogue                    | all     | all     | all        | all     | all     | all   | all
      POST /stock/movements             | -       | own     | -          | -       | -       | own   | own
      GET /stock/movements              | all     | all     | all        | all     | all     | all   | all
      POST /stock/movements/batch       | -       | -       | -          | -       | -       | all   | all
      GET /boutiques/{id}/stock         | all     | all     | all        | all     | all     | all   | all
      PUT /boutiques/{id}/stock/{sku}   | -       | own     | -          | -       | -       | own   | own
      GET /boutiques/{id}/stock/{sku}   | all     | all     | all        | all     | all     | all   | all
      GET /stock/{sku}                  | all     | all     | all        | all     | all     | all   | all
      POST /rates                       | -       | -       | -          | -       | -       | house | house
      GET /rates                        | all     | all     | all        | all     | all     | all   | all
      GET /rules                        | all     | all     | all        | all     | all     | all   | all
      PUT /rules/{market}/draft         | -       | -       | own        | -       | -       | -     | -
      PUT /rules/{market}/draft, HOUSE  | -       | -       | house      | -       | -       | -     | -
      GET /rules/{market}/draft         | all     | all     | all        | all     | all     | all   | all
      POST /rules/{market}/publish      | -       | -       | own        | -       | -       | -     | -
      GET /rules/{market}/versions      | all     | all     | all        | all     | all     | all   | all
      POST /rules/{market}/simulations  | -       | -       | own        | -       | -       | -     | -
      GET /rules/{market}/simulations/{id} | all  | all     | all        | all     | all     | all   | all
      GET /clients/{id}/segments        | all     | all     | all        | -       | -       | all   | all
      GET /segmentations/{axis}         | all     | all     | all        | all     | all     | all   | all
      PUT /segmentations/{axis}/draft   | -       | -       | -          | -       | -       | house | -
      GET /segmentations/{axis}/draft   | all     | all     | all        | all     | all     | all   | all
      POST /gifts/check                 | own     | own     | -          | -       | -       | own   | own
      POST /gifts                       | own     | own     | -          | -       | -       | own   | own
      POST /gifts/batch                 | -       | -       | -          | -       | -       | all   | all
      GET /gifts/{id}                   | own     | own     | own        | own     | -       | own   | own
      GET /gifts                        | own     | own     | own        | own     | -       | own   | own
      GET /approvals                    | all     | all     | own        | own     | -       | own   | own
      POST /gifts/{id}/steps, APPROVE   | -       | own     | own        | own     | -       | own   | -
      POST /gifts/{id}/steps, REJECT    | -       | own     | own        | own     | -       | own   | -
      POST /gifts/{id}/steps, OFFER     | own     | own     | -          | -       | -       | own   | own
      POST /gifts/{id}/steps, ACCEPT    | own     | own     | -          | -       | -       | own   | own
      POST /gifts/{id}/steps, DECLINE   | own     | own     | -          | -       | -       | own   | own
      POST /gifts/{id}/steps, GIVE      | own     | own     | -          | -       | -       | own   | own
      POST /gifts/{id}/steps, CANCEL    | own     | own     | -          | -       | -       | own   | own
      POST /gifts/{id}/steps, RETURN    | own     | own     | -          | -       | -       | own   | own
      GET /clients/{id}/gifts           | all     | all     | all        | all     | -       | all   | all
      POST /purchases                   | -       | -       | -          | -       | -       | own   | own
      POST /purchases/batch             | -       | -       | -          | -       | -       | all   | all
      GET /purchases/{id}               | own     | own     | own        | -       | -       | own   | own
      GET /clients/{id}/purchases       | all     | all     | all        | -       | -       | all   | all
      POST /clients/{id}/engagements    | own     | own     | -          | -       | -       | own   | own
      POST /segmentations/{axis}/publish | -      | -       | -          | -       | -       | house | -
      PUT /clients/{id}/nominations/{axis} | -    | own     | -          | -       | -       | own   | own
      DELETE /clients/{id}/nominations/{axis} | - | own     | -          | -       | -       | own   | own
      GET /segmentations/{axis}/segments/{name}/clients | - | - | house    | house   | house   | house | house
      POST /segmentations/{axis}/simulations | -  | -       | -          | -       | house   | house | -
      GET /segmentations/{axis}/simulations/{id} | - | -    | -          | -       | house   | house | -
      GET /segmentations/{axis}/segments | -      | -       | house      | house   | house   | house | house
      PUT /experiments/{id}, markets    | -       | -       | -          | -       | own     | own   | -
      PUT /experiments/{id}             | -       | -       | -          | -       | house   | house | -
      GET /experiments/{id}             | -       | -       | all        | all     | all     | all   | all
      GET /experiments                  | -       | -       | all        | all     | all     | all   | all
      POST /roi/runs                    | -       | -       | -          | -       | house   | house | -
      GET /roi/runs                     | -       | -       | house      | house   | house   | house | house
      GET /roi/runs/{id}                | -       | -       | house      | house   | house   | house | house
      POST /roi/runs/{id}/cancel        | -       | -       | -          | -       | house   | house | -
      POST /roi/runs/{id}/pin           | -       | -       | -          | -       | house   | house | -
      PUT /roi/settings                 | -       | -       | -          | -       | house   | house | -
      GET /roi/settings                 | -       | -       | house      | house   | house   | house | house
      GET /roi                          | -       | -       | own        | own     | own     | own   | own
      GET /roi, ALL                     | -       | -       | house      | house   | house   | house | house
      GET /roi/runs/{id}/experiments/{experiment} | - | - | house    | house   | house   | house | house
      GET /roi/report                   | -       | -       | house      | house   | house   | house | house
      GET /roi/compare                  | -       | -       | house      | house   | house   | house | house
      GET /ledger                       | -       | -       | house      | house   | house   | house | house
      GET /finance/declarations         | -       | -       | own        | own     | -       | own   | own
      POST /finance/declarations/{id}/post | -    | -       | -          | own     | -       | -     | -
      GET /finance/totals               | -       | -       | own        | own     | -       | own   | own
      GET /clients/{id}/allowance       | own     | own     | own        | own     | -       | own   | own
      """;

  private RoleTable() {}

  /** What a role may do with a route. */
  enum May {
    /** Nothing. */
    NOTHING("-"),
    /** In its own boutiques, or in the markets of its token. */
    OWN("own"),
    /** Whatever the boutique or market. */
    ALL("all"),
    /** Only if no market limits the token, for what concerns the whole house. */
    HOUSE("house");

    private final String word;

    May(String word) {
      this.word = word;
    }

    static May of(String word) {
      return Arrays.stream(values()).filter(may -> may.word.equals(word)).findFirst().orElseThrow();
    }

    /** Whether a call of {@code role} from {@code scope} is let in. */
    boolean lets(Role role, Scope scope) {
      return switch (this) {
        case NOTHING -> false;
        case ALL -> true;
        case HOUSE -> scope == Scope.UNLIMITED;
        case OWN -> scope == Scope.OWN || (scope == Scope.UNLIMITED && !role.actsInBoutiques());
      };
    }
  }

  /** Where a caller stands to what the call is about. */
  enum Scope {
    OWN,
    FOREIGN,
    /**
     * The token names neither boutique nor market: everywhere, or nowhere for a boutique's role.
     */
    UNLIMITED
  }

  /** The rows in their order; a name is a route, and after a comma a case of it. */
  static Map<String, Map<Role, May>> rows() {
    List<String[]> lines = TABLE.lines().map(line -> line.split("\\|", -1)).toList();
    String[] head = lines.getFirst();
    Map<String, Map<Role, May>> rows = new LinkedHashMap<>();
    for (String[] cells : lines.subList(1, lines.size())) {
      Map<Role, May> row = new EnumMap<>(Role.class);
      for (int column = 1; column < head.length; column++) {
        row.put(Role.valueOf(head[column].strip()), May.of(cells[column].strip()));
      }
      rows.put(cells[0].strip(), row);
    }
    return rows;
  }

  /** The route of a row. */
  static String route(String row) {
    return row.split(",", 2)[0];
  }
}
