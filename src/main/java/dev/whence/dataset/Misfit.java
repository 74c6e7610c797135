package dev.whence.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why an entry does not have the form of its kind, in words for those who write the files.
 *
 * @param field the path to the field within the entry
 */
record Misfit(String field, String message) {

    private static final Pattern MISSING =
            Pattern.compile("Missing required creator property '(\\w+)'.*", Pattern.DOTALL);

    static Misfit of(JsonProcessingException e) {
        var field = e instanceof JsonMappingException mapping ? path(mapping) : "";
        var missing = MISSING.matcher(e.getOriginalMessage());
        if (missing.matches()) {
            return new Misfit(field.isEmpty() ? missing.group(1) : field, "is missing");
        }
        return new Misfit(field, message(e));
    }

    private static String message(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "unknown field, not one of " + new TreeSet<>(unknown.getKnownPropertyIds());
            case InvalidFormatException misread ->
                "'%s' is %s".formatted(misread.getValue(), not(misread.getTargetType()));
            case MismatchedInputException misplaced
            when misplaced.getTargetType() != null -> "is " + not(misplaced.getTargetType());
            case JsonProcessingException other -> other.getOriginalMessage();
        };
    }

    private static String not(Class<?> type) {
        if (type.isEnum()) {
            return "not one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == Integer.class) {
            return "no whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "no number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "neither true nor false";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "no list: write it in brackets, or an item a line behind hyphens";
        }
        return type == String.class ? "no text: put it in quotes" : "no set of fields";
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
