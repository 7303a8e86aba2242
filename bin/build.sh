# Builds the product into target/app when a source is newer than the last build. Sourced after lib.sh.
APP="$INKTVLEK_HOME/target/app"

is_built() {
  [ -f "$APP/.built" ] || return 1
  local newer
  newer="$(cd "$INKTVLEK_HOME" && find pom.xml src/main graph-schema import frontend package.json package-lock.json -newer "$APP/.built" \
    -type f -not -path 'frontend/generated/*' -print -quit 2>/dev/null)"
  [ -z "$newer" ]
}

build() {
  if is_built; then return; fi
  need_room 2
  need_node
  say "Building Inktvlek (once; a later start does not) ..."
  local log="$INKTVLEK_HOME/target/build.log"
  mkdir -p "$INKTVLEK_HOME/target"
  "$INKTVLEK_HOME/mvnw" -B -ntp -DskipTests package >"$log" 2>&1 || {
    tail -n 40 "$log" >&2
    give_up "the build failed; the whole log is in target/build.log"
  }
  rm -rf "$APP"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$INKTVLEK_HOME"/target/inktvlek-*.jar extract --destination "$APP" >>"$log" 2>&1 ||
    give_up "the build failed; the whole log is in target/build.log"
  mv "$APP"/inktvlek-*.jar "$APP/inktvlek.jar"
  train >>"$log" 2>&1 || say "(Without a start-up cache: starts take longer.)"
  touch "$APP/.built"
}

# Runs of which the JVM keeps what it loaded and linked (JEP 483, 514): one start on an empty database, and one question about an
# invented network in a file, as loading all of the product would slow down what needs little of it.
train() {
  local data result=0
  data="$(mktemp -d)" || return
  INKTVLEK_NEO4J_DIRECTORY="$data/database" INKTVLEK_DEMONSTRATION=false "$JAVA_HOME/bin/java" "${INKTVLEK_JVM[@]}" -XX:+UseSerialGC \
    -Dspring.context.exit=onRefresh -XX:AOTCacheOutput="$APP/start.aot" -jar "$APP/inktvlek.jar" || result=$?
  {
    "$JAVA_HOME/bin/java" "${INKTVLEK_JVM[@]}" -jar "$APP/inktvlek.jar" generate --people 2000 --to "$data/network.txt" &&
      "$JAVA_HOME/bin/java" "${INKTVLEK_JVM[@]}" -XX:+UseParallelGC -XX:AOTCacheOutput="$APP/files.aot" -jar "$APP/inktvlek.jar" \
        approach-first --edges "$data/network.txt" --format arcs --probability weighted-cascade --seeds 5 --json
  } || result=$?
  rm -rf "$data"
  return "$result"
}

# The JVM options for the start-up cache of a command, if there is one.
start_cache() {
  local cache=start
  case "${*:---help}" in *--edges* | generate* | json-schema* | *--help* | *--version* | -h | -V) cache=files ;; esac
  [ -f "$APP/$cache.aot" ] || cache=start
  if [ -f "$APP/$cache.aot" ]; then INKTVLEK_JVM+=("-XX:AOTCache=$APP/$cache.aot" -Xlog:disable); fi
}
