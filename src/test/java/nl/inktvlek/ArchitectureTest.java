package nl.inktvlek;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.inktvlek.access.Seen;
import nl.inktvlek.network.Identities;
import nl.inktvlek.snapshot.Node;
import org.neo4j.driver.Session;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.schema.Relationship;
import org.springframework.data.repository.Repository;

/// What the module boundaries cannot say.
@AnalyzeClasses(packages = "nl.inktvlek", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule kernels_use_only_the_jdk_and_two_libraries_of_arrays = classes()
            .that()
            .resideInAPackage("..analytics..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..analytics..",
                    "java..",
                    "com.sun.management..",
                    "org.jspecify..",
                    "it.unimi.dsi.fastutil..",
                    "nl.cwts..");

    @ArchTest
    static final ArchRule disclosure_is_pure = classes()
            .that()
            .resideInAPackage("..disclosure..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..disclosure..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule plots_are_pure = classes()
            .that()
            .resideInAPackage("..plots..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..plots..", "java..", "javax.imageio..", "org.jspecify..");

    @ArchTest
    static final ArchRule only_the_ui_knows_vaadin = noClasses()
            .that()
            .resideOutsideOfPackage("nl.inktvlek.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule graphstream_lives_in_inkblot_and_lays_out_the_snapshot = noClasses()
            .that()
            .resideOutsideOfPackages("nl.inktvlek.inkblot..", "nl.inktvlek.snapshot..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.graphstream..");

    @ArchTest
    static final ArchRule views_never_touch_the_database = noClasses()
            .that()
            .resideInAPackage("nl.inktvlek.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..", "org.springframework.data.neo4j..");

    @ArchTest
    static final ArchRule views_do_not_know_each_other = slices().matching("nl.inktvlek.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage("..ui.component..", "..ui.shell.."));

    @ArchTest
    static final ArchRule sessions_are_opened_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("nl.inktvlek.database..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Session.class);

    /// Spring Data Neo4j deletes relationships it did not load, so it is for leaf records only.
    @ArchTest
    static final ArchRule repositories_are_for_leaf_records = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .resideInAnyPackage("nl.inktvlek.accounts..", "nl.inktvlek.populations..");

    @ArchTest
    static final ArchRule nothing_is_saved_with_its_relationships =
            noClasses().should().dependOnClassesThat().areAssignableTo(Neo4jTemplate.class);

    @ArchTest
    static final ArchRule no_entity_maps_a_relationship =
            noClasses().should().dependOnClassesThat().areAssignableTo(Relationship.class);

    /// Everybody else asks for names and contact details as an actor.
    @ArchTest
    static final ArchRule identities_are_opened_for_the_rights_of_their_people_only = noClasses()
            .that()
            .resideOutsideOfPackages("nl.inktvlek.network..", "nl.inktvlek.rights..")
            .should()
            .callMethodWhere(
                    target(owner(equivalentTo(Identities.class))).and(target(nameMatching("open|openSurely|keep"))));

    @ArchTest
    static final ArchRule what_a_reader_sees_is_decided_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("nl.inktvlek.access..")
            .should()
            .callConstructorWhere(target(owner(assignableTo(Seen.class))));

    /// The label of an organisation is its name, which may be hidden from the reader.
    @ArchTest
    static final ArchRule what_a_node_is_called_depends_on_the_reader = noClasses()
            .that()
            .resideOutsideOfPackages("nl.inktvlek.explore..", "nl.inktvlek.snapshot..")
            .should()
            .callMethod(Node.class, "label");

    @ArchTest
    static final ArchRule names_say_what_a_class_is_for = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
