package nl.inktvlek.accounts;

import java.security.SecureRandom;
import java.util.HexFormat;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Makes the first accounts of an empty database and tells, once, how to log in.
@Component
@ConditionalOnProperty(name = "inktvlek.serve", havingValue = "true", matchIfMissing = true)
class FirstAccounts implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final DemonstrationMode demonstration;
    private final Vault vault;

    FirstAccounts(Accounts accounts, DemonstrationMode demonstration, Vault vault) {
        this.accounts = accounts;
        this.demonstration = demonstration;
        this.vault = vault;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!accounts.isEmpty()) {
            return;
        }
        vault.status(); // a start that fails for want of a key has told no password that nobody sees again
        if (demonstration.isOn()) {
            for (var account : DemonstrationMode.ACCOUNTS) {
                accounts.create(
                        account.username(), DemonstrationMode.PASSWORD, account.role(), account.partner(), false);
            }
            log.info(
                    "Demonstration accounts: coordinator, recruiter, administrator, privacy, funder, municipality; password {}",
                    DemonstrationMode.PASSWORD);
        } else {
            var bytes = new byte[12];
            new SecureRandom().nextBytes(bytes);
            var password = HexFormat.of().formatHex(bytes);
            accounts.create("administrator", password, Role.ADMINISTRATOR, null, true);
            // To the terminal, not to the log, which is kept.
            System.out.printf("%n  First start: log in as administrator with password %s and change it.%n%n", password);
        }
    }
}
