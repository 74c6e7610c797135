package dev.whence.relation;

import jakarta.persistence.MappedSuperclass;
import org.eclipse.microprofile.graphql.Ignore;

/** A row that has a key for ever: an entity, or a statement about entities. */
@MappedSuperclass
public abstract class KeyedRow extends Row {

    /** The data set that brought it, null when someone else wrote it. */
    @Ignore
    public String dataset;

    /** The key, unique among the rows of its kind. */
    public abstract String naturalKey();
}
