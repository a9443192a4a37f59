package io.largesse.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.local.function.Failures;
import io.largesse.local.template.Names;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import io.largesse.local.template.TemplateFault;
import io.largesse.local.work.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The template's event buses, and the rules that listen to them. */
public final class LocalBus implements AutoCloseable {
  private final Set<String> names = new HashSet<>();
  private final List<Rule> rules = new ArrayList<>();
  private final EventLog log = new EventLog();
  private final Targets targets;
  private final Work work;
  private final ExecutorService delivery =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("bus").factory());

  public LocalBus(Template template, Targets targets, Work work) {
    this.targets = targets;
    this.work = work;
    for (Resource bus : template.ofType("AWS::Events::EventBus")) {
      if (!bus.properties().path("Name").asText(bus.name()).equals(bus.name())) {
        throw new TemplateFault(bus.logicalId(), "it can only be named " + bus.name() + " here");
      }
      names.add(bus.name());
    }
    for (Resource rule : template.ofType("AWS::Events::Rule")) {
      Rule read = Rule.of(rule);
      Permissions.check(template, rule, read.targets());
      if (!rule.properties().path("State").asText().equals("DISABLED")) {
        rules.add(read);
      }
    }
    for (Resource function : template.ofType("AWS::Serverless::Function")) {
      for (Map.Entry<String, JsonNode> event : function.properties().path("Events").properties()) {
        if (event.getValue().path("Type").asText().equals("EventBridgeRule")) {
          JsonNode properties = event.getValue().path("Properties");
          rules.add(Rule.of(function, event.getKey(), properties));
        }
      }
    }
  }

  /** Where events go that a rule takes. */
  public interface Targets {
    void deliver(String targetArn, String event) throws Exception;
  }

  /** Whether there is a bus of that name or ARN. */
  boolean has(String bus) {
    return names.contains(bus) || names.stream().map(Names::busArn).anyMatch(bus::equals);
  }

  /** Keeps {@code event}, and hands it on to whoever listens, in the order in which events come. */
  void take(String bus, BusEvent event) {
    log.add(event);
    String name = bus.substring(bus.lastIndexOf('/') + 1);
    for (Rule rule : rules) {
      if (rule.bus().equals(name) && rule.takes(event)) {
        rule.targets().forEach(target -> handOn(target, event));
      }
    }
  }

  /** What went over the buses since a position; 0 is the start. */
  public ObjectNode eventsSince(long position) {
    return log.since(position);
  }

  @Override
  public void close() {
    delivery.shutdownNow();
  }

  private void handOn(String target, BusEvent event) {
    work.begin();
    delivery.execute(
        () -> {
          try {
            targets.deliver(target, event.envelope());
          } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
          } catch (Exception failed) {
            Failures.tell(failed);
          } finally {
            work.end();
          }
        });
  }
}
