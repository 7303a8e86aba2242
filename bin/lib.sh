# Finds, or fetches into a cache of its own, what Inktvlek is built and run with. Sourced by the other commands.
INKTVLEK_HOME="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
INKTVLEK_CACHE="${INKTVLEK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/inktvlek}"

# What Neo4j needs of the JVM; the same flags stand in pom.xml for the tests.
INKTVLEK_JVM=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED)

say() { printf '%s\n' "$*" >&2; }
give_up() { say "Inktvlek: $*"; exit 1; }

is_jdk_25() { # JDK 25.0.3 or a later 25: earlier ones can corrupt data (JDK-8377811)
  [ -x "$1/bin/javac" ] || return 1
  local version
  version="$("$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.version = //p')"
  [[ "$version" =~ ^25\.0\.([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge 3 ]
}

need_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home "$INKTVLEK_CACHE"/jdk-25/*; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then export JAVA_HOME="$home"; return; fi
  done
  local os arch
  case "$(uname -s)" in Darwin) os=mac ;; *) os=linux ;; esac
  case "$(uname -m)" in arm64 | aarch64) arch=aarch64 ;; *) arch=x64 ;; esac
  say "No JDK 25.0.3 or later found; fetching Temurin 25 into $INKTVLEK_CACHE ..."
  mkdir -p "$INKTVLEK_CACHE/jdk-25"
  curl -fsSL "https://api.adoptium.net/v3/binary/latest/25/ga/$os/$arch/jdk/hotspot/normal/eclipse" |
    tar xz -C "$INKTVLEK_CACHE/jdk-25" || give_up "could not fetch a JDK. Install JDK 25 (25.0.3 or later) and set JAVA_HOME."
  for home in "$INKTVLEK_CACHE"/jdk-25/* "$INKTVLEK_CACHE"/jdk-25/*/Contents/Home; do
    if is_jdk_25 "$home"; then export JAVA_HOME="$home"; return; fi
  done
  give_up "the fetched JDK does not work. Install JDK 25 (25.0.3 or later) and set JAVA_HOME."
}

node_major() { "$1" --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/'; }

need_node() { # Vaadin 25 builds with Node 24
  local dir="$INKTVLEK_CACHE/node-24"
  if [ ! -e "$dir/node" ]; then
    mkdir -p "$dir"
    if [ "$(node_major "$(command -v node || echo node)")" = 24 ] && command -v npm >/dev/null; then
      ln -sf "$(command -v node)" "$dir/node"
    elif command -v npm >/dev/null; then
      say "No Node 24 found; fetching it into $dir ..."
      npm install --silent --prefix "$dir" node@24.21.0 npm@11 >&2 || give_up "could not fetch Node 24. Install Node 24."
      ln -sf "$dir/node_modules/node/bin/node" "$dir/node"
    else
      give_up "Node 24 is needed to build the interface. Install Node 24 with npm."
    fi
  fi
  [ "$(node_major "$dir/node")" = 24 ] || give_up "$dir/node is not Node 24. Remove $dir and try again."
  INKTVLEK_NODE="$dir"
}

need_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then CHROMIUM="$(command -v "$name")"; export CHROMIUM; return; fi
  done
  say "No Chromium found; installing it ..."
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >/dev/null 2>&1 || true
  fi
  CHROMIUM="$(command -v chromium)" || give_up "the browser tests need Chromium. Install it (package chromium)."
  export CHROMIUM
}
