package io.largesse.dynamodb;

import static io.largesse.dynamodb.DocumentTable.VERSION;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.json.Malformed;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.segment.Member;
import io.largesse.segment.Members;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Members in DynamoDB: an item for each client and axis, and an index by segment. So a late change
 * can never leave a client in two segments of an axis.
 */
public final class DynamoMembers implements Members {
  private static final String CLIENT = "clientId";
  private static final String AXIS = "axis";
  private static final String SEGMENT = "segment";
  private static final String SINCE = "since";

  /** The segment and the part of it: who is in none has no such attribute, and is not listed. */
  private static final String MEMBER = "memberOf";

  /** Parts of a segment, so that none of them runs hot while everybody moves. */
  private static final int SHARDS = 16;

  /** The part in which to go on, the segment that it is a part of, and where in it. */
  private static final Pattern CURSOR = Pattern.compile("(0\\d|1[0-5])\\.([\\w-]+)(?:\\.(.+))?");

  private final Database database;
  private final String table;

  public DynamoMembers(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public void put(Member member, Act act) {
    Optional<String> segment = member.segment();
    int shard = Math.floorMod(member.client().value().hashCode(), SHARDS);
    Map<String, AttributeValue> item =
        Item.of(CLIENT, member.client().value())
            .with(AXIS, member.axis())
            .with(SEGMENT, segment)
            .with(MEMBER, segment.map(name -> memberOf(member.axis(), name, shard)))
            .with(SINCE, member.since().toString())
            .with(VERSION, member.version())
            .writtenBy(act)
            .attributes();
    try {
      database
          .client()
          .putItem(
              put ->
                  put.tableName(table)
                      .item(item)
                      .conditionExpression("attribute_not_exists(#version) OR #version < :version")
                      .expressionAttributeNames(Map.of("#version", VERSION))
                      .expressionAttributeValues(
                          Map.of(
                              ":version", AttributeValue.fromN(Long.toString(member.version())))));
    } catch (ConditionalCheckFailedException later) {
      // What is there was said by the same version of the history, or by a later one.
    }
  }

  @Override
  public Page<Member> of(String axis, String segment, PageRequest page) {
    List<Member> members = new ArrayList<>();
    int shard = 0;
    Optional<String> within = Optional.empty();
    if (page.cursor().isPresent()) {
      Matcher cursor = CURSOR.matcher(page.cursor().get());
      if (!cursor.matches() || !cursor.group(2).equals(mark(axis, segment))) {
        throw new Malformed("/cursor", "does not belong to this list");
      }
      shard = Integer.parseInt(cursor.group(1));
      within = Optional.ofNullable(cursor.group(3));
    }
    while (shard < SHARDS) {
      PageRequest rest = new PageRequest(page.limit() - members.size(), within);
      Page<Member> found = ofShard(axis, segment, shard, rest);
      members.addAll(found.items());
      within = found.next();
      if (within.isEmpty()) {
        shard++;
      }
      if (members.size() == page.limit() && shard < SHARDS) {
        return new Page<>(members, Optional.of(cursor(shard, axis, segment, within)));
      }
    }
    return new Page<>(members, Optional.empty());
  }

  private Page<Member> ofShard(String axis, String segment, int shard, PageRequest page) {
    String memberOf = memberOf(axis, segment, shard);
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .indexName("byMember")
            .keyConditionExpression("#member = :member")
            .expressionAttributeNames(Map.of("#member", MEMBER))
            .expressionAttributeValues(Map.of(":member", AttributeValue.fromS(memberOf)))
            .build();
    Cursors cursors =
        new Cursors("members", Map.of(MEMBER, memberOf, AXIS, axis), Map.of(CLIENT, ""));
    return cursors.query(database.client(), query, page).map(DynamoMembers::read);
  }

  private static String cursor(int shard, String axis, String segment, Optional<String> within) {
    return "%02d.%s".formatted(shard, mark(axis, segment))
        + within.map(each -> "." + each).orElse("");
  }

  /** By which a cursor belongs to this list alone. */
  private static String mark(String axis, String segment) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((axis + "#" + segment).getBytes(StandardCharsets.UTF_8));
  }

  private static String memberOf(String axis, String segment, int shard) {
    return "%s#%s#%02d".formatted(axis, segment, shard);
  }

  private static Member read(Map<String, AttributeValue> item) {
    return new Member(
        new ClientId(Item.text(item, CLIENT)),
        Item.text(item, AXIS),
        Optional.of(Item.text(item, SEGMENT)),
        LocalDate.parse(Item.text(item, SINCE)),
        Item.number(item, VERSION));
  }
}
