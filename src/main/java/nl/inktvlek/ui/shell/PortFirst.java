package nl.inktvlek.ui.shell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import nl.inktvlek.database.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/// Tries the port before the database is opened, which takes long.
final class PortFirst implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = event.getEnvironment();
        int port = settings.getProperty("server.port", Integer.class, 0);
        if (event.getSpringApplication().getWebApplicationType() != WebApplicationType.NONE && port > 0) {
            require(settings.getProperty("server.address"), port);
        }
    }

    /// @throws CannotStart if it cannot be listened on
    static void require(@Nullable String address, int port) {
        try (var _ = new ServerSocket(port, 1, address == null ? null : InetAddress.getByName(address))) {
            // free
        } catch (UnknownHostException unknown) {
            throw new CannotStart(
                    "There is no address %s on this machine.".formatted(address),
                    "Set INKTVLEK_ADDRESS to one.",
                    unknown);
        } catch (IOException taken) {
            throw new CannotStart(
                    "Port %d cannot be used: %s.".formatted(port, taken.getMessage()),
                    "Stop the program that uses it, which may be another Inktvlek, or set INKTVLEK_PORT to another number.",
                    taken);
        }
    }
}
