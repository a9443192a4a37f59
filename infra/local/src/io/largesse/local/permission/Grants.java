package io.largesse.local.permission;

import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All that the template's functions may do, and which of it was ever done. */
public final class Grants {
  private final List<Grant> all;
  private final Set<Grant> used = ConcurrentHashMap.newKeySet();

  public Grants(Template template) {
    this.all =
        template.ofType("AWS::Serverless::Function").stream()
            .flatMap(function -> Policies.of(function).stream())
            .toList();
  }

  /** The grants that nothing needed so far: each is a permission too many, or a test too few. */
  public List<Grant> unused() {
    return all.stream().filter(grant -> !used.contains(grant)).toList();
  }

  public Guard guardOf(Resource function) {
    return new Guard(
        function.logicalId(),
        all.stream().filter(grant -> grant.function().equals(function.logicalId())).toList(),
        used::add);
  }
}
