package nl.inktvlek.faults;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.inktvlek.Inktvlek;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.accounts.AccessTokens;
import nl.inktvlek.accounts.AccountAdministration;
import org.springframework.boot.SpringApplication;

/// The product as it is started, with a program that may write: at the first start it makes a token for it. Says where
/// it listens when it is ready.
final class ServedProduct {

    static final String READY = "SERVED ";

    private static final String PARTNER = "IOT";
    private static final String WRITER = "grootboek";

    private ServedProduct() {}

    /// @param args "new" at the first start
    public static void main(String[] args) {
        var product = SpringApplication.run(Inktvlek.class);
        var secret = "";
        if (args.length > 0) {
            var administration = product.getBean(AccountAdministration.class);
            var administrator = new Actor("administrator", Role.ADMINISTRATOR, Optional.empty());
            administration.accept(
                    administration.invite(administrator, WRITER, Role.COORDINATOR, PARTNER),
                    "een lang wachtwoord hier");
            secret = product.getBean(AccessTokens.class)
                    .make(
                            new Actor(WRITER, Role.COORDINATOR, Optional.of(PARTNER)),
                            WRITER,
                            Scope.WRITE,
                            LocalDate.now(product.getBean(Clock.class)).plusDays(1))
                    .secret();
        }
        System.out.println(READY + product.getEnvironment().getProperty("local.server.port") + " " + secret);
    }
}
