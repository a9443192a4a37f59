package io.largesse.handler.api;

import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Wiring;
import io.largesse.id.Ids;
import io.largesse.json.Fields;
import io.largesse.page.PageRequest;
import io.largesse.segment.MemberJson;
import io.largesse.segment.Members;
import java.util.Map;

/**
 * {@code GET /segmentations/{axis}/segments/{name}/clients}: who is in a segment, of all markets;
 * so it is for those alone who act in all of them.
 */
public final class MembersFunction extends ApiFunction {
  /** Called by Lambda. */
  public MembersFunction() {
    this(Wiring.ofLambda());
  }

  public MembersFunction(Wiring wiring) {
    this(wiring, wiring.members());
  }

  private MembersFunction(Wiring wiring, Members members) {
    super(
        wiring,
        Map.of(
            "GET /segmentations/{axis}/segments/{name}/clients",
            request -> list(members, request)));
  }

  private static ApiResponse list(Members members, ApiRequest request) {
    record Query(PageRequest page) {
      static Query read(Fields fields) {
        var page = ApiRequest.page(fields);
        return fields.build(() -> new Query(page.get()));
      }
    }

    request.checkActsEverywhere();
    String axis = request.path("axis", Ids::check);
    String segment = request.path("name", Ids::check);
    return ApiResponse.page(
        members.of(axis, segment, request.query(Query::read).page), MemberJson::write);
  }
}
