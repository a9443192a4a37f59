package io.largesse.flow;

import io.largesse.local.LocalProcess;
import io.largesse.local.Options;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A local process of its own, with empty tables, the machine's clock and rates of today. */
record SmokeHouse(LocalProcess process, PublishedRates rates, LocalDate ratesDay)
    implements AutoCloseable {
  static SmokeHouse open() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    PublishedRates rates =
        PublishedRates.start("Date,USD,GBP,%n%s,1.1000,0.8500,%n".formatted(today));
    LocalProcess process =
        LocalProcess.start(Options.ofTemplate().withRatesAddress(rates.address()));
    return new SmokeHouse(process, rates, today);
  }

  Host host() {
    return HttpHost.of(process, actor -> actor.token(process));
  }

  @Override
  public void close() {
    process.close();
    rates.close();
  }
}
