package dev.whence.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Dates, from a day to a millennium
            1934-12-01 | 1 December 1934
            1934-12 | December 1934
            1934-12-XX | a day in December 1934
            1934-XX | a month in 1934
            1934-XX-XX | a day in 1934
            1934-21 | spring 1934
            1934-22 | summer 1934
            1934-23 | autumn 1934
            1933-24 | winter 1933/34
            1999-24 | winter 1999/2000
            0999-24 | winter 999/1000
            0455-24 | winter 455/456 CE
            0000-24 | winter 1 BCE/1 CE
            -0043-24 | winter 44/43 BCE
            1934 | 1934
            193X | 1930s
            064X | 640s CE
            190X | between 1900 and 1909
            000X | between 1 BCE and 9 CE
            -004X | between 50 and 41 BCE
            18XX | 19th century
            10XX | 11th century
            09XX | 10th century CE
            00XX | 1st century CE
            -00XX | 1st century BCE
            -01XX | 2nd century BCE
            20XX | 21st century
            1XXX | 2nd millennium
            0XXX | 1st millennium CE
            -2XXX | 3rd millennium BCE
            # Years as people count them
            0064-07-19 | 19 July 64 CE
            0999 | 999 CE
            1000 | 1000
            0001 | 1 CE
            0000 | 1 BCE
            -0001 | 2 BCE
            -0043 | 44 BCE
            -9999 | 10,000 BCE
            Y12345 | 12,345
            Y-170000002 | 170,000,003 BCE
            # Qualified
            1934? | possibly 1934
            1934~ | c. 1934
            1934% | possibly c. 1934
            -1199~ | c. 1200 BCE
            193X~ | c. 1930s
            1934-12-XX% | possibly a day in c. December 1934
            # Intervals
            1928/1932 | 1928–1932
            1928~/1932 | c. 1928–1932
            1928~/1932~ | c. 1928 – c. 1932
            1928?/1932 | possibly 1928 – 1932
            1928/1932-12 | 1928 – December 1932
            1928/1928 | 1928
            1934-12-01/1934-12-03 | 1–3 December 1934
            1934-11-01/1934-12-03 | 1 November – 3 December 1934
            1934-11/1934-12 | November–December 1934
            1934-11-05/1934-12 | 5 November – December 1934
            1934-11/1934-12-05 | November – 5 December 1934
            1934-11/1935-01 | November 1934 – January 1935
            1934-12-01/1935-01-03 | 1 December 1934 – 3 January 1935
            1934-12-01~/1934-12-03 | c. 1 December 1934 – 3 December 1934
            1934-12-XX/1935 | from a day in December 1934 to 1935
            190X/192X | from between 1900 and 1909 to 1920s
            193X/195X | 1930s–1950s
            -0057/-0049 | 58–50 BCE
            -1199~/-1149 | c. 1200–1150 BCE
            -0026/0014 | 27 BCE – 14 CE
            0997/1038 | 997 CE – 1038
            -00XX/01XX | 1st century BCE – 2nd century CE
            ../1953 | until 1953
            1953/.. | since 1953
            /1953 | unknown–1953
            1953~/ | c. 1953–unknown
            /1953-03-05 | unknown – 5 March 1953
            # One of several
            [1933,1936] | 1933 or 1936
            [1667,1668,1670..1672] | one of 1667, 1668, or 1670 to 1672
            [1667,1670..1672] | one of 1667, or 1670 to 1672
            [1670..1672] | between 1670 and 1672
            [1667] | 1667
            [..1934] | 1934 or earlier
            [1760-12..] | December 1760 or later
            [1760-01,1760-02,1760-12..] | one of January 1760, February 1760, or December 1760 or later
            """)
    void isWhatPeopleWouldWrite(String edtf, String display) {
        assertThat(HistoricalDate.parse(edtf).getDisplay()).isEqualTo(display);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1917-10-25 | 25 October 1917 (Julian; 7 November)
            1917-12-25 | 25 December 1917 (Julian; 7 January 1918)
            1917-10-25~ | c. 25 October 1917 (Julian; 7 November)
            -0043-03-15 | 15 March 44 BCE (Julian; 13 March)
            1917-10 | October 1917 (Julian)
            1917 | 1917
            15XX | 16th century
            1700-12-01/1700-12-03 | 1–3 December 1700 (Julian; 12–14 December 1700)
            1886-03-15/1934 | 15 March 1886 – 1934 (Julian)
            1886-03-15/.. | since 15 March 1886 (Julian; since 27 March 1886)
            [1066-10-13,1066-10-14] | 13 October 1066 or 14 October 1066 (Julian; 19 October 1066 or 20 October 1066)
            """)
    void saysWhenTheDayIsJulian(String edtf, String display) {
        assertThat(HistoricalDate.parse(edtf, Calendar.JULIAN).getDisplay()).isEqualTo(display);
    }
}
