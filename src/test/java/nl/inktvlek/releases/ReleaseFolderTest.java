package nl.inktvlek.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.releases.ReleaseFolder.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// A release never changes, and whatever was done to one is noticed.
class ReleaseFolderTest {

    static final Instant NOW = Instant.parse("2026-10-05T09:00:00Z");

    static final Withdrawal WITHDRAWAL = new Withdrawal("telfout in Deventer", NOW);

    @TempDir
    Path home;

    Path folder;
    SigningKey key;
    ReleaseFolder releases;

    @BeforeEach
    void two_releases() {
        folder = home.resolve("releases");
        key = SigningKey.ofOrNew(home.resolve("releases.key"));
        releases = new ReleaseFolder(folder, () -> key.shown());
        releases.publish(draft(0, "2026-K2", "a,1\n"), NOW, key, any -> {});
        releases.publish(draft(1, "2026-K3", "a,2\n"), NOW, key, any -> {});
    }

    @Test
    void what_was_published_is_there_as_it_was_also_for_who_only_has_the_folder_and_the_shown_key() {
        var elsewhere = new ReleaseFolder(
                folder, () -> SigningKey.ofOrNew(home.resolve("releases.key")).shown());
        var all = elsewhere.all();
        assertThat(all).extracting(Release::number).containsExactly(1, 2);
        assertThat(all).extracting(Release::period).containsExactly("2026-K2", "2026-K3");
        assertThat(all.get(1).knownOn()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(elsewhere.file(all.get(1), "reach.csv"))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("a,2\n"));
        assertThat(elsewhere.file(all.get(1), "../head")).isEmpty();
    }

