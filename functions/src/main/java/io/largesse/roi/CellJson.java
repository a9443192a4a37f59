package io.largesse.roi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes cells for the API, and reads back what was written and stored. */
public final class CellJson {
  private static final int NAME_LENGTH_MAX = 200;
  private static final int LIST_MAX = 100_000;
  private static final As<String> NAME = Read.text(NAME_LENGTH_MAX);

  private CellJson() {}

  public static ObjectNode write(Cell cell) {
    Cell.Episodes episodes = cell.episodes();
    ObjectNode json =
        Json.object()
            .put("dimension", cell.key().dimension().name())
            .put("value", cell.key().value())
            .put("period", cell.period().name())
            .put("state", cell.state().name())
            .put("overlapping", cell.key().dimension().overlapping())
            .put("episodes", episodes.all())
            .put("mature", episodes.mature())
            .put("matched", episodes.matched())
            .put("clients", episodes.clients());
    json.putObject("unmatched")
        .put("REPEAT", episodes.repeat())
        .put("TOO_EARLY", episodes.tooEarly())
        .put("NO_CONTROL", episodes.noControl());
    ObjectNode coverage = json.putObject("coverage");
    FigureJson.ratio(coverage, "episodes", cell.coverage().episodes());
    FigureJson.ratio(coverage, "cost", cell.coverage().cost());
    json.set("cost", write(cell.cost()));
    json.put("withoutCost", episodes.withoutCost());
    json.set("attributed", write(cell.attributed()));
    json.set("incremental", IncrementalJson.write(cell.incremental()));
    ArrayNode remarks = json.putArray("remarks");
    cell.remarks().stream().sorted().map(Remark::name).forEach(remarks::add);
    ArrayNode randomised = json.putArray("randomised");
    cell.randomised()
        .forEach(
            arm ->
                randomised
                    .addObject()
                    .put("experiment", arm.experiment())
                    .put("arm", arm.arm())
                    .put("sameGifts", arm.sameGifts()));
    json.putObject("needed")
        .put("episodes", cell.needed().episodes().orElse(null))
        .put("heldOut", cell.needed().heldOut().orElse(null));
    return json;
  }

  public static Cell read(Fields fields) {
    Field<Dimension> dimension = fields.required("dimension", Read.word(Dimension.class));
    Field<String> value = fields.required("value", NAME);
    Field<Period> period = fields.required("period", Read.text(7, Period::new));
    Field<State> state = fields.required("state", Read.word(State.class));
    fields.has("overlapping");
    Field<Cell.Episodes> episodes = episodes(fields);
    Field<Cell.Coverage> coverage = fields.required("coverage", Read.object(CellJson::coverage));
    Field<Cell.Sum> cost = fields.required("cost", Read.object(CellJson::sum));
    Field<Cell.Attributed> attributed =
        fields.required("attributed", Read.object(CellJson::attributed));
    Field<Incremental> incremental =
        fields.required("incremental", Read.object(IncrementalJson::read));
    Field<List<Remark>> remarks = fields.list("remarks", Read.word(Remark.class), LIST_MAX);
    Field<List<Cell.Arm>> arms = fields.list("randomised", Read.object(CellJson::arm), LIST_MAX);
    Field<Cell.Needed> needed = fields.required("needed", Read.object(CellJson::needed));
    return fields.build(
        () ->
            new Cell(
                new CellKey(dimension.get(), value.get()),
                period.get(),
                state.get(),
                episodes.get(),
                coverage.get(),
                cost.get(),
                attributed.get(),
                incremental.get(),
                Set.copyOf(remarks.get()),
                arms.get(),
                needed.get()));
  }

  private static Field<Cell.Episodes> episodes(Fields fields) {
    Field<Long> all = fields.required("episodes", FigureJson.COUNT);
    Field<Long> mature = fields.required("mature", FigureJson.COUNT);
    Field<Long> matched = fields.required("matched", FigureJson.COUNT);
    Field<Long> clients = fields.required("clients", FigureJson.COUNT);
    Field<long[]> unmatched = fields.required("unmatched", Read.object(CellJson::unmatched));
    // Kept runs of before it was counted do not have it.
    Field<Long> withoutCost = fields.optional("withoutCost", FigureJson.COUNT, 0L);
    return () ->
        new Cell.Episodes(
            all.get(),
            mature.get(),
            matched.get(),
            clients.get(),
            unmatched.get()[0],
            unmatched.get()[1],
            unmatched.get()[2],
            withoutCost.get());
  }

  private static long[] unmatched(Fields fields) {
    Field<Long> repeat = fields.required("REPEAT", FigureJson.COUNT);
    Field<Long> tooEarly = fields.required("TOO_EARLY", FigureJson.COUNT);
    Field<Long> noControl = fields.required("NO_CONTROL", FigureJson.COUNT);
    return fields.build(() -> new long[] {repeat.get(), tooEarly.get(), noControl.get()});
  }

  private static Cell.Coverage coverage(Fields fields) {
    var episodes = fields.optional("episodes", FigureJson.RATIO);
    var cost = fields.optional("cost", FigureJson.RATIO);
    return fields.build(() -> new Cell.Coverage(episodes.get(), cost.get()));
  }

  private static ObjectNode write(Cell.Sum sum) {
    ObjectNode json = Json.object();
    json.set("total", Json.money(sum.total()));
    return FigureJson.money(json, "mean", sum.mean());
  }

  private static Cell.Sum sum(Fields fields) {
    Field<Money> total = fields.required("total", FigureJson.MONEY);
    Field<Optional<Money>> mean = fields.optional("mean", FigureJson.MONEY);
    return fields.build(() -> new Cell.Sum(total.get(), mean.get()));
  }

  private static ObjectNode write(Cell.Attributed attributed) {
    ObjectNode json = Json.object();
    json.set("post", write(attributed.post()));
    ArrayNode categories = json.putArray("byCategory");
    attributed
        .byCategory()
        .forEach(
            of ->
                categories
                    .addObject()
                    .put("category", of.category())
                    .set("total", Json.money(of.total())));
    return FigureJson.ratio(json, "roi", attributed.roi());
  }

  private static Cell.Attributed attributed(Fields fields) {
    Field<Cell.Sum> post = fields.required("post", Read.object(CellJson::sum));
    Field<List<Cell.OfCategory>> categories =
        fields.list("byCategory", Read.object(CellJson::category), LIST_MAX);
    var roi = fields.optional("roi", FigureJson.RATIO);
    return fields.build(() -> new Cell.Attributed(post.get(), categories.get(), roi.get()));
  }

  private static Cell.OfCategory category(Fields fields) {
    Field<String> category = fields.required("category", NAME);
    Field<Money> total = fields.required("total", FigureJson.MONEY);
    return fields.build(() -> new Cell.OfCategory(category.get(), total.get()));
  }

  private static Cell.Arm arm(Fields fields) {
    Field<String> experiment = fields.required("experiment", NAME);
    Field<String> arm = fields.required("arm", NAME);
    Field<Boolean> sameGifts = fields.optional("sameGifts", Read.yesOrNo(), false);
    return fields.build(() -> new Cell.Arm(experiment.get(), arm.get(), sameGifts.get()));
  }

  private static Cell.Needed needed(Fields fields) {
    Field<Optional<Long>> episodes = fields.optional("episodes", FigureJson.COUNT);
    Field<Optional<Long>> heldOut = fields.optional("heldOut", FigureJson.COUNT);
    return fields.build(() -> new Cell.Needed(episodes.get(), heldOut.get()));
  }
}
