package dev.whence.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{a}`                            | 1
            `{a(b: [{c: 1}])}`               | 4
            `{a} {b {c}}`                    | 2
            `}}}{a}`                         | 0
            `{a # ((((`                      | 1
            `{a(b: "((((")}`                 | 2
            `{a(b: "\\"((((")}`              | 2
            `{a(b: ""(c: [`                  | 4
            `{a(b: ""\"(("("\""")}`           | 2
            `{a(b: ""\"\\""\"((((""\")}`      | 2
            `{a(b: "((((`                    | 2
            `{a(b: ""\"((((`                 | 2
            `{a(b: "\\`                      | 2
            ``                               | 0
            """)
    void thoseInStringsAndCommentsAreNone(String document, int nesting) {
        assertThat(Brackets.nesting(document)).isEqualTo(nesting);
    }

    @Test
    void aLineEndsACommentAndABrokenString() {
        assertThat(Brackets.nesting("{a # ((\n(")).isEqualTo(2);
        assertThat(Brackets.nesting("{a \"((\r(")).isEqualTo(2);
        assertThat(Brackets.nesting("{a \"\"\"((\n(\"\"\" [")).isEqualTo(2);
    }
}
