package dev.whence.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of the Library of Congress's EDTF specification of 4 February 2019, in its order. */
class LibraryOfCongressExamplesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # Level 0. Date
            1985-04-12 | 1985-04-12 | 1985-04-12 | 1985-04-12 | 1985-04-12
            1985-04 | 1985-04-01 | 1985-04-30 | 1985-04-01 | 1985-04-30
            1985 | 1985-01-01 | 1985-12-31 | 1985-01-01 | 1985-12-31
            # Level 0. Time interval
            1964/2008 | 1964-01-01 | 1964-12-31 | 2008-01-01 | 2008-12-31
            2004-06/2006-08 | 2004-06-01 | 2004-06-30 | 2006-08-01 | 2006-08-31
            2004-02-01/2005-02-08 | 2004-02-01 | 2004-02-01 | 2005-02-08 | 2005-02-08
            2004-02-01/2005-02 | 2004-02-01 | 2004-02-01 | 2005-02-01 | 2005-02-28
            2004-02-01/2005 | 2004-02-01 | 2004-02-01 | 2005-01-01 | 2005-12-31
            2005/2006-02 | 2005-01-01 | 2005-12-31 | 2006-02-01 | 2006-02-28
            # Level 1. Letter-prefixed calendar year
            Y170000002 | +170000002-01-01 | +170000002-12-31 | +170000002-01-01 | +170000002-12-31
            Y-170000002 | -170000002-01-01 | -170000002-12-31 | -170000002-01-01 | -170000002-12-31
            # Level 1. Seasons
            2001-21 | 2001-03-01 | 2001-05-31 | 2001-03-01 | 2001-05-31
            # Level 1. Qualification of a date (complete)
            1984? | 1979-01-01 | 1989-12-31 | 1979-01-01 | 1989-12-31
            2004-06~ | 2004-05-01 | 2004-07-31 | 2004-05-01 | 2004-07-31
            2004-06-11% | 2004-06-09 | 2004-06-13 | 2004-06-09 | 2004-06-13
            # Level 1. Unspecified digits from the right
            201X | 2010-01-01 | 2019-12-31 | 2010-01-01 | 2019-12-31
            20XX | 2000-01-01 | 2099-12-31 | 2000-01-01 | 2099-12-31
            2004-XX | 2004-01-01 | 2004-12-31 | 2004-01-01 | 2004-12-31
            1985-04-XX | 1985-04-01 | 1985-04-30 | 1985-04-01 | 1985-04-30
            1985-XX-XX | 1985-01-01 | 1985-12-31 | 1985-01-01 | 1985-12-31
            # Level 1. Extended interval: open end
            1985-04-12/.. | 1985-04-12 | 1985-04-12 | - | -
            1985-04/.. | 1985-04-01 | 1985-04-30 | - | -
            1985/.. | 1985-01-01 | 1985-12-31 | - | -
            # Level 1. Extended interval: open start
            ../1985-04-12 | - | - | 1985-04-12 | 1985-04-12
            ../1985-04 | - | - | 1985-04-01 | 1985-04-30
            ../1985 | - | - | 1985-01-01 | 1985-12-31
            # Level 1. Extended interval: unknown end
            1985-04-12/ | 1985-04-12 | 1985-04-12 | 1985-04-12 | -
            1985-04/ | 1985-04-01 | 1985-04-30 | 1985-04-01 | -
            1985/ | 1985-01-01 | 1985-12-31 | 1985-01-01 | -
            # Level 1. Extended interval: unknown start
            /1985-04-12 | - | 1985-04-12 | 1985-04-12 | 1985-04-12
            /1985-04 | - | 1985-04-30 | 1985-04-01 | 1985-04-30
            /1985 | - | 1985-12-31 | 1985-01-01 | 1985-12-31
            # Level 1. Negative calendar year
            -1985 | -001985-01-01 | -001985-12-31 | -001985-01-01 | -001985-12-31
            # Level 2. Set representation: one of a set
            [1667,1668,1670..1672] | 1667-01-01 | 1672-12-31 | 1667-01-01 | 1672-12-31
            [..1760-12-03] | - | 1760-12-03 | - | 1760-12-03
            [1760-12..] | 1760-12-01 | - | 1760-12-01 | -
            [1760-01,1760-02,1760-12..] | 1760-01-01 | - | 1760-01-01 | -
            [1667,1760-12] | 1667-01-01 | 1760-12-31 | 1667-01-01 | 1760-12-31
            [..1984] | - | 1984-12-31 | - | 1984-12-31
            """)
    void areReadAsTheyAreMeant(
            String edtf, String earliestStart, String latestStart, String earliestEnd, String latestEnd) {
        HistoricalDate date = HistoricalDate.parse(edtf);

        assertThat(date.edtf()).isEqualTo(edtf);
        assertThat(date.getEarliestStart()).isEqualTo(earliestStart);
        assertThat(date.getLatestStart()).isEqualTo(latestStart);
        assertThat(date.getEarliestEnd()).isEqualTo(earliestEnd);
        assertThat(date.getLatestEnd()).isEqualTo(latestEnd);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Level 0. Date and time
                "1985-04-12T23:20:30",
                "1985-04-12T23:20:30Z",
                "1985-04-12T23:20:30-04",
                "1985-04-12T23:20:30+04:30",
                // Level 2. Exponential year; significant digits
                "Y-17E7",
                "1950S2",
                "Y171010000S3",
                "Y3388E2S3",
                // Level 2. Sub-year groupings
                "2001-34",
                // Level 2. All of a set
                "{1667,1668,1670..1672}",
                "{1960,1961-12}",
                "{..1984}",
                // Level 2. Qualification of a part
                "2004-06~-11",
                "2004?-06-11",
                "?2004-06-~11",
                "2004-%06-11",
                // Level 2. Unspecified digits anywhere
                "156X-12-25",
                "15XX-12-25",
                "XXXX-12-XX",
                "1XXX-XX",
                "1XXX-12",
                "1984-1X",
                // Level 2. Interval
                "2004-06-~01/2004-06-~20"
            })
    void ofOtherLevelsAreRefused(String edtf) {
        assertThatThrownBy(() -> HistoricalDate.parse(edtf))
                .isInstanceOf(DateException.class)
                .hasMessageContaining(edtf);
    }
}
