package dev.whence.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.whence.context.ContextKind;
import dev.whence.event.EventKind;
import dev.whence.event.SectionKind;
import dev.whence.evidence.SourceKind;
import dev.whence.evidence.SourceLevel;
import dev.whence.place.PlaceKind;
import dev.whence.time.HistoricalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An entry of the bundled history, as a file has it; {@code docs/history-format.md} says what its fields mean. */
sealed interface Entry {

    String slug();

    /** The claims and the explanations that are written within the entry. */
    default Stream<? extends Cited> statements() {
        return Stream.empty();
    }

    record Source(
            @JsonProperty(required = true) String slug,
            @JsonProperty(required = true) String title,
            List<String> authors,
            Integer year,
            String publisher,
            @JsonProperty(required = true) SourceKind kind,
            @JsonProperty(required = true) SourceLevel level,
            String url,
            String identifier)
            implements Entry {

        public Source {
            authors = orEmpty(authors);
        }
    }

    record Context(
            @JsonProperty(required = true) String slug,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) ContextKind kind,
            @JsonProperty(required = true) String summary,
            HistoricalDate span,
            String definedBy,
            String partOf,
            List<String> sameAs)
            implements Entry {

        public Context {
            sameAs = orEmpty(sameAs);
        }
    }

    record Place(
            @JsonProperty(required = true) String slug,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) PlaceKind kind,
            Double latitude,
            Double longitude,
            List<String> sameAs,
            List<Name> names,
            List<Parent> parents)
            implements Entry {

        public Place {
            sameAs = orEmpty(sameAs);
            names = orEmpty(names);
            parents = orEmpty(parents);
        }

        record Name(@JsonProperty(required = true) String name, String language, HistoricalDate date) {}

        record Parent(@JsonProperty(required = true) String place, HistoricalDate date) {}
    }

    record Person(
            @JsonProperty(required = true) String slug,
            @JsonProperty(required = true) String name,
            List<String> alternativeNames,
            String summary,
            HistoricalDate born,
            HistoricalDate died,
            List<String> sameAs,
            List<Cited.Dating> datings,
            List<Cited.Affiliation> affiliations)
            implements Entry {

        public Person {
            alternativeNames = orEmpty(alternativeNames);
            sameAs = orEmpty(sameAs);
            datings = orEmpty(datings);
            affiliations = orEmpty(affiliations);
        }

        @Override
        public Stream<? extends Cited> statements() {
            return Stream.concat(datings.stream(), affiliations.stream());
        }
    }

    record Organisation(
            @JsonProperty(required = true) String slug,
            @JsonProperty(required = true) String name,
            List<String> alternativeNames,
            String summary,
            HistoricalDate founded,
            HistoricalDate dissolved,
            List<String> sameAs,
            List<Cited.Dating> datings)
            implements Entry {

        public Organisation {
            alternativeNames = orEmpty(alternativeNames);
            sameAs = orEmpty(sameAs);
            datings = orEmpty(datings);
        }

        @Override
        public Stream<? extends Cited> statements() {
            return datings.stream();
        }
    }

    record Event(
            @JsonProperty(required = true) String slug,
            @JsonProperty(required = true) String title,
            String headline,
            @JsonProperty(required = true) String summary,
            String significance,
            @JsonProperty(required = true) EventKind kind,
            Boolean occurred,
            @JsonProperty(required = true) HistoricalDate date,
            String partOf,
            List<String> contexts,
            List<String> sameAs,
            List<Cited.Dating> datings,
            List<Cited.Setting> settings,
            List<Cited.Participation> participations,
            List<Cited.Cause> causes,
            List<Cited.Assertion> assertions,
            List<Cited.Explanation> explanations,
            List<Section> narrative,
            Illustration illustration)
            implements Entry {

        public Event {
            occurred = Objects.requireNonNullElse(occurred, true);
            contexts = orEmpty(contexts);
            sameAs = orEmpty(sameAs);
            datings = orEmpty(datings);
            settings = orEmpty(settings);
            participations = orEmpty(participations);
            causes = orEmpty(causes);
            assertions = orEmpty(assertions);
            explanations = orEmpty(explanations);
            narrative = orEmpty(narrative);
        }

        @Override
        public Stream<? extends Cited> statements() {
            return Stream.of(datings, settings, participations, causes, assertions, explanations)
                    .flatMap(List::stream);
        }
    }

    record Section(
            @JsonProperty(required = true) SectionKind kind,
            String heading,
            @JsonProperty(required = true) String body) {}

    record Illustration(
            @JsonProperty(required = true) String caption,
            @JsonProperty(required = true) String alt,
            String medium,
            String url,
            String credit,
            String licence) {}

    /** A list that is left out is empty. */
    static <T> List<T> orEmpty(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
