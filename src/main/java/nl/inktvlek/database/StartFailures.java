package nl.inktvlek.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells why the product does not start instead of showing where in the code.
final class StartFailures extends AbstractFailureAnalyzer<CannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CannotStart why) {
        return new FailureAnalysis(String.valueOf(why.getMessage()), why.mend(), failure);
    }
}
