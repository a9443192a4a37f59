package io.largesse.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The fields of one JSON object, read so that every fault is named at once.
 *
 * <p>Each field is looked at first, and {@link #build} then makes the value of them all, or none if
 * anything was wrong or a field was not asked for.
 */
public final class Fields {
  /** More faults than this help nobody, and would let a small input ask for a large answer. */
  private static final int FAULTS_MAX = 100;

  private final ObjectNode node;
  private final String pointer;
  private final List<Fault> faults;
  private final Set<String> known = new LinkedHashSet<>();

  Fields(ObjectNode node, String pointer, List<Fault> faults) {
    this.node = node;
    this.pointer = pointer;
    this.faults = faults;
  }

  /** What {@code reader} makes of {@code json}; throws {@link Malformed} with every fault. */
  public static <T> T read(JsonNode json, Function<Fields, T> reader) {
    return read(json, reader, FAULTS_MAX);
  }

  /** The same, with the first {@code faultsMax} faults alone. */
  public static <T> T read(JsonNode json, Function<Fields, T> reader, int faultsMax) {
    List<Fault> faults = new ArrayList<>();
    Optional<T> read = Read.object(reader).read(new Value(json, "", faults));
    return read.orElseThrow(
        () -> new Malformed(faults.subList(0, Math.min(faults.size(), faultsMax))));
  }

  /** A field that must be there. */
  public <T> Field<T> required(String name, As<T> as) {
    Optional<Value> value = value(name);
    if (value.isEmpty()) {
      fault(name, "is required");
      return new Faulty<>();
    }
    return field(as.read(value.get()));
  }

  /** A field that may be left out. */
  public <T> Field<Optional<T>> optional(String name, As<T> as) {
    Optional<Value> value = value(name);
    if (value.isEmpty()) {
      return Optional::empty;
    }
    Field<T> present = field(as.read(value.get()));
    return () -> Optional.of(present.get());
  }

  /** A field that stands for {@code otherwise} when it is left out. */
  public <T> Field<T> optional(String name, As<T> as, T otherwise) {
    Optional<Value> value = value(name);
    return value.isEmpty() ? () -> otherwise : field(as.read(value.get()));
  }

  /** A list of at most {@code max} values; one that is left out is empty. */
  public <T> Field<List<T>> list(String name, As<T> as, int max) {
    return optional(name, Read.list(as, max), List.of());
  }

  /** An object of at most {@code max} named values; one that is left out is empty. */
  public <T> Field<Map<String, T>> map(String name, As<String> key, As<T> as, int max) {
    return optional(name, Read.map(key, as, max), Map.of());
  }

  public boolean has(String name) {
    return value(name).isPresent();
  }

  /** The value of {@code field}, to hold another field against it; empty if it had a fault. */
  public <T> Optional<T> peek(Field<T> field) {
    try {
      return Optional.of(field.get());
    } catch (Incomplete faultIsNoted) {
      return Optional.empty();
    }
  }

  /** Notes a fault of the field {@code name}, or of the whole object if the name is empty. */
  public void fault(String name, String detail) {
    faults.add(new Fault(name.isEmpty() ? pointer : at(name), detail));
  }

  /**
   * Makes the value of all fields, unless anything was wrong with one.
   *
   * <p>An {@link IllegalArgumentException} of {@code make} is a fault of the whole object: its
   * message reaches the caller, and must not repeat what the caller sent.
   */
  public <T> T build(Supplier<T> make) {
    if (node.propertyStream().anyMatch(field -> !known.contains(field.getKey()))) {
      // Not by its name, which may be anything, an e-mail address too.
      fault("", "has a field that is not known here; known are " + String.join(", ", known));
    }
    if (faults.stream().anyMatch(fault -> fault.pointer().startsWith(pointer))) {
      throw new Incomplete();
    }
    try {
      return make.get();
    } catch (IllegalArgumentException faulty) {
      fault("", String.valueOf(faulty.getMessage()));
      throw new Incomplete();
    }
  }

  private Optional<Value> value(String name) {
    known.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull()
        ? Optional.empty()
        : Optional.of(new Value(value, at(name), faults));
  }

  private String at(String name) {
    return Value.below(pointer, name);
  }

  private static <T> Field<T> field(Optional<T> read) {
    return read.isPresent() ? read::get : new Faulty<>();
  }

  /** A field that had a fault, noted already. */
  private record Faulty<T>() implements Field<T> {
    @Override
    public T get() {
      throw new Incomplete();
    }
  }

  /** Leaves a reader whose object has faults, all of them noted already. */
  static final class Incomplete extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Incomplete() {
      super("incomplete", null, false, false);
    }
  }
}
