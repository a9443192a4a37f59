package io.largesse.purchase;

import io.largesse.client.Client;
import java.util.Optional;

/**
 * What a decision on an engagement looks at.
 *
 * @param client whom the id that was named stands for
 */
public record EngagementStanding(Optional<KeptEngagement> before, Optional<Client> client) {}
