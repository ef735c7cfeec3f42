package org.disputatio.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// A stream of server-sent events on a connection that the server has handed over, as it does when
/// the protocol changes: what it keeps for a request, which is five times as much as the stream
/// needs, is free for others while the stream lasts (H4).
///
/// The answer ends with the connection, as HTTP/1.1 allows where no length is told.
public final class EventStream implements InternalHttpUpgradeHandler {
  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

  /// How long somebody may take nothing of what is written to them.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private @Nullable Script script;
  private @Nullable SocketWrapperBase<?> connection;
  private @Nullable Thread writer;

  /// Writes a stream to its end, in a thread of its own; interrupted if nobody is there any more.
  interface Script {
    void write(OutputStream out) throws IOException;
  }

  /// Made by the server; see [#begin].
  public EventStream() {}

  /// Answers a request by a stream, which begins when the request is through.
  static void begin(HttpServletRequest request, HttpServletResponse response, Script script)
      throws IOException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
    response.setHeader("X-Accel-Buffering", "no"); // or a proxy would hold events back
    response.setHeader(HttpHeaders.CONNECTION, "close");
    try {
      request.upgrade(EventStream.class).script = script;
    } catch (ServletException impossible) {
      throw new IllegalStateException(impossible);
    }
    // Only the server's side of the connection changes; to the browser it is an answer like others.
    response.setStatus(HttpServletResponse.SC_OK);
    response.flushBuffer(); // or the server would say that the answer is empty
  }

  @Override
  public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
    connection = wrapper;
  }

  @Override
  public void init(WebConnection ignored) {
    var socket = connection;
    var said = script;
    if (socket != null && said != null) {
      socket.setWriteTimeout(PATIENCE.toMillis());
      // It mostly waits: a thread of the server would be too dear.
      writer = Thread.ofVirtual().name("stream").start(() -> write(said, socket));
    }
  }

  private static void write(Script script, SocketWrapperBase<?> socket) {
    try {
      script.write(new Output(socket));
    } catch (IOException gone) {
      LOG.debug("somebody is gone", gone);
    } catch (RuntimeException failed) {
      LOG.error("a stream failed", failed);
    } finally {
      socket.close();
    }
  }

  /// Nothing is expected from the other side but that it goes.
  @Override
  public SocketState upgradeDispatch(SocketEvent event) {
    var socket = connection;
    var isOpen =
        switch (event) {
          case OPEN_READ -> socket != null && isThere(socket);
          case OPEN_WRITE -> true;
          case STOP, DISCONNECT, TIMEOUT, ERROR, CONNECT_FAIL -> false;
        };
    if (!isOpen) {
      destroy();
    }
    return isOpen ? SocketState.UPGRADED : SocketState.CLOSED;
  }

  private static boolean isThere(SocketWrapperBase<?> socket) {
    var unasked = new byte[64];
    try {
      var read = socket.read(false, unasked, 0, unasked.length);
      while (read > 0) {
        read = socket.read(false, unasked, 0, unasked.length);
      }
      return read == 0;
    } catch (IOException gone) {
      return false;
    }
  }

  @Override
  public void destroy() {
    var running = writer;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public void timeoutAsync(long now) {
    // It may be silent for as long as it likes.
  }

  @Override
  public void setSslSupport(SSLSupport sslSupport) {
    // Whoever encrypts sits in front.
  }

  @Override
  public void pause() {
    // Whoever writes is told by others that the server stops.
  }

  private static final class Output extends OutputStream {
    private final SocketWrapperBase<?> socket;

    Output(SocketWrapperBase<?> socket) {
      this.socket = socket;
    }

    @Override
    public void write(int oneByte) throws IOException {
      write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      socket.write(true, bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      socket.flush(true);
    }
  }
}
