package io.largesse.json;

import java.util.List;

/** Says that an input cannot be understood, with every fault found in it. */
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public Malformed(List<Fault> faults) {
    super(faults.size() + " faults", null, false, false);
    this.faults = List.copyOf(faults);
  }

  public Malformed(String pointer, String detail) {
    this(List.of(new Fault(pointer, detail)));
  }

  public List<Fault> faults() {
    return faults;
  }
}