    @Test
    void any_byte_that_is_changed_anywhere_is_noticed() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.endsWith(".turn"))
                    .toList()) {
                var bytes = Files.readAllBytes(file);
                for (int at = 0; at < bytes.length; at++) {
                    if (Character.isWhitespace(bytes[at]) && at == bytes.length - 1 && !file.endsWith("reach.csv")) {
                        continue; // the end of a line of the head says nothing
                    }
                    var changed = bytes.clone();
                    changed[at] ^= 1;
                    Files.write(file, changed);
                    assertThatExceptionOfType(ReleaseDamaged.class)
                            .as("%s at %d", file, at)
                            .isThrownBy(releases::all);
                }
                Files.write(file, bytes);
            }
        }
        assertThat(releases.all()).hasSize(2);
    }

    @Test
    void any_file_that_is_gone_or_was_put_there_is_noticed() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.endsWith(".turn"))
                    .toList()) {
                var bytes = Files.readAllBytes(file);
                Files.delete(file);
                assertThatExceptionOfType(ReleaseDamaged.class).as("%s", file).isThrownBy(releases::all);
                Files.write(file, bytes);
            }
        }
        Files.writeString(folder.resolve("0001/more.csv"), "x");
        assertThatExceptionOfType(ReleaseDamaged.class)
                .isThrownBy(releases::all)
                .withMessageContaining("more.csv");
    }

    @Test
    void the_last_one_cannot_be_taken_away_and_two_cannot_change_places() throws IOException {
        Files.move(folder.resolve("0002"), home.resolve("taken"));
        assertThatExceptionOfType(ReleaseDamaged.class)
                .isThrownBy(releases::all)
                .withMessageContaining("release 2 was the last one");
        Files.move(folder.resolve("0001"), folder.resolve("0002"));
        Files.move(home.resolve("taken"), folder.resolve("0001"));
        assertThatExceptionOfType(ReleaseDamaged.class).isThrownBy(releases::all);
    }

    @Test
    void a_release_of_another_installation_is_none_of_ours() {
        var other = SigningKey.ofOrNew(home.resolve("other.key"));
        assertThatExceptionOfType(ReleaseDamaged.class)
                .isThrownBy(new ReleaseFolder(folder, () -> other.shown())::all)
                .withMessageContaining("signature");
    }

    @Test
    void of_ten_who_publish_at_once_one_does_and_the_others_are_told() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 10)
                    .<Callable<Release>>mapToObj(
                            i -> () -> releases.publish(draft(2, "2026-K4", "b," + i + "\n"), NOW, key, any -> {}))
                    .toList());
            assertThat(all)
                    .filteredOn(each -> each.state() == java.util.concurrent.Future.State.SUCCESS)
                    .hasSize(1);
            assertThat(all)
                    .filteredOn(each -> each.state() == java.util.concurrent.Future.State.FAILED)
                    .allSatisfy(each -> assertThat(each.exceptionNow()).isInstanceOf(Overtaken.class));
        }
        assertThat(releases.all()).hasSize(3);
    }

    @Test
    void what_a_killed_process_left_is_no_release_and_is_swept_up() throws IOException {
        var left = Files.createDirectory(folder.resolve(".making-x"));
        Files.writeString(left.resolve("reach.csv"), "half");
        assertThat(releases.all()).hasSize(2);
        releases.publish(draft(2, "2026-K4", "a,3\n"), NOW, key, any -> {});
        assertThat(left).doesNotExist();
    }

    /// Killed between the move of the release and the writing of the head.
    @Test
    void a_head_that_is_one_behind_is_made_right_by_the_next() throws IOException {
        var head = Files.readAllBytes(folder.resolve("head"));
        releases.publish(draft(2, "2026-K4", "a,3\n"), NOW, key, any -> {});
        Files.write(folder.resolve("head"), head);
        assertThat(releases.all()).hasSize(3);
        releases.publish(draft(3, "2027-K1", "a,4\n"), NOW, key, any -> {});
        assertThat(releases.all()).hasSize(4);
    }

    @Test
    void a_withdrawn_one_stays_known_by_its_reason_and_shows_nothing() {
        releases.withdraw(1, WITHDRAWAL, key);
        var all = releases.all();
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().withdrawn()).contains(WITHDRAWAL);
        assertThat(releases.file(all.getFirst(), "reach.csv")).isEmpty();
        assertThat(folder.resolve("0001/reach.csv")).doesNotExist();
        assertThat(releases.publish(draft(2, "2026-K2", "a,7\n", Optional.of(1)), NOW, key, any -> {})
                        .corrects())
                .contains(1);
    }

    @Test
    void the_same_releases_are_the_same_bytes_but_for_who_signed() throws IOException {
        var again = new ReleaseFolder(home.resolve("again"), () -> key.shown());
        again.publish(draft(0, "2026-K2", "a,1\n"), NOW, key, any -> {});
        assertThat(home.resolve("again/0001/release.json")).hasSameBinaryContentAs(folder.resolve("0001/release.json"));
    }

    @Test
    void no_file_of_a_release_can_be_written_beside_it() {
        for (var name : List.of("../x", "release.json", "a/b", ".hidden", "A B")) {
            assertThatIllegalArgumentException()
                    .as(name)
                    .isThrownBy(() -> new Draft(0, "x", LocalDate.EPOCH, Optional.empty(), Map.of(name, new byte[0])));
        }
    }

    private static Draft draft(int after, String period, String reach) {
        return draft(after, period, reach, Optional.empty());
    }

    private static Draft draft(int after, String period, String reach, Optional<Integer> corrects) {
        return new Draft(
                after,
                period,
                LocalDate.of(2026, 9, 30),
                corrects,
                Map.of("reach.csv", reach.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_reason_of_a_withdrawal_is_not_written_over() {
        releases.withdraw(1, WITHDRAWAL, key);
        releases.withdraw(1, new Withdrawal("iets anders", WITHDRAWAL.at()), key);
        assertThat(releases.all().getFirst().withdrawn()).contains(WITHDRAWAL);
    }

    @Test
    void no_new_key_is_made_beside_releases_of_which_the_key_is_gone() throws IOException {
        Files.delete(home.resolve("releases.key"));
        assertThatExceptionOfType(ReleaseDamaged.class)
                .isThrownBy(() -> SigningKey.of(home.resolve("releases.key"), folder))
                .withMessageContaining("releases.key: it is gone");
        assertThat(SigningKey.of(home.resolve("releases.key"), home.resolve("empty"))
                        .shown())
                .isNotEqualTo(key.shown());
    }

    @Test
    void a_folder_that_was_emptied_is_noticed_by_who_only_just_looks() throws IOException {
        for (var number : List.of("0001", "0002")) {
            FileSystemUtils.deleteRecursively(folder.resolve(number));
        }
        assertThatExceptionOfType(ReleaseDamaged.class)
                .isThrownBy(() -> new ReleaseFolder(folder, () -> key.shown()).known());
    }

    @Test
    void what_belongs_to_the_releases_is_known_whatever_lies_beside_it() throws IOException {
        Files.writeString(folder.resolve("lees mij.txt"), "x");
        Files.writeString(folder.resolve("0001/.making-withdrawn.json"), "x");
        Files.createDirectories(folder.resolve("lost+found"));
        assertThat(releases.files())
                .containsOnlyKeys(Stream.concat(
                                Stream.of("head"),
                                Stream.of("0001", "0002")
                                        .flatMap(number -> Stream.concat(
                                                        releases.all().getFirst().files().keySet().stream(),
                                                        Stream.of("release.json", "release.sig"))
                                                .map(name -> number + "/" + name)))
                        .toList());
    }
}
