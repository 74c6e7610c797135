package dev.whence.evidence;

import dev.whence.graphql.request.RequestException;
import dev.whence.relation.Condition;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Which sources. All that is given must hold.")
@Input("SourceWhere")
public record SourceWhere(
        @Description("Part of the name of an author, whatever its case and accents.")
        String author,

        @Description("Part of the title, whatever its case and accents.")
        String title,

        @Description("Of one of these kinds.") @Nullable List<@NonNull SourceKind> kinds,
        @Description("Of one of these levels.") @Nullable List<@NonNull SourceLevel> levels,
        @Description("First published in these years.") YearRange years) {

    static Condition condition(SourceWhere where) {
        var conditions = new ArrayList<Condition>();
        if (where != null) {
            if (where.author != null) {
                conditions.add(Condition.of(
                        "exists (select from unnest(source.authors) author where position(fold(?) in fold(author)) > 0)",
                        where.author));
            }
            if (where.title != null) {
                conditions.add(Condition.contains("source.title", where.title));
            }
            if (where.kinds != null) {
                conditions.add(Condition.in("source.kind", where.kinds));
            }
            if (where.levels != null) {
                conditions.add(Condition.in("source.level", where.levels));
            }
            if (where.years != null && where.years.from() != null) {
                conditions.add(Condition.of("source.year >= ?", year("from", where.years.from())));
            }
            if (where.years != null && where.years.to() != null) {
                conditions.add(Condition.of("source.year <= ?", year("to", where.years.to())));
            }
        }
        return Condition.all(conditions);
    }

    private static Integer year(String bound, Integer year) {
        if (year == 0) {
            throw RequestException.badInput("where.years." + bound, "there is no year 0");
        }
        return year;
    }
}
