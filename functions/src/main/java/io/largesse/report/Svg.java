package io.largesse.report;

/** Draws in a page; all lengths are of the drawing's own units. */
final class Svg {
  private static final double HEAD = 5;
  private static final double CAP = 3.5;
  private final Html html;

  /** Begins a drawing that says {@code label} to whoever cannot see it. */
  Svg(Html html, double width, double height, String label) {
    this.html = html;
    html.open(
        "svg",
        "viewBox",
        "0 0 %s %s".formatted(number(width), number(height)),
        "role",
        "img",
        "aria-label",
        label);
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

  void mark(Shape shape, String style, double x, double y, double size) {
    switch (shape) {
      case SQUARE -> rectangle(style, x - size, y - size, 2 * size, 2 * size);
      case CIRCLE ->
          html.empty(
              "circle", "class", style, "cx", number(x), "cy", number(y), "r", number(size * 1.15));
      case DIAMOND -> {
        double half = size * 1.4;
        path(style, "M%s %sl%s %sl%s %sl%s %sz", x - half, y, half, -half, half, half, -half, half);
      }
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
  void beyond(String style, Scale scale, double value, double y) {
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
