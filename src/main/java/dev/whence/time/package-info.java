/**
 * Historical dates, written in EDTF (ISO 8601-2:2019; the Library of Congress's Extended Date/Time Format).
 *
 * <p><b>Level of support.</b> Level 1 is supported, except date and time of level 0: a date here is a whole day or longer,
 * so a time of day is refused. In addition, of level 2, one-of sets ({@code [1667,1668,1670..1672]}, {@code [..1934]}) and a
 * year with three unspecified digits ({@code 1XXX}) are supported. Everything else of level 2 is refused: exponents
 * ({@code Y-17E7}), significant digits ({@code 1950S2}), sub-year groupings but the four seasons ({@code 2001-34}), sets of
 * all members ({@code {1960,1961}}), qualification of a part ({@code 2004?-06}), and unspecified digits before specified
 * ones ({@code 156X-12-25}).
 *
 * <p><b>Where EDTF leaves it open:</b>
 * <ul>
 *   <li>Seasons are those of the northern hemisphere, in whole months: 21 spring is March to May, 22 summer June to August,
 *       23 autumn September to November, 24 winter December to February of the next year.
 *   <li>Year 0000 is 1 BCE, and -0043 is 44 BCE. {@code -000X} and {@code -00XX} reach up to that year 0000, so that
 *       {@code -00XX} is the 1st century BCE, whole.
 *   <li>A qualified date may be off by a margin of its own precision: {@link dev.whence.time.DatePrecision} has the table.
 *   <li>A text is at most 200 characters long, and a year within ±999,999,999.
 *   <li>An interval needs a date at one of its ends: {@code ../..} and {@code /} say nothing and are refused.
 * </ul>
 *
 * <p>There is one way to write each accepted expression, so an accepted text is canonical as it stands.
 */
package dev.whence.time;
