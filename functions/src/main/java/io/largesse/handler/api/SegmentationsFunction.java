package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Endpoint;
import io.largesse.handler.Wiring;
import io.largesse.page.PageRequest;
import io.largesse.segment.Axis;
import io.largesse.segment.CurrentSegmentations;
import io.largesse.segment.SaveSegmentation;
import io.largesse.segment.Segmentation;
import io.largesse.segment.SegmentationAnswer;
import io.largesse.segment.SegmentationDrafts;
import io.largesse.segment.SegmentationJson;
import io.largesse.segment.Segmentations;
import io.largesse.segment.SweepEveryone;
import io.largesse.segment.SweepLog;
import io.largesse.version.Versioned;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** {@code /segmentations}: how clients are segmented on each axis, and drafts of that. */
public final class SegmentationsFunction extends ApiFunction {
  /** The latest versions that are told. */
  private static final PageRequest LATEST = new PageRequest(50, Optional.empty());

  /** Called by Lambda, once for each execution environment. */
  public SegmentationsFunction() {
    this(Wiring.ofLambda());
  }

  public SegmentationsFunction(Wiring wiring) {
    super(wiring, endpoints(wiring));
  }

  private static Map<String, Endpoint> endpoints(Wiring wiring) {
    Segmentations segmentations = wiring.segmentations();
    SegmentationDrafts drafts = wiring.segmentationDrafts();
    SweepLog log = wiring.sweepLog();
    SaveSegmentation save = new SaveSegmentation(segmentations, drafts, Wiring.patience());
    Currency reference = wiring.reference();
    return Map.of(
        "GET /segmentations/{axis}", bare(request -> read(segmentations, drafts, log, request)),
        "PUT /segmentations/{axis}/draft", request -> save(save, reference, request),
        "GET /segmentations/{axis}/draft", bare(request -> draft(drafts, request)));
  }

  private static ApiResponse read(
      Segmentations segmentations, SegmentationDrafts drafts, SweepLog log, ApiRequest request) {
    Axis axis = request.path("axis", Axis::new);
    CurrentSegmentations current = segmentations.current();
    if (!current.has(axis)) {
      return ApiResponse.notFound("A segmentation of this axis");
    }
    int version = current.of(axis);
    return ApiResponse.ok(
        SegmentationAnswer.write(
            segmentations.version(axis, version),
            drafts.publications(axis, LATEST).items(),
            version == 0
                ? Optional.empty()
                : Optional.of(log.progressOrNone(axis, version, SweepEveryone.PARTS))));
  }

  private static ApiResponse save(SaveSegmentation save, Currency reference, ApiRequest request) {
    Axis axis = request.path("axis", Axis::new);
    request.checkActsEverywhere();
    Segmentation draft = request.json(SegmentationJson.draft(axis, reference));
    return ApiResponse.saved(
        save.save(draft, request.ifMatch(), request.act()),
        "/segmentations/" + axis + "/draft",
        SegmentationJson::write);
  }

  private static ApiResponse draft(SegmentationDrafts drafts, ApiRequest request) {
    return drafts
        .find(request.path("axis", Axis::new))
        .map(drafted -> new Versioned<>(drafted.draft(), drafted.version()))
        .map(draft -> ApiResponse.ok(draft, SegmentationJson::write))
        .orElseGet(() -> ApiResponse.notFound("A draft of this axis"));
  }
}
