package io.largesse.local.schedule;

import com.cronutils.model.definition.CronConstraintsFactory;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule is due: {@code rate(1 day)} or {@code cron(0 16 * * ? *)}, in UTC. */
interface Timetable {
  Pattern EXPRESSION = Pattern.compile("(rate|cron)\\((.+)\\)");
  Pattern RATE = Pattern.compile("([1-9][0-9]{0,5}) (minute|hour|day)s?");

  /** The next time after {@code now}, if there is one. */
  Optional<Instant> next(Instant now);

  /** Throws {@link IllegalArgumentException} if {@code expression} is none that AWS would take. */
  static Timetable parse(String expression) {
    Matcher parts = EXPRESSION.matcher(expression);
    if (!parts.matches()) {
      throw new IllegalArgumentException(expression + " is neither a rate nor a cron expression");
    }
    return parts.group(1).equals("rate") ? rate(parts.group(2)) : cron(parts.group(2));
  }

  private static Timetable rate(String text) {
    Matcher rate = RATE.matcher(text);
    if (!rate.matches()) {
      throw new IllegalArgumentException(text + " is no rate");
    }
    long number = Long.parseLong(rate.group(1));
    Duration period =
        switch (rate.group(2)) {
          case "minute" -> Duration.ofMinutes(number);
          case "hour" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    return now -> Optional.of(now.plus(period));
  }

  private static Timetable cron(String text) {
    ExecutionTime times = ExecutionTime.forCron(new CronParser(awsCron()).parse(text));
    return now ->
        times
            .nextExecution(ZonedDateTime.ofInstant(now, ZoneOffset.UTC))
            .map(ZonedDateTime::toInstant);
  }

  /** Minutes, hours, day of month, month, day of week (1 is Sunday), year: all six. */
  private static CronDefinition awsCron() {
    return CronDefinitionBuilder.defineCron()
        .withMinutes()
        .withValidRange(0, 59)
        .and()
        .withHours()
        .withValidRange(0, 23)
        .and()
        .withDayOfMonth()
        .withValidRange(1, 31)
        .supportsL()
        .supportsW()
        .supportsQuestionMark()
        .and()
        .withMonth()
        .withValidRange(1, 12)
        .and()
        .withDayOfWeek()
        .withValidRange(1, 7)
        .withMondayDoWValue(2)
        .supportsHash()
        .supportsL()
        .supportsQuestionMark()
        .and()
        .withYear()
        .withValidRange(1970, 2199)
        .and()
        .withCronValidation(CronConstraintsFactory.ensureEitherDayOfWeekOrDayOfMonth())
        .instance();
  }
}
