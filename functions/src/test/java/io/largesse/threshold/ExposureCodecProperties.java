package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.client.ClientId;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class ExposureCodecProperties {
  private static final Subject ANNA = Subject.of(new ClientId("anna"));

  @Property(tries = 300)
  void what_is_decoded_is_what_was_encoded(@ForAll("many") List<Entry> entries) {
    Exposure exposure = new Exposure(ANNA, entries, 7);

    assertThat(ExposureCodec.decode(ExposureCodec.encode(exposure))).isEqualTo(exposure.entries());
  }

  @Property(tries = 300)
  void a_single_wrong_byte_is_refused(
      @ForAll("some") List<Entry> entries,
      @ForAll int anywhere,
      @ForAll @IntRange(min = 1, max = 255) int difference) {
    byte[] bytes = ExposureCodec.encode(new Exposure(ANNA, entries, 7));
    bytes[Math.floorMod(anywhere, bytes.length)] ^= (byte) difference;

    assertThatThrownBy(() -> ExposureCodec.decode(bytes))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void an_end_cut_off_is_refused(@ForAll("some") List<Entry> entries, @ForAll int anywhere) {
    byte[] bytes = ExposureCodec.encode(new Exposure(ANNA, entries, 7));

    assertThatThrownBy(
            () -> ExposureCodec.decode(Arrays.copyOf(bytes, Math.floorMod(anywhere, bytes.length))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 1_000)
  void noise_is_refused(@ForAll byte[] noise) {
    assertThatThrownBy(() -> ExposureCodec.decode(noise))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void nothing_is_encoded_too() {
    assertThat(ExposureCodec.decode(ExposureCodec.encode(Exposure.none(ANNA)))).isEmpty();
  }

  @Provide
  Arbitrary<List<Entry>> many() {
    return AnyEntry.entry().list().ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<Entry>> some() {
    return AnyEntry.entry().list().ofMinSize(1).ofMaxSize(3);
  }
}
