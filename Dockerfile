# The pipeline, built from this checkout and run without Maven, a compiler or root.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /tidings
COPY . .
RUN mvn --batch-mode --no-transfer-progress package -Dmaven.test.skip=true \
    && mkdir -p /image/lib /image/state \
    && tr ':' '\n' < pipeline/target/classpath | xargs -I JAR cp JAR /image/lib/ \
    && cp pipeline/target/pipeline.jar /image/lib/

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 tidings
COPY --from=build /image/lib /opt/tidings/lib
COPY --from=build --chown=tidings /image/state /var/lib/tidings
USER tidings
ENV TIDINGS_STATE_DIRECTORY=/var/lib/tidings
ENTRYPOINT ["java", "-Xmx2g", "-XX:+UseParallelGC", "-cp", "/opt/tidings/lib/*", "tidings.app.Tidings"]
CMD ["run"]
