# The pipeline, built from this checkout and run without Maven, a compiler or root.
ARG BUILD_IMAGE=maven:3.9.11-eclipse-temurin-17
ARG RUNTIME_IMAGE=eclipse-temurin:17.0.15_6-jre-noble

FROM ${BUILD_IMAGE} AS build
WORKDIR /tidings
COPY . .
# What changes seldom and is large comes first: an image of the next version shares the layers of the models and of the
# libraries with this one.
RUN mvn --batch-mode --no-transfer-progress package -Dmaven.test.skip=true \
    && mkdir -p /image/models /image/lib /image/broker /image/app /image/state \
    && cp pipeline/target/broker/*.jar /image/broker/ \
    && tr ':' '\n' < pipeline/target/classpath | grep -e '-models' | xargs -I JAR cp JAR /image/models/ \
    && tr ':' '\n' < pipeline/target/classpath | grep -v -e '-models' | xargs -I JAR cp JAR /image/lib/ \
    && cp pipeline/target/pipeline.jar /image/app/

FROM ${RUNTIME_IMAGE}
RUN useradd --system --uid 10001 tidings
COPY --from=build /image/models /opt/tidings/models
COPY --from=build /image/lib /opt/tidings/lib
COPY --from=build /image/broker /opt/tidings/broker
COPY --from=build /image/app /opt/tidings/app
COPY --from=build --chown=tidings /image/state /var/lib/tidings
USER tidings
# In a container the loopback is the container's own: which ports are open to whom is said where it is started.
ENV TIDINGS_STATE_DIRECTORY=/var/lib/tidings TIDINGS_HTTP_HOST=0.0.0.0
EXPOSE 9404
VOLUME /var/lib/tidings
# The models take up to a minute to load and warm up.
HEALTHCHECK --interval=10s --timeout=5s --start-period=3m --retries=6 \
    CMD wget -q -O /dev/null http://127.0.0.1:9404/health/ready || exit 1
ENTRYPOINT ["java", "-Xms1g", "-Xmx2g", "-XX:MetaspaceSize=192m", "-XX:+UseParallelGC", "-XX:CompileThresholdScaling=3", "-XX:+ExitOnOutOfMemoryError", "-Dtidings.broker.libraries=/opt/tidings/broker", "-cp", "/opt/tidings/app/*:/opt/tidings/lib/*:/opt/tidings/models/*", "tidings.app.Tidings"]
CMD ["run"]
