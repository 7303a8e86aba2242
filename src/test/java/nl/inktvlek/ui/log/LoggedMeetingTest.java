package nl.inktvlek.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// What comes from a phone is looked at as if it came from a stranger.
class LoggedMeetingTest {

    @Test
    void what_the_form_makes_is_taken() {
        assertThat(meeting(List.of("AB-1"), "opvoeding", List.of("DIALOGUE")).isWellFormed())
                .isTrue();
        assertThat(meeting(null, null, null).isWellFormed()).isTrue();
    }

    @Test
    void what_no_form_makes_is_not_taken() {
        assertThat(meeting(Collections.nCopies(501, "AB-1"), null, null).isWellFormed())
                .isFalse();
        assertThat(meeting(List.of("A".repeat(41)), null, null).isWellFormed()).isFalse();
        assertThat(meeting(nothing(), null, null).isWellFormed()).isFalse();
        assertThat(meeting(null, "o".repeat(201), null).isWellFormed()).isFalse();
        assertThat(meeting(null, null, List.of("HYPNOSIS")).isWellFormed()).isFalse();
        assertThat(meeting(null, null, nothing()).isWellFormed()).isFalse();
    }

    @Test
    void what_is_too_large_or_does_not_say_how_large_it_is_is_not_read() throws Exception {
        assertThat(status(MeetingLogEndpoint.PATH, request -> request.content(64 * 1024)))
                .isEqualTo(200);
        assertThat(status(MeetingLogEndpoint.PATH, request -> request.content(64 * 1024 + 1)))
                .isEqualTo(413);
        assertThat(status(MeetingLogEndpoint.PATH, Request::withoutLength)).isEqualTo(411);
        assertThat(status("series/", request -> request.content(64 * 1024 + 1))).isEqualTo(200);
    }

    /// A request for a meeting.
    private record Request(String path) {

        MockHttpServletRequest content(int bytes) {
            var request = new MockHttpServletRequest("POST", "/" + path + "M-1");
            request.setContent(new byte[bytes]);
            return request;
        }

        MockHttpServletRequest withoutLength() {
            return new MockHttpServletRequest("POST", "/" + path + "M-1");
        }
    }

    private static int status(String path, Function<Request, MockHttpServletRequest> request) throws Exception {
        var response = new MockHttpServletResponse();
        new LogSize().doFilter(request.apply(new Request(path)), response, new MockFilterChain());
        return response.getStatus();
    }

    private static List<@Nullable String> nothing() {
        var list = new ArrayList<@Nullable String>();
        list.add(null);
        return list;
    }

    private static LoggedMeeting meeting(
            @Nullable List<@Nullable String> present, @Nullable String theme, @Nullable List<@Nullable String> forms) {
        return new LoggedMeeting(present, null, theme, forms, null, false, 1);
    }
}
