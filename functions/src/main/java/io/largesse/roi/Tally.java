package io.largesse.roi;

import io.largesse.client.ClientId;
import io.largesse.history.History;
import java.util.List;

/**
 * Something that is added up over the histories of all clients, each of them once, in as many parts
 * and in whatever order.
 */
public interface Tally {
  void add(ClientId client, History history);

  /**
   * What was added up: the same for the same histories in the same order. Nothing is added after
   * that.
   */
  List<Chunk> chunks();
}
