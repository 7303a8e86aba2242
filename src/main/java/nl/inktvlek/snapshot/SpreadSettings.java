package nl.inktvlek.snapshot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Chances from which the network for spreading is built. All 0..1, no unit.
///
/// The chance of a tie is base × strength × confidence. Until they are estimated from observed onward conversations,
/// these are assumptions, and shown as such.
///
/// @param base chance that a conversation is passed on along the strongest, surest tie
/// @param unknownStrength strength of a tie of which it is not known
/// @param organisationIn chance that a member brings the conversation into the organisation
/// @param organisationOut chance that a member hears it there
/// @param seriesIn chance that somebody brings it into a series they lead or attend
/// @param seriesOut chance that a participant hears it there
@ConfigurationProperties("inktvlek.spread")
record SpreadSettings(
        @DefaultValue("0.1") float base,
        @DefaultValue("0.5") float unknownStrength,
        @DefaultValue("0.3") float organisationIn,
        @DefaultValue("0.05") float organisationOut,
        @DefaultValue("0.3") float seriesIn,
        @DefaultValue("0.1") float seriesOut) {}
