package dev.whence.relation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whence.graphql.request.RequestException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A place in a list: the sort keys of a row, and a mark of the list (what it is a list of, whose, filtered and ordered how), so that
 * a cursor of one list is refused by another.
 */
final class Cursor {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Cursor() {}

    static String write(String list, List<?> keys) {
        var fields = JSON.createArrayNode().add(mark(list));
        keys.forEach(fields::addPOJO);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(fields.toString().getBytes(UTF_8));
    }

    /** The sort keys, of the types that the order says. */
    static List<Object> read(String list, Order order, Page page) {
        var fields = parse(page);
        if (!fields.isArray()
                || fields.size() != order.keys().size() + 1
                || !fields.get(0).asText().equals(mark(list))) {
            throw refused(page);
        }
        var keys = new ArrayList<>();
        for (int i = 0; i < order.keys().size(); i++) {
            keys.add(key(fields.get(i + 1), order.keys().get(i).type(), page));
        }
        return keys;
    }

    private static Object key(JsonNode field, Order.Type type, Page page) {
        return switch (type) {
            case NUMBER -> {
                if (!field.isIntegralNumber() || !field.canConvertToLong()) {
                    throw refused(page);
                }
                yield field.longValue();
            }
            case DECIMAL -> {
                if (!field.isNumber()) {
                    throw refused(page);
                }
                yield field.doubleValue();
            }
            case TEXT -> {
                if (!field.isTextual() || field.textValue().indexOf('\0') >= 0) {
                    throw refused(page);
                }
                yield field.textValue();
            }
        };
    }

    private static JsonNode parse(Page page) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(page.cursor()));
        } catch (IllegalArgumentException | IOException e) {
            throw refused(page);
        }
    }

    private static RequestException refused(Page page) {
        return RequestException.badInput(page.cursorArgument(), "not a cursor of this list");
    }

    private static String mark(String list) {
        var crc = new CRC32();
        crc.update(list.getBytes(UTF_8));
        return Long.toString(crc.getValue(), 36);
    }
}
