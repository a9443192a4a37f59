package io.largesse.local;

import java.net.URI;

/** What the local process says once it answers. */
final class Welcome {
  private Welcome() {}

  static String text(URI uri, boolean demo) {
    return where(uri) + (demo ? calls(uri) : "") + "\nCtrl-C ends it.\n";
  }

  private static String where(URI uri) {
    return """
    Largesse answers at %1$s, as infra/openapi.yaml describes.
    A token for any role: %1$s/_local/token?role=HQ (infra/local/README.md has the other local calls)
    """
        .formatted(uri);
  }

  private static String calls(URI uri) {
    return """

    Four calls to try, as an advisor of the boutique LON-01:

      TOKEN=$(curl -s '%1$s/_local/token?role=ADVISOR&boutique=LON-01&sub=a-17' | cut -d'"' -f4)

      curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' %1$s/gifts/check \\
        -d '{"clientId":"c-013","boutique":"LON-01","sku":"CARD-HOLDER"}'

      curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' %1$s/gifts \\
        -d '{"giftId":"g-1","clientId":"c-015","boutique":"LON-01","sku":"SCARF-TWILLY","handover":"NOW"}'

      curl -s -H "Authorization: Bearer $TOKEN" '%1$s/clients/c-015/allowance?boutique=LON-01'

      curl -s -H "Authorization: Bearer $TOKEN" '%1$s/clients/c-013/segments'
    """
        .formatted(uri);
  }
}
