# Whence as a container: built on a JDK by the project's own ./mvnw, run on a JRE against a PostgreSQL of its own.
# docker-compose.yml shows both together.
ARG BUILDER=eclipse-temurin:25-jdk

FROM ${BUILDER} AS build
WORKDIR /build
COPY . .
# What Maven downloads is kept between builds. Tests and the embedded PostgreSQL have no place in an image.
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.cache \
    ./mvnw --batch-mode package \
      -Dmaven.test.skip=true -Dspotless.check.skip=true \
      -Dquarkus.package.jar.filter-optional-dependencies=true

FROM eclipse-temurin:25-jre
WORKDIR /opt/whence
# What changes least comes first, so that a new version of Whence is one small layer.
COPY --from=build /build/target/quarkus-app/lib/ lib/
COPY --from=build /build/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /build/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /build/target/quarkus-app/app/ app/
ENV QUARKUS_HTTP_HOST=0.0.0.0
EXPOSE 8080
# A number, so that an orchestrator can tell that it is not root. Nothing has to be writable but /tmp.
USER 10001:10001
# More options: JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
