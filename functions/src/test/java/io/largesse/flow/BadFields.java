package io.largesse.flow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.stream.Stream;

/** Good bodies with one field that is wrong. */
final class BadFields {
  private BadFields() {}

  static Stream<BadCall> ofBoutiques(Call good) {
    return of(
        good,
        """
        name                   | ""
        name                   | null
        name                   | ["Opera"]
        name                   | {"en":"Opera"}
        name                   | 7
        name                   | "\\u0000"
        name                   | "line\\nline"
        name                   |
        market                 | "France"
        market                 | "fr"
        market                 | "EU"
        market                 | "ZZ"
        market                 |
        entity                 | "not an id"
        timeZone               | "Mars/Olympus"
        timeZone               | 1
        businessYearStartMonth | 0
        businessYearStartMonth | 13
        businessYearStartMonth | "4"
        businessYearStartMonth | 4.5
        businessYearStartMonth | -1
        businessYearStartMonth | 1e400
        businessYearStartMonth | 99999999999999999999
        currency               | "EURO"
        currency               | "XAU"
        currency               | "eur"
        nmae                   | "Opera" |
        a~1b                   | 1 |
        """);
  }

  static Stream<BadCall> ofClients(Call good) {
    return of(
        good,
        """
        givenName | " "
        residence | "Paris"
        residence |
        boutique  | "../etc"
        statuses  | {"class":"PRESS"}
        /statuses/0/class   | "KING"
        /statuses/0/country | "Utopia"
        /statuses/0/country |
        /statuses/0/from    | "2026-02-30"
        /statuses/0/from    | "yesterday"
        /statuses/0/unknown | true | /statuses/0
        household | "A B"
        employer  | 12
        email     | "nobody"
        email     | "a@b@c"
        phone     | "call me"
        since     | "1800-01-01"
        birthday  | "1990-01-01" |
        """);
  }

  static Stream<BadCall> ofSkus(Call good) {
    return of(
        good,
        """
        name             | {}
        name             | "Scarf"
        typology         | "CAR"
        typology         |
        vatRate          | 0.20
        vatRate          | "-0.10"
        vatRate          | "20 %"
        active           | "yes"
        ownTrade         | 1
        validFrom        | "2026-13-01"
        markets          | []
        collection       | ""
        /cost/amount     | 10
        /cost/amount     | "-1.00"
        /cost/amount     | "1e5"
        /cost/amount     | "NaN"
        /cost/amount     | "1,50"
        /cost/amount     | "99999999999999999999"
        /cost/currency   | "EURO"
        /cost/currency   |
        /cost/cents      | 1 | /cost
        """);
  }

  static Stream<BadCall> ofMovements(Call good) {
    return of(
        good,
        """
        quantity   | 0
        quantity   | -1
        quantity   | 1.5
        quantity   | "3"
        quantity   | 1e30
        quantity   |
        type       | "STEAL"
        type       | "receive"
        movementId | ""
        movementId | "-a"
        movementId |
        boutique   | "a/b"
        sku        | ["a"]
        colour     | "red" |
        """);
  }

  static Stream<BadCall> ofGifts(Call good) {
    return of(
        good,
        """
        giftId      |
        giftId      | "a b"
        giftId      | 17
        clientId    |
        boutique    | ""
        sku         | {}
        quantity    | 0
        quantity    | -3
        quantity    | 1e400
        quantity    | 1000000
        quantity    | "2"
        handover    | "SOON"
        on          | "tomorrow"
        on          | "2026-02-30"
        on          | 20260615
        occasion    | "birthday party"
        tiedTo      | "FRIENDSHIP"
        purchase    | "p-1"
        purchase    | {} | /purchase/amount
        /purchase/amount | "120.00"
        deliveredTo | "EU"
        deliveredTo | "Paris"
        engraving   | "5.00"
        engraving   | {"amount":"-5.00","currency":"EUR"} | /engraving/amount
        engraving   | {"amount":"5.001","currency":"EUR"}
        advisor     | ""
        note        | ""
        status      | "GIVEN" |
        verdict     | {} |
        """);
  }

