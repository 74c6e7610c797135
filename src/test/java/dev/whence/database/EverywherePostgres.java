package dev.whence.database;

import io.quarkus.test.common.QuarkusTestResource;

/** Gives every test of the application the database, by Quarkus' rule that a test resource named anywhere holds for all. */
@QuarkusTestResource(PostgresResource.class)
class EverywherePostgres {}
