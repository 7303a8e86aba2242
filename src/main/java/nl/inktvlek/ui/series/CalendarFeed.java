package nl.inktvlek.ui.series;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nl.inktvlek.accounts.CalendarAddresses;
import nl.inktvlek.accounts.CalendarAddresses.Opened;
import nl.inktvlek.programme.series.SeriesCalendar;
import nl.inktvlek.programme.series.ToldMeeting;
import nl.inktvlek.programme.series.ToldMeetings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// Gives calendars the meetings that belong to a secret address. Nobody is logged in here and no session is made.
@RestController
class CalendarFeed {

    static final String PATH = "calendar/";
    static final String ENDING = ".ics";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarAddresses addresses;
    private final ToldMeetings meetings;
    private final I18NProvider texts;
    private final Clock clock;

    CalendarFeed(CalendarAddresses addresses, ToldMeetings meetings, I18NProvider texts, Clock clock) {
        this.addresses = addresses;
        this.meetings = meetings;
        this.texts = texts;
        this.clock = clock;
    }

    /// 200 the calendar, 304 nothing new since the caller last asked, 404 for whatever is not an address now.
    @GetMapping("/" + PATH + "{file}")
    @Nullable
    ResponseEntity<byte[]> read(@PathVariable String file, WebRequest request) {
        var opened = file.endsWith(ENDING)
                ? addresses
                        .open(file.substring(0, file.length() - ENDING.length()))
                        .orElse(null)
                : null;
        if (opened == null) {
            return ResponseEntity.notFound().build();
        }
        var shown = meetings.own(opened.owner(), opened.partner());
        var body = text(opened, shown).getBytes(StandardCharsets.UTF_8);
        var tag = "\"" + hash(body) + "\"";
        var changed = changed(shown).toEpochMilli();
        if (request.checkNotModified(tag, changed)) {
            return null; // answered
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .lastModified(changed)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=inktvlek" + ENDING)
                .body(body);
    }

    private String text(Opened opened, List<ToldMeeting> shown) {
        var of = opened.owner().partner().or(opened::partner);
        var name = texts.getTranslation("calendar.name", opened.language(), of.orElse(""));
        return SeriesCalendar.text(shown, name, texts.getTranslation("series.meeting", opened.language()));
    }

    /// What is shown is other at the beginning of a day too: meetings of long ago are left out.
    private Instant changed(List<ToldMeeting> shown) {
        var today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return Stream.concat(Stream.of(today), shown.stream().map(ToldMeeting::changedAt))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    private static String hash(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
