package io.largesse.catalogue;

import io.largesse.audit.Act;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.Optional;

/** The SKUs of the house. */
public interface Catalogue {
  /** Finds a SKU as it is now. */
  Optional<Versioned<Sku>> find(SkuCode code);

  /** Puts {@code sku} in its place if nothing, or the version {@code read}, is there. */
  Saved<Sku> save(Sku sku, Optional<Long> read, Act act);

  /** Lists SKUs, of one typology if one is named; may lag by a second. */
  Page<Sku> list(Optional<Typology> typology, PageRequest page);
}
