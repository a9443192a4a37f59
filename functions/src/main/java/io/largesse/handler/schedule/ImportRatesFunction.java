package io.largesse.handler.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.money.Import;
import io.largesse.money.ImportJson;
import io.largesse.money.ImportRates;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * Fetches the ECB's rates every day, if the house has named an address.
 *
 * <p>Whatever goes wrong is thrown, so that Lambda counts it and tries again; nothing is kept of a
 * file that is not whole.
 */
public final class ImportRatesFunction implements RequestStreamHandler {
  private static final String ACTOR = "import-rates";

  private final String address;
  private final InstantSource clock;
  private final ImportRates importRates;
  private final PublishedFile file = new PublishedFile();

  /** Called by Lambda, once for each execution environment. */
  public ImportRatesFunction() {
    this(Wiring.ofLambda());
  }

  public ImportRatesFunction(Wiring wiring) {
    this.address = wiring.setting("RATES_ADDRESS").strip();
    this.clock = wiring.clock();
    this.importRates = new ImportRates(wiring.rateSheets());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ObjectNode answer =
        address.isEmpty()
            ? Json.object().put("skipped", "no address of rates is configured")
            : fetch(new Act(ACTOR, context.getAwsRequestId(), clock.instant()));
    String line = Json.write(answer);
    System.out.println(line);
    output.write(line.getBytes(StandardCharsets.UTF_8));
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
