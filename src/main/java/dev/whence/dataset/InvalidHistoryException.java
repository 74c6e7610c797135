package dev.whence.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** The bundled history breaks rules of its format. The message lists where and how, a line each. */
public final class InvalidHistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidHistoryException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining(
                        "\n  ", "Problems in the history (%d):\n  ".formatted(problems.size()), "")));
    }
}
