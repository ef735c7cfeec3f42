# Builds Disputatio and a small image that runs it:
#   docker build -t disputatio .
# With a jar that `./disputatio build` has already made, neither Maven nor Node is needed:
#   docker build -t disputatio --build-arg SOURCE=built .
ARG SOURCE=compiled

FROM maven:3-eclipse-temurin-25 AS compiled
COPY --from=node:24-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:24-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    rm -rf target && mvn -B -ntp -DskipTests -Dspotless.check.skip package

FROM scratch AS built
COPY target/disputatio-*.jar /source/target/

FROM ${SOURCE} AS jar

FROM eclipse-temurin:25-jre AS extracted
WORKDIR /extracted
COPY --from=jar /source/target/disputatio-*.jar disputatio.jar
RUN java -Djarmode=tools -jar disputatio.jar extract --layers --destination layers --application-filename disputatio.jar

FROM eclipse-temurin:25-jre
WORKDIR /app
# Without an external database the data are here; 1000 is the ordinary user of the base image.
RUN mkdir /data && chown 1000:1000 /app /data
VOLUME /data
USER 1000:1000
ENV DISPUTATIO_ADDRESS=0.0.0.0 DISPUTATIO_PORT=8080 DISPUTATIO_DATA=/data
COPY --from=extracted /extracted/layers/dependencies/ ./
COPY --from=extracted /extracted/layers/snapshot-dependencies/ ./
COPY --from=extracted /extracted/layers/application/ ./
# A start on a throw-away database, in which the JVM notes what it loads: the real start takes a third of the time.
RUN DISPUTATIO_DATA=/tmp/training DISPUTATIO_PORT=0 java -XX:AOTCacheOutput=disputatio.aot -Dspring.context.exit=onRefresh -jar disputatio.jar \
 && rm -rf /tmp/training
EXPOSE 8080
HEALTHCHECK --start-period=60s --interval=30s --timeout=10s \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-Xmx16m", "-cp", "disputatio.jar", "org.disputatio.HealthProbe"]
ENTRYPOINT ["java", "-XX:AOTCache=disputatio.aot", "-XX:MaxRAMPercentage=70", "-jar", "disputatio.jar"]
