package io.largesse.bench;

/** Something that can be measured. */
interface Benchmark {
  Table measure() throws Exception;
}
