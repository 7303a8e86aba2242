package nl.inktvlek.releases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A release as it is known: what is in it, and how it hangs on the one before.
///
/// @param number from 1 up, without gaps
/// @param period what it is about, as "2026-K3"
/// @param knownOn day up to which what was recorded counts
/// @param corrects number of the release that it puts right
/// @param previous hash of the manifest before; empty for the first
/// @param files SHA-256 of each file in it, in hexadecimal digits
/// @param withdrawn why and since when it may not be used any more; its files are gone then
public record Release(
        int number,
        String period,
        Instant made,
        LocalDate knownOn,
        Optional<Integer> corrects,
        String previous,
        Map<String, String> files,
        Optional<Withdrawal> withdrawn) {

    public Release {
        files = Map.copyOf(new TreeMap<>(files));
    }

    Release withdrawn(Withdrawal withdrawal) {
        return new Release(number, period, made, knownOn, corrects, previous, files, Optional.of(withdrawal));
    }

    /// False once it was withdrawn.
    public boolean isUsed() {
        return withdrawn.isEmpty();
    }

    /// When something was last said of it.
    public Instant changed() {
        return withdrawn.map(Withdrawal::at).orElse(made);
    }
}
