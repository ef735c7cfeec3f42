package org.disputatio.postgres;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks for a container engine on this machine without waiting for one that hangs.
final class ContainerEngine {
  private static final Path SOCKET = Path.of("/var/run/docker.sock");

  private ContainerEngine() {}

  /// Whether the engine answers within two seconds and need not download the image first.
  static boolean has(String image) {
    if (!Files.exists(SOCKET)) {
      return false;
    }
    try {
      return CompletableFuture.supplyAsync(() -> ask(image)).get(2, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException silent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean ask(String image) {
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(SOCKET));
      var request = "GET /images/" + image + "/json HTTP/1.0\r\nHost: docker\r\n\r\n";
      channel.write(StandardCharsets.US_ASCII.encode(request));
      var answer = ByteBuffer.allocate(64);
      channel.read(answer);
      return StandardCharsets.US_ASCII.decode(answer.flip()).toString().contains(" 200 ");
    } catch (IOException silent) {
      return false;
    }
  }
}