  static Stream<BadCall> ofRates(Call good) {
    return of(
        good,
        """
        source      | "not an id"
        day         | "2026-02-30"
        day         | "15/06/2026"
        day         |
        base        | "EURO"
        base        |
        rates       | []
        rates       |
        /rates/USD  | "0"
        /rates/USD  | "-1.1"
        /rates/USD  | "abc"
        /rates/USD  | [1]
        /rates/XXQ  | "1.1" | /rates
        comment     | "x" |
        """);
  }

  static Stream<BadCall> ofRules(Call good) {
    return of(
        good,
        """
        rules                       | {}
        rules                       |
        retires                     | "all"
        /rules/0/id                 | "no id"
        /rules/0/regime             | "TASTE"
        /rules/0/side               | "BOTH"
        /rules/0/country            | "France"
        /rules/0/typologies         | ["CAR"] | /rules/0/typologies/0
        /rules/0/window             | "CALENDAR_YEAR"
        /rules/0/window/type        | "WEEK"
        /rules/0/countedTogether    | "TRIBE"
        /rules/0/givenBy            | "NOBODY"
        /rules/0/limit              | {}
        /rules/0/limit              | "50.00 EUR"
        /rules/0/inclusive          | "yes"
        /rules/0/effect             | "PUNISH"
        /rules/0/validFrom          | "long ago"
        /rules/0/source/certainty   | "SURE"
        /rules/0/comment            | "x" | /rules/0
        """);
  }

  static Stream<BadCall> ofSteps(Call good) {
    return of(
        good,
        """
        step   | "FLY"
        step   | 1
        step   |
        stepId | ""
        stepId |
        on     | "soon"
        note   | ["a"]
        by     | "me" |
        """);
  }

  /** {@code good} with each line's field replaced by its value, or left out where it has none. */
  static Stream<BadCall> ofPurchases(Call good) {
    return of(
        good,
        """
        purchaseId | "a b"
        clientId   |
        boutique   | 7
        channel    | "SHOP"
        channel    |
        at         | "2026-06-15"
        at         | "2026-06-15T10:05:01Z"
        at         | "2021-06-15T09:59:59Z"
        lines      | []
        lines      | "none"
        lines      |
        /lines/0/quantity        | 0
        /lines/0/quantity        | "1"
        /lines/0/quantity        | 1e9
        /lines/0/category        | ""
        /lines/0/amount          | "120.00"
        /lines/0/amount/amount   | "-1.00" | /lines/0/amount
        /lines/0/amount/amount   | 120
        /lines/0/amount/currency | "XAU"
        /lines/0/colour          | "red" | /lines/0
        total      | 1 |
        """);
  }

  static Stream<BadCall> ofEngagements(Call good) {
    return of(
        good,
        """
        engagementId | ""
        kind         | "came to dinner"
        kind         |
        at           | "yesterday"
        at           | "2026-06-15T10:05:01Z"
        clientId     | "somebody-else"
        note         | "x" |
        """);
  }

  private static Stream<BadCall> of(Call good, String table) {
    return table
        .lines()
        .map(line -> line.split("\\|", -1))
        .map(
            cells -> {
              String field = cells[0].strip();
              BadCall bad = BadCall.field(withDepth(good, field), field, cells[1].strip());
              return cells.length > 2 ? bad.at(cells[2].strip()) : bad;
            });
  }

  /** {@code good} with the object in it that a pointer goes through. */
  private static Call withDepth(Call good, String pointer) {
    ObjectNode body = (ObjectNode) Json.parse(good.text());
    if (pointer.startsWith("/statuses/0/")) {
      body.putArray("statuses").addObject().put("class", "PRESS").put("country", "FR");
    } else if (pointer.startsWith("/purchase/")) {
      body.set("purchase", Json.parse("{\"amount\":" + Bodies.euros("10.00") + "}"));
    }
    return good.json(body);
  }
}
