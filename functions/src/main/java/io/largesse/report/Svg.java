package io.largesse.report;

/** Draws in a page; all lengths are of the drawing's own units. */
final class Svg {
  private static final double HEAD = 5;
  private static final double CAP = 3.5;
  private static final double MARK = 3.4;

  private final Html html;

  private Svg(Html html) {
    this.html = html;
  }

  /** Begins a drawing that says {@code label} to whoever cannot see it. */
  static Svg saying(String label, Html html, double width, double height) {
    html.open("svg", "viewBox", box(width, height), "role", "img", "aria-label", label);
    return new Svg(html);
  }

  /** Begins a drawing of what stands beside it in words: nobody needs to hear it twice. */
  static Svg silent(Html html, double width, double height) {
    html.open("svg", "viewBox", box(width, height), "aria-hidden", "true");
    return new Svg(html);
  }

  void end() {
    html.close();
  }

  void line(String style, double x1, double y1, double x2, double y2) {
    html.empty(
        "line",
        "class",
        style,
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2));
  }

  void text(String style, double x, double y, String text) {
    html.leaf("text", text, "class", style, "x", number(x), "y", number(y));
  }

  void rectangle(String style, double x, double y, double width, double height) {
    html.empty(
        "rect",
        "class",
        style,
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(Math.max(0, width)),
        "height",
        number(height));
  }

  void mark(Shape shape, String style, double x, double y) {
    switch (shape) {
      case SQUARE -> rectangle(style, x - MARK, y - MARK, 2 * MARK, 2 * MARK);
      case CIRCLE ->
          html.empty(
              "circle", "class", style, "cx", number(x), "cy", number(y), "r", number(MARK * 1.15));
      case DIAMOND -> {
        double half = MARK * 1.4;
        path(style, "M%s %sl%s %sl%s %sl%s %sz", x - half, y, half, -half, half, half, -half, half);
      }
    }
  }

  /** A value on a scale across; one that lies beyond the scale is an arrow head at its end. */
  void point(Shape shape, String style, Scale scale, double value, double y) {
    if (scale.has(value)) {
      mark(shape, "mark " + style, scale.at(value), y);
    } else {
      beyond(style, scale, value, y);
    }
  }

  /** An interval, across; an end that lies beyond the scale is an arrow head instead of a cap. */
  void across(String style, Scale scale, double low, double high, double y) {
    line("whisker " + style, scale.at(low), y, scale.at(high), y);
    end(style, scale, low, y);
    end(style, scale, high, y);
  }

  /** An interval, upright, on a scale that grows upwards. */
  void upright(String style, Scale scale, double low, double high, double x) {
    line("whisker " + style, x, scale.at(low), x, scale.at(high));
    for (double end : new double[] {low, high}) {
      line("cap " + style, x - CAP, scale.at(end), x + CAP, scale.at(end));
    }
  }

  /** An arrow head at the end of the scale beyond which {@code value} lies. */
  private void beyond(String style, Scale scale, double value, double y) {
    double toward = value < scale.low() ? 1 : -1;
    path(
        "head " + style,
        "M%s %sl%s %sl%s %sz",
        scale.at(value),
        y,
        toward * HEAD,
        -HEAD * 0.7,
        0,
        HEAD * 1.4);
  }

  private void end(String style, Scale scale, double value, double y) {
    if (scale.has(value)) {
      line("cap " + style, scale.at(value), y - CAP, scale.at(value), y + CAP);
    } else {
      beyond(style, scale, value, y);
    }
  }

  private void path(String style, String form, double... numbers) {
    Object[] written = new Object[numbers.length];
    for (int index = 0; index < numbers.length; index++) {
      written[index] = number(numbers[index]);
    }
    html.empty("path", "class", style, "d", form.formatted(written));
  }

  private static String box(double width, double height) {
    return "0 0 %s %s".formatted(number(width), number(height));
  }

  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? "" + tenths / 10 : "" + tenths / 10.0;
  }

  /** What marks a value, so that no colour is needed. */
  enum Shape {
    SQUARE,
    CIRCLE,
    DIAMOND
  }
}
