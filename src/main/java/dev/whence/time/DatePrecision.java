package dev.whence.time;

import java.time.Period;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/**
 * How exactly a date is known, from the finest to the coarsest.
 *
 * <p>A date that is qualified may be off by a margin of its own precision, so its earliest day is that much earlier and its
 * latest day that much later. EDTF leaves the margin open; this is the one place where it is set:
 *
 * <table>
 *   <caption>Margins on either side</caption>
 *   <tr><th>precision</th><th>written</th><th>{@code ?} or {@code ~}</th><th>{@code %}</th></tr>
 *   <tr><td>day</td><td>{@code 1934-12-01}</td><td>1 day</td><td>2 days</td></tr>
 *   <tr><td>month</td><td>{@code 1934-12}, {@code 1934-12-XX}</td><td>1 month</td><td>2 months</td></tr>
 *   <tr><td>season</td><td>{@code 1934-21}</td><td>3 months</td><td>6 months</td></tr>
 *   <tr><td>year</td><td>{@code 1934}, {@code 1934-XX}, {@code 1934-XX-XX}</td><td>5 years</td><td>10 years</td></tr>
 *   <tr><td>decade</td><td>{@code 193X}</td><td>10 years</td><td>20 years</td></tr>
 *   <tr><td>century</td><td>{@code 19XX}</td><td>100 years</td><td>200 years</td></tr>
 *   <tr><td>millennium</td><td>{@code 1XXX}</td><td>1000 years</td><td>2000 years</td></tr>
 * </table>
 */
@Name("DatePrecision")
@Description(
        "How exactly a date is known. A date that is uncertain (?) or approximate (~) may be off by the margin given here, "
                + "one that is both (%) by twice the margin; its earliest and latest days make room for that.")
public enum DatePrecision {
    @Description("Known to the day: 1934-12-01. Margin: 1 day.")
    DAY(Period.ofDays(1)),

    @Description("Known to the month: 1934-12 or 1934-12-XX. Margin: 1 month.")
    MONTH(Period.ofMonths(1)),

    @Description("Known to the season: 1934-21 to 1934-24, spring (March to May), summer (June to August), autumn "
            + "(September to November), winter (December to February of the next year). Margin: 3 months.")
    SEASON(Period.ofMonths(3)),

    @Description("Known to the year: 1934, 1934-XX or 1934-XX-XX. Margin: 5 years.")
    YEAR(Period.ofYears(5)),

    @Description("Known to the ten years that share all digits but the last: 193X. Margin: 10 years.")
    DECADE(Period.ofYears(10)),

    @Description("Known to the hundred years that share all digits but the last two: 19XX. Margin: 100 years.")
    CENTURY(Period.ofYears(100)),

    @Description("Known to the thousand years that share all digits but the last three: 1XXX. Margin: 1000 years.")
    MILLENNIUM(Period.ofYears(1000));

    private final Period margin;

    DatePrecision(Period margin) {
        this.margin = margin;
    }

    Period margin() {
        return margin;
    }
}
