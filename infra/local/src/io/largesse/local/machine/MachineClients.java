package io.largesse.local.machine;

import io.largesse.local.template.Names;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Makes clients of the state machines of this process. */
public final class MachineClients implements AutoCloseable {
  private final URI endpoint;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();

  /**
   * @param front where this process listens
   */
  public MachineClients(URI front) {
    this.endpoint = front.resolve(MachineCalls.PATH);
  }

  public URI endpoint() {
    return endpoint;
  }

  /** A client whose every request passes {@code interceptors}, in this order. */
  public SfnClient client(List<ExecutionInterceptor> interceptors) {
    return SfnClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(Names.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(http)
        .overrideConfiguration(configuration -> configuration.executionInterceptors(interceptors))
        .build();
  }

  @Override
  public void close() {
    http.close();
  }
}
