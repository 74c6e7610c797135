package dev.whence.event;

import dev.whence.actor.AbstractActor;
import dev.whence.actor.Actor;
import dev.whence.actor.ActorRelations;
import dev.whence.actor.AffiliationConnection;
import dev.whence.actor.Organisation;
import dev.whence.actor.OrganisationConnection;
import dev.whence.actor.Person;
import dev.whence.actor.PersonConnection;
import dev.whence.relation.Condition;
import dev.whence.relation.Page;
import dev.whence.relation.Relations;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Who took part in what. */
@GraphQLApi
public class ParticipationApi {

    private static final String ORDER =
            " By role (agents, instigators, leaders, organisers, participants, signatories, targets, beneficiaries, witnesses), then by name.";

    private final Relations relations;
    private final Lenses lenses;

    ParticipationApi(Relations relations, Lenses lenses) {
        this.relations = relations;
        this.lenses = lenses;
    }

    @Query
    @NonNull @Description("People, by name, then by slug.")
    public CompletionStage<PersonConnection> people(
            @Description("Which people; all when null.") ActorWhere where,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return relations
                .page(
                        ActorRelations.PEOPLE,
                        condition(where, Organisation.class, "person_id", "organisation_id"),
                        Page.forward(first, after))
                .thenApply(PersonConnection::new);
    }

    @Query
    @NonNull @Description("Organisations, by name, then by slug.")
    public CompletionStage<OrganisationConnection> organisations(
            @Description("Which organisations; all when null.") ActorWhere where,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return relations
                .page(
                        ActorRelations.ORGANISATIONS,
                        condition(where, Person.class, "organisation_id", "person_id"),
                        Page.forward(first, after))
                .thenApply(OrganisationConnection::new);
    }

    @NonNull @Description("The people who took part." + ORDER)
    public CompletionStage<ParticipationConnection> people(
            @Source Event event,
            @Description("Only in one of these roles; in any when null.") @Nullable List<@NonNull ParticipationRole> roles,
            @Description("Which claims to see.") Lens lens,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return participations(event, "PERSON", roles, lens, Page.forward(first, after));
    }

    @NonNull @Description("The organisations that took part." + ORDER)
    public CompletionStage<ParticipationConnection> organisations(
            @Source Event event,
            @Description("Only in one of these roles; in any when null.") @Nullable List<@NonNull ParticipationRole> roles,
            @Description("Which claims to see.") Lens lens,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return participations(event, "ORGANISATION", roles, lens, Page.forward(first, after));
    }

    @NonNull @Description("What the actor took part in, in `CHRONOLOGICAL` order of the events.")
    public CompletionStage<ParticipationConnection> participations(
            @Source Actor actor,
            @Description("Only in one of these roles; in any when null.") @Nullable List<@NonNull ParticipationRole> roles,
            @Description("Which claims to see.") Lens lens,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return relations
                .page(
                        EventRelations.PARTICIPATIONS_OF_ACTOR,
                        (AbstractActor & Actor) actor,
                        lenses.claims(lens).and(roles(roles)),
                        Page.forward(first, after))
                .thenApply(ParticipationConnection::new);
    }

    @NonNull @Description(
            "The organisations that a person belonged to, or the people who belonged to an organisation, by the start of it, "
                    + "those of unknown date last.")
    public CompletionStage<AffiliationConnection> affiliations(
            @Source Actor actor,
            @Description("Which claims to see.") Lens lens,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return relations
                .page(
                        EventRelations.AFFILIATIONS,
                        (AbstractActor & Actor) actor,
                        lenses.claims(lens),
                        Page.forward(first, after))
                .thenApply(AffiliationConnection::new);
    }

    @NonNull @Description("The event in question.")
    public CompletionStage<Event> event(@Source Participation participation) {
        return relations.one(Event.class, participation.event);
    }

    @NonNull @Description("Who took part: the person or the organisation.")
    public CompletionStage<Actor> actor(@Source Participation participation) {
        return relations.one(AbstractActor.class, participation.actor).thenApply(Actor.class::cast);
    }

    @Description("The person who took part; null when it is an organisation.")
    public CompletionStage<Person> person(@Source Participation participation) {
        return relations
                .one(AbstractActor.class, participation.actor)
                .thenApply(actor -> actor instanceof Person person ? person : null);
    }

    @Description("The organisation that took part; null when it is a person.")
    public CompletionStage<Organisation> organisation(@Source Participation participation) {
        return relations
                .one(AbstractActor.class, participation.actor)
                .thenApply(actor -> actor instanceof Organisation organisation ? organisation : null);
    }

    private CompletionStage<ParticipationConnection> participations(
            Event event, String kind, List<ParticipationRole> roles, Lens lens, Page page) {
        return relations
                .page(
                        EventRelations.PARTICIPATIONS_OF_EVENT,
                        event,
                        Condition.all(List.of(Condition.of("actor.kind = ?", kind), lenses.claims(lens), roles(roles))),
                        page)
                .thenApply(ParticipationConnection::new);
    }

    private static Condition roles(List<ParticipationRole> roles) {
        return roles == null ? Condition.ALWAYS : Condition.in("participation.role", roles);
    }

    private Condition condition(
            ActorWhere where, Class<? extends AbstractActor> affiliated, String column, String otherColumn) {
        var conditions = new ArrayList<Condition>();
        if (where == null) {
            return Condition.ALWAYS;
        }
        if (where.name() != null) {
            conditions.add(Condition.of(
                    "exists (select from unnest(actor.name || actor.alternative_names) any_name where position(fold(?) in fold(any_name)) > 0)",
                    where.name()));
        }
        if (where.during() != null) {
            conditions.add(DateConditions.within("actor.began", "actor.ended", "where.during", where.during()));
        }
        if (where.event() != null) {
            relations.require("where.event", Event.class, List.of(where.event()));
        }
        if (where.event() != null || where.roles() != null) {
            conditions.add(Condition.of("""
                            exists (select from participation
                                join statement claim on claim.id = participation.id
                                join event on event.id = participation.event_id
                                where participation.actor_id = actor.id and claim.standing <> 'REJECTED' and""")
                    .then(roles(where.roles()))
                    .then(where.event() == null ? Condition.of("") : Condition.of("and event.slug = ?", where.event()))
                    .then(Condition.of(")")));
        }
        if (where.affiliatedWith() != null) {
            relations.require("where.affiliatedWith", affiliated, List.of(where.affiliatedWith()));
            conditions.add(Condition.of("""
                    exists (select from affiliation
                        join statement claim on claim.id = affiliation.id
                        join actor other on other.id = affiliation.%s
                        where affiliation.%s = actor.id and other.slug = ? and claim.standing <> 'REJECTED')""".formatted(otherColumn, column), where.affiliatedWith()));
        }
        return Condition.all(conditions);
    }
}
