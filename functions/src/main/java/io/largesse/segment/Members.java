package io.largesse.segment;

import io.largesse.audit.Act;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;

/** Who is in which segment, as the histories say. */
public interface Members {
  /** Keeps {@code member}, unless a later version of their history has spoken already. */
  void put(Member member, Act act);

  /** Lists who is in {@code segment} of {@code axis}, in no order; may lag by a second. */
  Page<Member> of(String axis, String segment, PageRequest page);
}
