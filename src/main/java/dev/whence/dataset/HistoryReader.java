package dev.whence.dataset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.whence.time.Calendar;
import dev.whence.time.DateException;
import dev.whence.time.HistoricalDate;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads files of the history, each entry for itself, so that one mistake does not hide another. */
final class HistoryReader {

    private static final Map<String, Class<? extends Entry>> SECTIONS = new LinkedHashMap<>(Map.of(
            "sources", Entry.Source.class,
            "contexts", Entry.Context.class,
            "places", Entry.Place.class,
            "people", Entry.Person.class,
            "organisations", Entry.Organisation.class,
            "events", Entry.Event.class));

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule().addDeserializer(HistoricalDate.class, new DateReader()))
            .build();

    private final List<History.Located> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Reads one file more. */
    void read(String file, String text) {
        try {
            for (var section : YAML.readTree(text).properties()) {
                var kind = SECTIONS.get(section.getKey());
                if (kind == null) {
                    problems.add(new Problem(file, section.getKey(), "", "not one of " + SECTIONS.keySet()));
                } else {
                    section.getValue().forEach(node -> entry(file, section.getKey(), kind, node));
                }
            }
        } catch (JsonProcessingException e) {
            problems.add(new Problem(file, "", "", "not readable as YAML: " + e.getMessage()));
        }
    }

    History history() {
        return new History(List.copyOf(entries));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void entry(String file, String section, Class<? extends Entry> kind, JsonNode node) {
        var slug = section + " " + node.path("slug").asText("without a slug");
        var empty = emptyField(node);
        if (empty != null) {
            problems.add(new Problem(file, slug, empty, "is empty: give it a value or leave it out"));
            return;
        }
        try {
            entries.add(new History.Located(file, YAML.treeToValue(node, kind)));
        } catch (JsonProcessingException e) {
            problems.add(new Problem(
                    file, slug, e instanceof JsonMappingException mapping ? path(mapping) : "", message(e)));
        }
    }

    /** The path to the first field that has no value; null when all have one. */
    private static String emptyField(JsonNode node) {
        for (var field : node.properties()) {
            var below = field.getValue().isNull() ? "" : emptyField(field.getValue());
            if (below != null) {
                return below.isEmpty() ? field.getKey() : field.getKey() + "." + below;
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            var below = node.get(i).isNull() ? "" : emptyField(node.get(i));
            if (below != null) {
                return "[%d].%s".formatted(i, below);
            }
        }
        return null;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String message(JsonProcessingException e) {
        return e instanceof UnrecognizedPropertyException unknown
                ? "unknown field, not one of " + unknown.getKnownPropertyIds()
                : e.getOriginalMessage();
    }

    /** Reads a date: text in the Gregorian calendar, or an object that names its calendar, as it must for what started before 1582-10-15. */
    private static final class DateReader extends StdDeserializer<HistoricalDate> {

        private static final long serialVersionUID = 1L;
        private static final long REFORM = LocalDate.of(1582, 10, 15).toEpochDay();

        DateReader() {
            super(HistoricalDate.class);
        }

        @Override
        public HistoricalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = parser.readValueAsTree();
            try {
                if (node.isObject()) {
                    return HistoricalDate.parse(
                            node.path("edtf").asText(null),
                            Calendar.valueOf(node.path("calendar").asText()));
                }
                var date = HistoricalDate.parse(node.asText());
                if (date.startEarliest() != HistoricalDate.NO_EARLIEST && date.startEarliest() < REFORM) {
                    throw JsonMappingException.from(
                            parser,
                            "a date before 1582-10-15 must say its calendar: {edtf: \"%s\", calendar: JULIAN}"
                                    .formatted(date.edtf()));
                }
                return date;
            } catch (DateException e) {
                throw JsonMappingException.from(parser, e.getMessage());
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, "the calendar is neither GREGORIAN nor JULIAN");
            }
        }
    }
}
