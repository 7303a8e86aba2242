package nl.inktvlek.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// A database server, and the line to it that can stand still or be cut.
public final class Link implements AutoCloseable {

    private final EmbeddedDatabase server;
    private final int port;
    private final Lock lock = new ReentrantLock();
    private final Condition runs = lock.newCondition();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean isFrozen;
    private ServerSocket listening;

    /// @param folder of the server's data
    public Link(Path folder) throws IOException {
        this.server = EmbeddedDatabase.start(folder, Duration.ofSeconds(60), 64, Duration.ofSeconds(10));
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = listening.getLocalPort();
        accept(listening);
    }

    /// The server as it is reached over this line.
    Connection connection() {
        var there = server.connection();
        return new Connection(uri(), there.user(), there.password(), there.database());
    }

    public String uri() {
        return "bolt://127.0.0.1:" + port;
    }

    public String password() {
        return server.connection().password();
    }

    /// Nothing comes through any more in either direction, and nobody is told.
    public void freeze() {
        lock.lock();
        try {
            isFrozen = true;
        } finally {
            lock.unlock();
        }
    }

    /// What was held up goes on.
    public void thaw() {
        lock.lock();
        try {
            isFrozen = false;
            runs.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Everybody is cut off, and who calls is refused.
    public void cut() throws IOException {
        listening.close();
        for (var socket : open) {
            socket.close();
        }
        open.clear();
    }

    public void mend() throws IOException {
        listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        accept(listening);
    }

    private void accept(ServerSocket from) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    var product = from.accept();
                    var address = URI.create(server.connection().uri());
                    var database = new Socket(address.getHost(), address.getPort());
                    open.add(product);
                    open.add(database);
                    Thread.ofVirtual().start(() -> carry(product, database));
                    Thread.ofVirtual().start(() -> carry(database, product));
                }
            } catch (IOException closed) {
                // by cut or close
            }
        });
    }

    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try (from;
                to) {
            int read = from.getInputStream().read(bytes);
            while (read >= 0) {
                awaitRunning();
                to.getOutputStream().write(bytes, 0, read);
                read = from.getInputStream().read(bytes);
            }
        } catch (IOException closed) {
            // by either side
        }
        open.remove(from);
        open.remove(to);
    }

    private void awaitRunning() {
        lock.lock();
        try {
            while (isFrozen) {
                runs.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        thaw();
        cut();
        server.close();
    }
}
