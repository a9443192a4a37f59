package io.largesse.local.schedule;

import io.largesse.local.function.Failures;
import io.largesse.local.function.FunctionFailed;
import io.largesse.local.function.FunctionTimedOut;
import io.largesse.local.function.LocalFunctions;
import io.largesse.local.template.Template;
import io.largesse.local.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs the scheduled functions: on their cron by the machine's clock, or at once on request. */
public final class Schedules implements AutoCloseable {
  private final List<Schedule> schedules;
  private final LocalFunctions functions;
  private final InstantSource clock;
  private final Work work;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * @param clock the time that the functions are told; when they run goes by the machine's own
   */
  public Schedules(Template template, LocalFunctions functions, InstantSource clock, Work work) {
    this.work = work;
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
    work.begin();
    try {
      functions.named(schedule.function()).call(schedule.event(clock.instant()));
    } finally {
      work.end();
    }
  }
}
