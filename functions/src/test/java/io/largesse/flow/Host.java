package io.largesse.flow;

/** Something that the house runs on, and that answers its callers. */
interface Host {
  Reply answer(Call call);

  /** Has the scheduled function with this logical id run now. */
  void runSchedule(String function);
}
