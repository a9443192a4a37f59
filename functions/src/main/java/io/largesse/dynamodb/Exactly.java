package io.largesse.dynamodb;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * As many of something as there have to be; throws {@link IllegalStateException} if one is gone.
 */
final class Exactly<T> implements Iterator<T> {
  private final Iterator<T> source;
  private long left;

  Exactly(long count, Iterator<T> source) {
    this.source = source;
    this.left = count;
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public T next() {
    if (left == 0) {
      throw new NoSuchElementException();
    }
    if (!source.hasNext()) {
      throw new IllegalStateException("A part of the run is gone");
    }
    left--;
    return source.next();
  }
}
