package io.largesse.local;

import io.largesse.local.bus.Couriers;
import io.largesse.local.bus.LocalBus;
import io.largesse.local.dynamo.LocalDynamo;
import io.largesse.local.function.LocalFunctions;
import io.largesse.local.machine.StateMachines;
import io.largesse.local.permission.Grants;
import io.largesse.local.queue.QueueReaders;
import io.largesse.local.queue.Queues;
import io.largesse.local.schedule.Schedules;
import io.largesse.local.stream.Streams;
import io.largesse.local.template.Template;
import io.largesse.local.work.Work;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What goes on without a caller: streams that are followed, events, queues, schedules, machines.
 */
final class Background implements AutoCloseable {
  private final Work work = new Work();
  private final Queues queues;
  private final QueueReaders queueReaders;
  private final LocalBus bus;
  private final Streams streams;
  private final Schedules schedules;
  private final StateMachines machines;

  Background(
      Template template,
      LocalDynamo dynamo,
      LocalFunctions functions,
      Grants grants,
      InstantSource clock) {
    this.queues = new Queues(template);
    this.queueReaders = new QueueReaders(template, functions, queues, work);
    this.bus = new LocalBus(template, new Couriers(functions, queues), work);
    this.streams = new Streams(template, dynamo, functions, queues, work);
    this.schedules = new Schedules(template, functions, clock, work);
    this.machines = new StateMachines(template, functions, grants, work);
  }

  /** Begins, once the tables are there. */
  void start() {
    queueReaders.start();
    streams.start();
    schedules.start();
  }

  Queues queues() {
    return queues;
  }

  LocalBus bus() {
    return bus;
  }

  Schedules schedules() {
    return schedules;
  }

  StateMachines machines() {
    return machines;
  }

  /** Waits until nothing is left to do, for as long as {@code timeout}; whether it came to that. */
  boolean isIdle(Duration timeout) throws InterruptedException {
    streams.wakeAll();
    return work.isDone(timeout);
  }

  @Override
  public void close() {
    machines.close();
    schedules.close();
    streams.close();
    bus.close();
    queueReaders.close();
    queues.close();
  }
}
