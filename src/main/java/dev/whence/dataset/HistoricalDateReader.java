package dev.whence.dataset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.whence.time.Calendar;
import dev.whence.time.DateException;
import dev.whence.time.HistoricalDate;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Reads a date: text in the Gregorian calendar, or an object that names its calendar, as it must for what started before 1582-10-15. */
final class HistoricalDateReader extends StdDeserializer<HistoricalDate> {

    private static final long serialVersionUID = 1L;
    private static final long REFORM = LocalDate.of(1582, 10, 15).toEpochDay();
    private static final Set<String> CALENDARS = Set.of("GREGORIAN", "JULIAN");
    private static final Set<String> FIELDS = Set.of("edtf", "calendar");

    HistoricalDateReader() {
        super(HistoricalDate.class);
    }

    @Override
    public HistoricalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode node = context.readTree(parser);
        try {
            return node.isObject() ? withCalendar(node, parser) : gregorian(node, parser);
        } catch (DateException e) {
            throw JsonMappingException.from(parser, e.getMessage());
        }
    }

    private static HistoricalDate withCalendar(JsonNode node, JsonParser parser) throws JsonMappingException {
        var unknown = new TreeSet<String>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw JsonMappingException.from(
                    parser, "a date has an edtf and a calendar, but no %s".formatted(unknown.first()));
        }
        var calendar = node.path("calendar").asText();
        if (!CALENDARS.contains(calendar)) {
            throw JsonMappingException.from(parser, "the calendar is neither GREGORIAN nor JULIAN");
        }
        return HistoricalDate.parse(text(node.path("edtf"), parser), Calendar.valueOf(calendar));
    }

    private static HistoricalDate gregorian(JsonNode node, JsonParser parser) throws JsonMappingException {
        var date = HistoricalDate.parse(text(node, parser));
        var starts = date.startEarliest() == HistoricalDate.NO_EARLIEST ? date.endLatest() : date.startEarliest();
        if (starts < REFORM) {
            throw JsonMappingException.from(
                    parser,
                    "a date before 1582-10-15 must say its calendar: {edtf: \"%s\", calendar: JULIAN}"
                            .formatted(date.edtf()));
        }
        return date;
    }

    /** Without quotes YAML may take a date for a number, and -0043 for an octal one. */
    private static String text(JsonNode node, JsonParser parser) throws JsonMappingException {
        if (!node.isTextual()) {
            throw JsonMappingException.from(parser, "a date is a text in quotes, such as \"1934-12-01\"");
        }
        return node.textValue();
    }
}
