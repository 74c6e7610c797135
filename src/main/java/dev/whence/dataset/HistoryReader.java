package dev.whence.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.whence.time.HistoricalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads files of the history, each entry for itself, so that one mistake does not hide another. */
final class HistoryReader {

    private static final Map<String, Class<? extends Entry>> SECTIONS = new TreeMap<>(Map.of(
            "sources", Entry.Source.class,
            "contexts", Entry.Context.class,
            "places", Entry.Place.class,
            "people", Entry.Person.class,
            "organisations", Entry.Organisation.class,
            "events", Entry.Event.class));

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .addModule(new SimpleModule().addDeserializer(HistoricalDate.class, new HistoricalDateReader()))
            .build();

    private final List<History.Located> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** The history that these files hold, by name; fails when they break rules of the format. */
    static History read(Map<String, String> files) {
        var reader = new HistoryReader();
        files.forEach(reader::read);
        // What could not be read would be missed by all that refers to it, so references are checked when all is read.
        refuse(reader.problems);
        var history = new History(List.copyOf(reader.entries));
        refuse(HistoryChecks.check(history));
        return history;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidHistoryException(problems);
        }
    }

    private void read(String file, String text) {
        try {
            var sections = YAML.readTree(text);
            if (!sections.isObject()) {
                problems.add(new Problem(file, "", "", "is no list of sections, which are " + SECTIONS.keySet()));
            }
            for (var section : sections.properties()) {
                section(file, section.getKey(), section.getValue());
            }
        } catch (MismatchedInputException trailing) {
            problems.add(new Problem(file, "", "", "is more than one YAML document: leave out the line with ---"));
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            problems.add(new Problem(file, line, "", "not readable as YAML: " + e.getOriginalMessage()));
        }
    }

    private void section(String file, String name, JsonNode nodes) {
        var kind = SECTIONS.get(name);
        if (kind == null) {
            problems.add(new Problem(file, name, "", "unknown section, not one of " + SECTIONS.keySet()));
        } else if (!nodes.isArray() && !nodes.isNull()) {
            problems.add(new Problem(file, name, "", "is no list of entries"));
        } else {
            for (int i = 0; i < nodes.size(); i++) {
                var slug = nodes.get(i).path("slug").asText("");
                var entry = slug.isBlank() ? "%s[%d]".formatted(name, i) : Problem.entry(kind, slug);
                entry(file, entry, kind, nodes.get(i));
            }
        }
    }

    private void entry(String file, String entry, Class<? extends Entry> kind, JsonNode node) {
        var empty = emptyField(node);
        if (empty != null) {
            problems.add(new Problem(file, entry, empty, "is empty: give it a value or leave it out"));
            return;
        }
        try {
            entries.add(new History.Located(file, YAML.treeToValue(node, kind)));
        } catch (JsonProcessingException e) {
            var misfit = Misfit.of(e);
            problems.add(new Problem(file, entry, misfit.field(), misfit.message()));
        }
    }

    /** The path to the first field that has no value; null when all have one. */
    private static String emptyField(JsonNode node) {
        if (node.isNull() || node.isTextual() && node.textValue().isBlank()) {
            return "";
        }
        for (var field : node.properties()) {
            var below = emptyField(field.getValue());
            if (below != null) {
                return join(field.getKey(), below);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            var below = emptyField(node.get(i));
            if (below != null) {
                return join("[%d]".formatted(i), below);
            }
        }
        return null;
    }

    private static String join(String step, String below) {
        return below.isEmpty() || below.startsWith("[") ? step + below : step + "." + below;
    }
}
