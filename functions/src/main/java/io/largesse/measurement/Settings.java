package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.Optional;

/** The one set of settings that the house has. */
public interface Settings {
  /** Empty until the first are saved: then nothing is measured by itself. */
  Optional<Versioned<RunSettings>> find();

  /** Puts {@code settings} in place if nothing, or what the caller has {@code read}, is there. */
  Saved<RunSettings> save(RunSettings settings, Optional<Long> read, Act act);
}
