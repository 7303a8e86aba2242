package nl.inktvlek.exchange;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Runs before anything can read the data: an interrupted import is taken back at the next start.
@Component
class ImportRecovery implements InitializingBean {

    private final Imports imports;

    ImportRecovery(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void afterPropertiesSet() {
        imports.recover();
    }
}
