package dev.whence;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import dev.whence.event.Event;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The house as the design has it: which package may know which. */
class ArchitectureTest {

    /** From the top down; a package knows those below it only. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("web", "dataset", "graphql.http", "graphql.websocket", "graphql.observation"),
            Set.of("search", "causality"),
            Set.of("event"),
            Set.of("actor", "place", "context"),
            Set.of("evidence", "time"),
            Set.of("relation"),
            Set.of("graphql"),
            Set.of("graphql.document"),
            Set.of("graphql.limit"),
            Set.of("graphql.request", "graphql.schema", "database"));

    static final List<String> PACKAGES =
            FLOORS.stream().flatMap(Set::stream).sorted().toList();

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.whence");

    private static final DescribedPredicate<JavaField> ASSOCIATIONS = describe(
            "are associations",
            field -> Stream.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class)
                    .anyMatch(field::isAnnotatedWith));

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void aPackageKnowsOnlyThoseBelowIt(String name) {
        var floor = FLOORS.stream()
                .filter(names -> names.contains(name))
                .findFirst()
                .orElseThrow();
        var below = FLOORS.subList(FLOORS.indexOf(floor) + 1, FLOORS.size()).stream()
                .flatMap(Set::stream);
        var known = Stream.concat(below, Stream.of(name))
                .map(other -> "dev.whence." + other)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.whence." + name)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.whence..").and(not(resideInAnyPackage(known))))
                .check(CODE);
    }

    @Test
    void theEntranceKnowsTheDatabaseOnly() {
        noClasses()
                .that()
                .resideInAPackage("dev.whence")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.whence.(*)..").and(not(resideInAPackage("dev.whence.database"))))
                .check(CODE);
    }

    @Test
    void everyClassIsInOneOfThePackages() {
        classes()
                .should()
                .resideInAnyPackage(
                        Stream.concat(Stream.of("dev.whence"), PACKAGES.stream().map(name -> "dev.whence." + name))
                                .toArray(String[]::new))
                .check(CODE);
    }

    @Test
    void noPackagesKnowEachOther() {
        slices().matching("dev.whence.(**)").should().beFreeOfCycles().check(CODE);
    }

    /** The annotations are passive: without GraphQL and without a database, dates work the same. */
    @Test
    void timeStandsOnJavaAlone() {
        classes()
                .that()
                .resideInAPackage("dev.whence.time")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.whence.time", "java..", "org.eclipse.microprofile.graphql", "jakarta.persistence")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("dev.whence.time")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.eclipse.microprofile.graphql", "jakarta.persistence")
                        .and(describe("do something", type -> !type.isAnnotation() && !type.isEnum())))
                .check(CODE);
    }

    @Test
    void onlyTheEmbeddedServerKnowsTheEmbeddedPostgres() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.whence.database.EmbeddedServer")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.zonky..")
                .check(CODE);
    }

    @Test
    void entitiesHoldNoCollectionsBack() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and(describe(
                        "are not Event.contexts",
                        field -> !(field.getOwner().isEquivalentTo(Event.class)
                                && field.getName().equals("contexts"))))
                .should(ArchConditions.<JavaField>beAnnotatedWith(OneToMany.class)
                        .or(beAnnotatedWith(ManyToMany.class)))
                .check(CODE);
    }

    /** What the schema shows has a description; what it does not show need not be hidden from it. */
    @Test
    void noAssociationIsShownAsItIs() {
        fields().that(ASSOCIATIONS)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Description.class)
                .should()
                .beAnnotatedWith(Ignore.class)
                .check(CODE);
    }
}
