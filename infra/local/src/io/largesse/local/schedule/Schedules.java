package io.largesse.local.schedule;

import io.largesse.local.function.Failures;
import io.largesse.local.function.FunctionFailed;
import io.largesse.local.function.FunctionTimedOut;
import io.largesse.local.function.LocalFunctions;
import io.largesse.local.template.Template;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the scheduled functions: on their cron by the machine's clock, or at once on request. */
public final class Schedules implements AutoCloseable {
  /** How often {@link #idle} looks. */
  private static final Duration GLANCE = Duration.ofMillis(5);

  private final List<Schedule> schedules;
  private final LocalFunctions functions;
  private final InstantSource clock;
  private final AtomicInteger running = new AtomicInteger();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * @param clock the time that the functions are told; when they run goes by the machine's own
   */
  public Schedules(Template template, LocalFunctions functions, InstantSource clock) {
    this.functions = functions;
    this.clock = clock;
    this.schedules =
        template.ofType("AWS::Serverless::Function").stream()
            .flatMap(
                function ->
                    function
                        .properties()
                        .path("Events")
                        .valueStream()
                        .filter(event -> event.path("Type").asText().equals("Schedule"))
                        .map(event -> Schedule.of(function, event.path("Properties"))))
            .toList();
  }

  /** Begins to follow the timetables of the schedules that are enabled. */
  public void start() {
    schedules.stream().filter(Schedule::enabled).forEach(this::await);
  }

  /** Runs a scheduled function now, also one that is not enabled; false if there is none such. */
  public boolean run(String function)
      throws FunctionFailed, FunctionTimedOut, InterruptedException {
    Optional<Schedule> schedule =
        schedules.stream().filter(candidate -> candidate.function().equals(function)).findFirst();
    if (schedule.isPresent()) {
      call(schedule.get());
    }
    return schedule.isPresent();
  }

  /** Waits until nothing runs, for as long as {@code timeout}; whether it came to that. */
  public boolean idle(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (running.get() > 0 && System.nanoTime() < deadline) {
      Thread.sleep(GLANCE);
    }
    return running.get() == 0;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void await(Schedule schedule) {
    Instant now = Instant.now();
    schedule
        .timetable()
        .next(now)
        .ifPresent(
            next -> {
              long millis = Duration.between(now, next).toMillis();
              ScheduledFuture<?> _ =
                  timer.schedule(() -> runDue(schedule), millis, TimeUnit.MILLISECONDS);
            });
  }

  private void runDue(Schedule schedule) {
    try {
      call(schedule);
    } catch (FunctionFailed | FunctionTimedOut failed) {
      Failures.tell(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return;
    }
    await(schedule);
  }

  private void call(Schedule schedule)
      throws FunctionFailed, FunctionTimedOut, InterruptedException {
    running.incrementAndGet();
    try {
      functions.named(schedule.function()).call(schedule.event(clock.instant()));
    } finally {
      running.decrementAndGet();
    }
  }
}
