package io.largesse.experiment;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What the clients of an arm bought, in exact sums: however clients are cut into parts, the parts
 * add up to the same.
 *
 * <p>Revenue is in smallest units of the reference currency, margin in parts of those.
 */
final class ArmSums {
  long clients;
  BigInteger post = BigInteger.ZERO;
  BigInteger pre = BigInteger.ZERO;
  BigInteger margin = BigInteger.ZERO;
  BigInteger postSquares = BigInteger.ZERO;
  BigInteger preSquares = BigInteger.ZERO;
  BigInteger marginSquares = BigInteger.ZERO;
  BigInteger products = BigInteger.ZERO;

  /**
   * Adds a client.
   *
   * @param parts of the client's revenue that are margin
   */
  void add(long ofPost, long ofPre, int parts) {
    clients++;
    if (ofPost != 0) {
      BigInteger x = BigInteger.valueOf(ofPost);
      BigInteger earned = x.multiply(BigInteger.valueOf(parts));
      post = post.add(x);
      margin = margin.add(earned);
      postSquares = postSquares.add(x.multiply(x));
      marginSquares = marginSquares.add(earned.multiply(earned));
      products = products.add(x.multiply(BigInteger.valueOf(ofPre)));
    }
    if (ofPre != 0) {
      BigInteger before = BigInteger.valueOf(ofPre);
      pre = pre.add(before);
      preSquares = preSquares.add(before.multiply(before));
    }
  }

  void add(ArmSums other) {
    clients = Math.addExact(clients, other.clients);
    post = post.add(other.post);
    pre = pre.add(other.pre);
    margin = margin.add(other.margin);
    postSquares = postSquares.add(other.postSquares);
    preSquares = preSquares.add(other.preSquares);
    marginSquares = marginSquares.add(other.marginSquares);
    products = products.add(other.products);
  }

  void write(Encoder encoder) {
    encoder.number(clients);
    write(encoder, post, pre, margin, postSquares, preSquares, marginSquares, products);
  }

  static ArmSums read(Decoder decoder) {
    ArmSums sums = new ArmSums();
    sums.clients = decoder.number();
    sums.post = whole(decoder);
    sums.pre = whole(decoder);
    sums.margin = whole(decoder);
    sums.postSquares = whole(decoder);
    sums.preSquares = whole(decoder);
    sums.marginSquares = whole(decoder);
    sums.products = whole(decoder);
    return sums;
  }

  private static void write(Encoder encoder, BigInteger... numbers) {
    for (BigInteger number : numbers) {
      encoder.decimal(new BigDecimal(number));
    }
  }

  private static BigInteger whole(Decoder decoder) {
    BigDecimal decimal = decoder.decimal();
    if (decimal.scale() != 0 || decimal.signum() < 0) {
      throw new IllegalArgumentException("Not what was encoded");
    }
    return decimal.unscaledValue();
  }
}
