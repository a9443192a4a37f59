package io.largesse.flow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two complete runs over the house, the second of which knows of one gift more. */
record Measured(String first, String second) {
  /** An experiment that both runs know of. */
  static final String ARMS = "measured-arms";

  private static @Nullable Measured once;

  /** The same for all who ask. */
  static synchronized Measured once() {
    Measured there = Optional.ofNullable(once).orElseGet(Measured::measure);
    once = there;
    return there;
  }

  private static Measured measure() {
    Scene scene = Scene.fresh();
    String boutique = scene.boutique();
    Call.put("/experiments/" + ARMS, Bodies.arms("arm", "none"))
        .by(House.headquarters())
        .send()
        .is(201);
    String first = give(scene, boutique);
    String second = give(scene, boutique);
    return new Measured(first, second);
  }

  /** Has a gift of before entered, and what gifts brought back measured; the id of that run. */
  private static String give(Scene scene, String boutique) {
    ObjectNode gift = Bodies.pastGift(scene.id("gift"), scene.client(boutique), boutique);
    Call.post("/gifts/batch", Bodies.batch(gift)).by(House.headquarters()).send().is(200);
    waitForAll();
    String run = scene.id("run");
    Call.post("/roi/runs", order(run)).by(House.headquarters()).send().is(202);
    waitForAll();
    // However late it gets, these two stay.
    Call.get("/roi/runs/" + run + "/pin").method("POST").by(House.headquarters()).send().is(200);
    return run;
  }

  /** An order of the smallest run there is. */
  static ObjectNode order(String run) {
    ObjectNode order = Json.object().put("runId", run).put("windowDays", 30).put("segments", 1);
    order.putObject("margin").put("default", "0.65");
    return order;
  }

  /** What has one run made every night. */
  static ObjectNode settings() {
    ObjectNode settings = Json.object();
    settings.putObject("margin").put("default", "0.65");
    settings.putArray("runs").addObject().put("name", "standard").put("segments", 2);
    return settings;
  }

  /** The call that puts {@code settings} in the place of whatever there are. */
  static Call plan(ObjectNode settings) {
    Call put = Call.put("/roi/settings", settings);
    String read = Call.get("/roi/settings").by(House.headquarters()).send().header("ETag");
    return read.isEmpty() ? put : put.with("If-Match", read);
  }

  static void waitForAll() {
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
  }
}
