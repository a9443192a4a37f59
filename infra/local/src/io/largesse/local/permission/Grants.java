package io.largesse.local.permission;

import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All that the template's functions and state machines may do, and which of it was ever done. */
public final class Grants {
  private final List<Grant> all;
  private final Set<Grant> used = ConcurrentHashMap.newKeySet();

  public Grants(Template template) {
    this.all =
        Stream.of("AWS::Serverless::Function", "AWS::Serverless::StateMachine")
            .flatMap(type -> template.ofType(type).stream())
            .flatMap(resource -> Policies.of(resource).stream())
            .toList();
  }

  /** The grants that nothing needed so far: each is a permission too many, or a test too few. */
  public List<Grant> unused() {
    return all.stream().filter(grant -> !used.contains(grant)).toList();
  }

  public Guard guardOf(Resource resource) {
    return new Guard(
        resource.logicalId(),
        Stream.concat(
                all.stream().filter(grant -> grant.holder().equals(resource.logicalId())),
                implied(resource))
            .toList(),
        used::add);
  }

  /** What SAM lets a function do that follows streams, although no policy says it. */
  private static Stream<Grant> implied(Resource function) {
    boolean follows =
        function
            .properties()
            .path("Events")
            .valueStream()
            .anyMatch(event -> event.path("Type").asText().equals("DynamoDB"));
    return follows
        ? Stream.of("dynamodb:GetShardIterator", "dynamodb:GetRecords")
            .map(action -> new Grant(function.logicalId(), action, "*", Set.of()))
        : Stream.empty();
  }
}
