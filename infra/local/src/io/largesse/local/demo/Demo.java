package io.largesse.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Posts the demo data: boutiques, a catalogue, clients, stock and rates. */
public final class Demo {
  private static final Path FOLDER = Path.of("infra/local/demo");

  /** Of each SKU in each boutique. */
  private static final int UNITS = 20;

  private final Poster poster;

  /**
   * @param token of someone who may write all of it
   */
  public Demo(URI api, String token) {
    this.poster = new Poster(api, token);
  }

  /** Posts all of it; whatever names something comes after it. */
  public void post(LocalDate today) {
    List<JsonNode> boutiques = read("boutiques.json");
    List<JsonNode> skus = read("catalogue.json");
    List<Poster.Post> first = new ArrayList<>();
    boutiques.forEach(boutique -> first.add(put("/boutiques/", "boutiqueId", boutique)));
    skus.forEach(sku -> first.add(put("/catalogue/", "sku", sku)));
    first.add(new Poster.Post("POST", "/rates", "text/csv", SampleRates.csv(today)));
    poster.send(first);
    List<Poster.Post> then = new ArrayList<>();
    then.add(clients());
    for (JsonNode boutique : boutiques) {
      for (JsonNode sku : skus) {
        then.add(stock(boutique.path("boutiqueId").asText(), sku.path("sku").asText()));
      }
    }
    poster.send(then);
    poster.send(
        List.of(
            Poster.Post.json(
                "POST", "/purchases/batch", SamplePurchases.batch(read("purchases.json"), today))));
  }

  private static Poster.Post put(String path, String id, JsonNode item) {
    ObjectNode body = item.deepCopy();
    body.remove(id);
    return Poster.Post.json("PUT", path + item.path(id).asText(), body);
  }

  private static Poster.Post clients() {
    ObjectNode body = Json.object();
    body.putArray("items").addAll(read("clients.json"));
    return Poster.Post.json("POST", "/clients/batch", body);
  }

  private static Poster.Post stock(String boutique, String sku) {
    ObjectNode body =
        Json.object()
            .put("movementId", "demo." + boutique + "." + sku)
            .put("type", "RECEIVE")
            .put("boutique", boutique)
            .put("sku", sku)
            .put("quantity", UNITS);
    return Poster.Post.json("POST", "/stock/movements", body);
  }

  private static List<JsonNode> read(String file) {
    try {
      return Json.parse(Files.readString(FOLDER.resolve(file))).valueStream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
