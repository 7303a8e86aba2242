package nl.inktvlek.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MenuGroupTest {

    @Test
    void every_page_of_the_menu_stands_in_one_group_or_at_the_top() {
        var pages = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("nl.inktvlek.ui").stream()
                        .filter(each -> each.isAnnotatedWith(Menu.class))
                        .map(each -> each.getAnnotationOfType(Route.class).value())
                        .toList();
        var placed = Stream.concat(
                        Stream.of(MenuGroup.values()).flatMap(group -> group.paths.stream()),
                        MenuGroup.AT_THE_TOP.stream())
                .toList();
        assertThat(placed).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void a_page_about_one_thing_lies_under_the_list_that_the_thing_is_in() {
        assertThat(MenuGroup.of("serie")).contains(MenuGroup.PROGRAMME);
        assertThat(MenuGroup.listOf("serie")).isEqualTo("series");
        assertThat(MenuGroup.isInner("serie")).isTrue();
        assertThat(MenuGroup.isInner("series")).isFalse();
        assertThat(MenuGroup.of("zoeken")).isEmpty();
    }
}
