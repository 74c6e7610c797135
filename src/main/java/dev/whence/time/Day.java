package dev.whence.time;

import java.util.Locale;

/** A day of some calendar. The year 0 is 1 BCE. */
record Day(long year, int month, int day) {

    /** ISO 8601, with a year of four digits, or of a sign and six digits or more where four do not hold it. */
    @Override
    public String toString() {
        String years = year >= 0 && year <= 9999 ? "%04d" : "%+07d";
        return String.format(Locale.ROOT, years + "-%02d-%02d", year, month, day);
    }
}
