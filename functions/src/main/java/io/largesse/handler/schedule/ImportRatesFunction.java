package io.largesse.handler.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.money.Import;
import io.largesse.money.ImportJson;
import io.largesse.money.ImportRates;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.BooleanSupplier;

/**
 * Fetches the ECB's rates every day, if the house has named an address.
 *
 * <p>Whatever goes wrong is thrown, so that Lambda counts it and tries again; nothing is kept of a
 * file that is not whole.
 */
public final class ImportRatesFunction extends WorkFunction {
  private static final String ACTOR = "import-rates";

  private final String address;
  private final ImportRates importRates;
  private final PublishedFile file = new PublishedFile();

  /** Called by Lambda, once for each execution environment. */
  public ImportRatesFunction() {
    this(Wiring.ofLambda());
  }

  public ImportRatesFunction(Wiring wiring) {
    super(wiring, ACTOR);
    this.address = wiring.setting("RATES_ADDRESS").strip();
    this.importRates = new ImportRates(wiring.rateSheets());
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp)
      throws IOException {
    return logged(
        address.isEmpty()
            ? Json.object().put("skipped", "no address of rates is configured")
            : fetch(act));
  }

  private ObjectNode fetch(Act act) throws IOException {
    String csv = PublishedFile.text(file.fetch(URI.create(address)));
    try {
      return switch (importRates.ecb(csv, act)) {
        case Import.Done done -> ImportJson.write(done);
        case Import.TooManySources() ->
            throw new IllegalStateException("The house has too many sources of rates");
      };
    } catch (Malformed malformed) {
      throw new IOException("The file of rates has faults: " + malformed.faults().getFirst());
    }
  }
}
