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

    private static final int FIRST_FREE = 1024;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = event.getEnvironment();
        int port = settings.getProperty("server.port", Integer.class, 0);
        boolean serves = settings.getProperty("inktvlek.serve", Boolean.class, true);
        if (serves && event.getSpringApplication().getWebApplicationType() != WebApplicationType.NONE && port > 0) {
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
        } catch (IOException refused) {
            throw new CannotStart(
                    "Port %d of %s cannot be used: %s."
                            .formatted(port, address == null ? "this machine" : address, refused.getMessage()),
                    port < FIRST_FREE
                            ? "Only the system may use a port below 1024: set INKTVLEK_PORT to a higher one and put a proxy before it."
                            : "Stop the program that uses it, which may be another Inktvlek, or set INKTVLEK_PORT to another"
                                    + " number; if the address is not of this machine, set INKTVLEK_ADDRESS to one that is.",
                    refused);
        }
    }
}
