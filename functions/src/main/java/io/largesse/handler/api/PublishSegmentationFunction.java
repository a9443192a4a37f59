package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Wiring;
import io.largesse.segment.Axis;
import io.largesse.segment.PublishSegmentation;
import io.largesse.segment.PublishSegmentation.Outcome;
import io.largesse.segment.PublishedSegmentation;
import io.largesse.segment.SegmentationAnswer;
import java.util.Map;

/** {@code POST /segmentations/{axis}/publish}: brings a draft into force for everyone. */
public final class PublishSegmentationFunction extends ApiFunction {
  private static final int ACCEPTED = 202;

  /** Called by Lambda, once for each execution environment. */
  public PublishSegmentationFunction() {
    this(Wiring.ofLambda());
  }

  public PublishSegmentationFunction(Wiring wiring) {
    this(wiring, wiring.publishSegmentation());
  }

  private PublishSegmentationFunction(Wiring wiring, PublishSegmentation publish) {
    super(
        wiring,
        Map.of("POST /segmentations/{axis}/publish", bare(request -> publish(publish, request))));
  }

  private static ApiResponse publish(PublishSegmentation publish, ApiRequest request) {
    Axis axis = request.path("axis", Axis::new);
    request.checkActsEverywhere();
    return switch (publish.publish(axis, request.ifMatch(), request.act())) {
      case Outcome.Published(PublishedSegmentation publication) ->
          ApiResponse.json(ACCEPTED, SegmentationAnswer.write(publication));
      case Outcome.NothingToPublish() ->
          ApiResponse.problem(
              409, "nothing-to-publish", "Nothing to publish", "There is no draft of this axis");
      case Outcome.Stale() ->
          ApiResponse.problem(
              412,
              "precondition-failed",
              "Precondition failed",
              "The draft has changed since you read it: read it again");
      case Outcome.TooManyAxes(int max) ->
          ApiResponse.problem(
              409, "too-many-axes", "Too many axes", "The house has " + max + " axes already");
    };
  }
}
