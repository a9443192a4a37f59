package io.largesse.report;

import java.util.List;

/** Writes tables of names and figures. */
record TableWriter(Html html) {
  /** Opens a table whose first column holds names, and all others figures. */
  void open(String style, List<String> columns) {
    html.open("table", "class", style).open("thead").open("tr");
    columns.forEach(column -> html.leaf("th", column, "scope", "col"));
    html.close().close().open("tbody");
  }

  /** Begins a row with a name that somebody chose. */
  void begin(String name) {
    html.open("tr").open("th", "scope", "row").name(name).close();
  }

  void figures(String... figures) {
    for (String figure : figures) {
      html.leaf("td", figure, "class", "figure");
    }
  }

  void endRow() {
    html.close();
  }

  void end() {
    html.close().close();
  }
}
