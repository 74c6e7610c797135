package dev.whence.time;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateExceptionTest {

    @Test
    void isOneSentenceWithTheTextTheFaultAndWhatIsAccepted() {
        assertThatThrownBy(() -> HistoricalDate.parse("1934-13"))
                .isInstanceOf(DateException.class)
                .hasMessage("'1934-13' is no EDTF date: month 13 is not 01 to 12 nor a season 21 to 24");
        assertThatThrownBy(() -> HistoricalDate.parse("1928/1934-00-01"))
                .hasMessage("'1928/1934-00-01' is no EDTF date: in '1934-00-01', "
                        + "month 00 is not 01 to 12 nor a season 21 to 24");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\"', textBlock = """
            |it is blank
              |it is blank
            1934 |white space
            1934 / 1936|white space
            1934\u00a0|white space
            1 December 1934|white space
            34|a year is four digits
            12345|a longer one is Y12345
            Y1934|a year of five digits or more
            Y012345|a year of five digits or more
            Y12345-06|by nothing else
            Y1000000000|not within ±999999999
            Y-17E7|five digits or more
            -0000|1 BCE is 0000
            +1934|a year is four digits
            193x|no year with unspecified digits
            193u|no year with unspecified digits
            XXXX|no year with unspecified digits
            193X-12|stands alone: 193X
            1X34|is no year
            1934-1|month 1 is not 01 to 12
            1934-13|month 13 is not 01 to 12
            1934-25|nor a season 21 to 24
            1934-xx|month xx is not 01 to 12
            1934-XX-12|a day needs its month
            1934-21-05|no day follows a season
            1933-02-29|day 29 is not 01 to 28, the days of that month in the Gregorian calendar
            1900-02-29|day 29 is not 01 to 28
            1934-04-31|day 31 is not 01 to 30
            1934-12-00|day 00 is not 01 to 31
            1934-12-1|day 1 is not 01 to 31
            1934-12-01-01|a year, a month and a day at most
            19341201|is no year
            1934-12-01T12:00|time of day
            1984?-06|stands at the end of a date
            1984?~|% is both
            ?|'?' is no EDTF date
            1928/1932/1936|one / between
            1932/1928|1928 is before 1932
            1934-12-02/1934-12-01|would end before it starts
            ../..|a date at one end at least
            /|a date at one end at least
            ../|a date at one end at least
            1928..1932|two dots stand in a set
            {1933,1936}|sets of all members
            [1933,1936|a set ends with ]
            [1933,1936]?|a set ends with ]
            []|a date is missing
            [1933,,1936]|a date is missing
            [..]|a range in a set needs a date
            [1936..1933]|1933 is before 1936
            [1933..1936-05]|dates of one precision
            [1933,..1936]|only the first member
            [1933..,1936]|only the last member
            [1933/1936]|is no year
            abc|'abc' is no year
            """)
    void saysWhatIsWrong(String text, String fault) {
        String edtf = text == null ? "" : text;

        assertThatThrownBy(() -> HistoricalDate.parse(edtf))
                .isInstanceOf(DateException.class)
                .hasMessageStartingWith("'" + edtf + "' is no EDTF date: ")
                .hasMessageContaining(fault);
    }

    @Test
    void namesTheCalendarThatHasNoSuchDay() {
        HistoricalDate.parse("1900-02-29", Calendar.JULIAN);
        assertThatThrownBy(() -> HistoricalDate.parse("1901-02-29", Calendar.JULIAN))
                .hasMessageEndingWith("in the Julian calendar");
    }

    @Test
    void refusesWhatIsAbsentOrTooLong() {
        assertThatThrownBy(() -> HistoricalDate.parse(null))
                .isInstanceOf(DateException.class)
                .hasMessageContaining("there is none");
        assertThatThrownBy(() -> HistoricalDate.parse("[" + "1934,".repeat(40) + "1934]"))
                .isInstanceOf(DateException.class)
                .hasMessageContaining("206 characters long, and 200 are accepted")
                .hasMessageContaining("…'");
    }

    @Test
    void quotesNoControlCharacters() {
        assertThatThrownBy(() -> HistoricalDate.parse("1934\n[forged]")).hasMessageStartingWith("'1934\uFFFD[forged]'");
    }
}
