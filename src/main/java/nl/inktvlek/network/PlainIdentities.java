package nl.inktvlek.network;

import nl.inktvlek.access.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Seals, at the start, identities that an earlier version stored in plain text.
@Component
class PlainIdentities implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(PlainIdentities.class);

    private final Identities identities;
    private final Vault vault;

    PlainIdentities(Identities identities, Vault vault) {
        this.identities = identities;
        this.vault = vault;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (vault.status() == Vault.Status.OPEN) {
            int sealed = identities.sealPlain();
            if (sealed > 0) {
                log.info("{} identities of an earlier version were sealed", sealed);
            }
        }
    }
}
