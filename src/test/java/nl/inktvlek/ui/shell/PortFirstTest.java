package nl.inktvlek.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import nl.inktvlek.database.CannotStart;
import org.junit.jupiter.api.Test;

/// A port that is taken is found before anything else is begun.
class PortFirstTest {

    @Test
    void a_port_that_is_taken_is_told_with_another_way() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> PortFirst.require("127.0.0.1", port))
                    .withMessageContaining(String.valueOf(port))
                    .satisfies(why -> assertThat(why.mend()).contains("INKTVLEK_PORT"));
        }
        PortFirst.require("127.0.0.1", port);
    }

    @Test
    void an_address_that_is_not_of_this_machine_is_told() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> PortFirst.require("192.0.2.1", 8080))
                .withMessageContaining("192.0.2.1")
                .satisfies(why -> assertThat(why.mend()).contains("INKTVLEK_ADDRESS"));
    }
}
