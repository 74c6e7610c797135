package dev.whence.graphql;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.Fixture;
import dev.whence.profile.Frugal;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator who allows less: little time, and no look at the schema. */
@QuarkusTest
@TestProfile(Frugal.class)
class StrictSettingsTest {

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void write() {
        Fixture.write(() -> Fixture.event("test-event", "1900"));
    }

    @AfterEach
    void clear() {
        Fixture.clear();
    }

    @Test
    void aStatementThatTakesTooLongIsCancelledAndTheRequestEnds() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table event in access exclusive mode");
                var answer = GraphQLClient.answer(
                        "{ people(first: 1) { totalCount } events(first: 1) { nodes { title } } }");

                assertThat(answer.has("data")).isFalse();
                assertThat(answer.path("errors")).hasSize(1);
                assertThat(answer.at("/errors/0/extensions/code").textValue()).isEqualTo("TIMEOUT");
                assertThat(answer.at("/errors/0/message").textValue()).contains("3000 ms");

                var waiting = statement.executeQuery(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
                waiting.next();
                assertThat(waiting.getInt(1)).isZero();
            } finally {
                connection.rollback();
            }
        }
        assertThat(GraphQLClient.query("{ events(first: 1) { nodes { title } } }")
                        .at("/events/nodes"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query IntrospectionQuery { __schema { types { name fields { name } } } }",
                "{ __schema { queryType { name } } }",
                "{ event(slug: \"x\") { slug } mine: __type(name: \"Event\") { name } }",
                "{ ...Hidden } fragment Hidden on Query { ... { __type(name: \"Event\") { name } } }"
            })
    void theSchemaIsNotShown(String document) {
        var error = GraphQLClient.answer(document).at("/errors/0");
        assertThat(error.at("/extensions/code").textValue()).isEqualTo("VALIDATION_FAILED");
        assertThat(error.at("/message").textValue()).contains("introspection is switched off");
        assertThat(error.at("/locations/0/line").intValue()).isPositive();
    }

    @Test
    void theSchemaFileIsNotThere() {
        assertThat(get("/graphql/schema.graphql").statusCode()).isEqualTo(404);
    }

    @Test
    void typenamesAreThereStill() {
        assertThat(GraphQLClient.query("{ __typename event(slug: \"test-event\") { __typename } }")
                        .at("/event/__typename")
                        .textValue())
                .isEqualTo("Event");
    }
}
