package io.largesse.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KeyedHashTest {
  /** The second test case of RFC 4231. */
  @Test
  void a_hash_begins_as_the_standard_says() {
    KeyedHash hash = new KeyedHash("Jefe");

    assertThat(hash.of("what do ya want for nothing?")).isEqualTo(0x5bdcc146bf60754eL);
    assertThat(hash.of("what do ya want for nothing?")).isEqualTo(0x5bdcc146bf60754eL);
  }

  @Test
  void another_key_or_another_text_hashes_to_something_else() {
    assertThat(new KeyedHash("a").of("x"))
        .isNotEqualTo(new KeyedHash("b").of("x"))
        .isNotEqualTo(new KeyedHash("a").of("y"));
  }
}
