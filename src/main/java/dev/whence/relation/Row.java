package dev.whence.relation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import org.eclipse.microprofile.graphql.Ignore;

/** A row of the database. Its number is internal: clients know entities and claims by their keys. */
@MappedSuperclass
public abstract class Row extends PanacheEntityBase {

    @Ignore
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 50)
    @Column(name = "id")
    public Long rowId;
}
