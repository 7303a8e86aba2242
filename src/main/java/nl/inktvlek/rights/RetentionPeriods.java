package nl.inktvlek.rights;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long things are kept (`privacy.md` 9).
///
/// @param notice key figures recorded by others who were not told of it
/// @param attendanceNames names and contact details of participants, from the after-care of their last series on
/// @param prospects approaches to people who did not answer
/// @param leaders profiles, names and contact details of leaders, from the end of their last series on
/// @param audit entries of the audit trail
@ConfigurationProperties("inktvlek.retention")
record RetentionPeriods(
        @DefaultValue("30d") Period notice,
        @DefaultValue("6m") Period attendanceNames,
        @DefaultValue("30d") Period prospects,
        @DefaultValue("2y") Period leaders,
        @DefaultValue("2y") Period audit) {}
