package io.largesse.purchase;

import io.largesse.boutique.Boutique;
import io.largesse.client.Client;
import java.util.Optional;

/**
 * What a decision on a purchase or a return looks at.
 *
 * @param own the place of its id
 * @param purchase the place of the purchase that a return names
 * @param client whom the id that was named stands for
 */
public record Standing(
    Slot own, Optional<Slot> purchase, Optional<Client> client, Optional<Boutique> boutique) {}
