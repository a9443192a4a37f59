package io.largesse.handler.schedule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Fetches a text file that someone publishes, within limits of time and size. */
final class PublishedFile {
  /** For connecting, all redirects and the whole file. */
  private static final Duration TIME_MAX = Duration.ofSeconds(20);

  private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
  private static final int REDIRECTS_MAX = 3;

  /** Bytes that are fetched at most; the ECB's largest has 2 MB. */
  private static final int FETCHED_MAX = 10_000_000;

  /** Bytes at most of a file that came zipped: a small one could unfold without end. */
  private static final int UNZIPPED_MAX = 20_000_000;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_MAX)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Fetches {@code address}, over TLS unless it is on this machine. */
  byte[] fetch(URI address) throws IOException {
    long end = System.nanoTime() + TIME_MAX.toNanos();
    URI next = address;
    for (int redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
      check(next);
      HttpResponse<byte[]> response = get(next, end - System.nanoTime());
      if (response.statusCode() == 200) {
        return response.body();
      }
      if (response.statusCode() / 100 != 3) {
        throw new IOException("The address of rates answers " + response.statusCode());
      }
      next = follow(next, response.headers().firstValue("Location").orElse(""));
    }
    throw new IOException("The address of rates redirects more than " + REDIRECTS_MAX + " times");
  }

  /** The text of {@code file}, which is plain or the first entry of a zip. */
  static String text(byte[] file) throws IOException {
    byte[] plain = startsWith(file, ZIP) ? unzipped(file) : file;
    return new String(plain, StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(URI address, long nanos) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(address).GET().build();
    var answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), FETCHED_MAX));
    try {
      return answer.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new IOException("The address of rates took longer than " + TIME_MAX, late);
    } catch (ExecutionException failed) {
      throw new IOException("The address of rates cannot be read", failed.getCause());
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The import of rates was stopped");
    }
  }

  private static void check(URI address) throws IOException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean here = THIS_MACHINE.contains(String.valueOf(address.getHost()));
    if (!scheme.equals("https") && !(scheme.equals("http") && here)) {
      throw new IOException("The address of rates must begin with https");
    }
  }

  /** Where {@code location} leads, as long as it does not leave the scheme. */
  private static URI follow(URI from, String location) throws IOException {
    URI to = from.resolve(location);
    if (!String.valueOf(to.getScheme()).equalsIgnoreCase(from.getScheme())) {
      throw new IOException("The address of rates redirects to another scheme");
    }
    return to;
  }

  private static byte[] unzipped(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        throw new IOException("The zip of rates is empty");
      }
      return atMost(zip, UNZIPPED_MAX);
    }
  }

  private static byte[] atMost(InputStream stream, int max) throws IOException {
    byte[] bytes = stream.readNBytes(max + 1);
    if (bytes.length > max) {
      throw new IOException("The file of rates has more than " + max + " bytes");
    }
    return bytes;
  }

  private static boolean startsWith(byte[] file, byte[] start) {
    for (int index = 0; index < start.length; index++) {
      if (file.length <= index || file[index] != start[index]) {
        return false;
      }
    }
    return true;
  }
}
