# What the launcher and its commands share. Sourced by bash, 3.2 or newer (macOS).

BUILD_DIR=$HOME_DIR/.build
APP=$BUILD_DIR/app
LEAST_JAVA=25
LEAST_NODE=20

say() { printf '%s\n' "jingtu: $*" >&2; }

fail() {
    say "$*"
    exit 1
}

# ---- tools -----------------------------------------------------------------------------------------------------

# Major version of the JDK in $1; nothing where there is none, or no compiler in it.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_suitable_jdk() {
    local version
    version=$(jdk_version "$1")
    [ -n "$version" ] && [ "$version" -ge "$LEAST_JAVA" ]
}

# Exports JAVA_HOME of a JDK 25 or newer.
find_jdk() {
    if [ -n "${JINGTU_JAVA_HOME:-}" ]; then
        is_suitable_jdk "$JINGTU_JAVA_HOME" ||
            fail "JINGTU_JAVA_HOME=$JINGTU_JAVA_HOME is no JDK $LEAST_JAVA or newer."
        export JAVA_HOME=$JINGTU_JAVA_HOME
        return
    fi
    local candidate
    for candidate in "${JAVA_HOME:-}" \
        /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* /usr/local/lib/jvm/* /usr/local/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if [ -n "$candidate" ] && is_suitable_jdk "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    if [ -x /usr/libexec/java_home ] && candidate=$(/usr/libexec/java_home -v "$LEAST_JAVA+" 2>/dev/null) &&
        is_suitable_jdk "$candidate"; then
        export JAVA_HOME=$candidate
        return
    fi
    fail "No JDK $LEAST_JAVA or newer found. Install one (https://adoptium.net) or name it: JINGTU_JAVA_HOME=/path/to/jdk."
}

require_build_tools() {
    command -v mvn >/dev/null || fail "Maven (mvn) is missing. Install it, e.g. apt-get install maven."
    command -v npm >/dev/null || fail "npm is missing. Install Node.js $LEAST_NODE or newer with npm."
    local version
    version=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
    [ -n "$version" ] && [ "$version" -ge "$LEAST_NODE" ] ||
        fail "Node.js $LEAST_NODE or newer is needed, found ${version:-none}. Install it from https://nodejs.org."
}

sha256() {
    if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}

# One digest over names and contents of all files under the given paths, build results left out.
digest_of() {
    (
        cd "$HOME_DIR"
        export -f sha256
        find "$@" -type d \( -name target -o -name node_modules -o -name dist -o -name results \) -prune -o -type f -print |
            LC_ALL=C sort | tr '\n' '\0' | xargs -0 bash -c 'sha256 "$@"' sha256 | sha256 | cut -d' ' -f1
    )
}

# ---- build -----------------------------------------------------------------------------------------------------

# Whether step $1 was last done for digest $2.
is_done() { [ "$(cat "$BUILD_DIR/$1.digest" 2>/dev/null)" = "$2" ]; }

mark_done() { printf '%s\n' "$2" >"$BUILD_DIR/$1.digest"; }

# Runs a step quietly; shows its log only when it fails.
quietly() {
    local name=$1
    shift
    if ! "$@" >"$BUILD_DIR/$name.log" 2>&1; then
        tail -n 60 "$BUILD_DIR/$name.log" >&2
        say "Failed: $name. The whole log is $BUILD_DIR/$name.log."
        return 1
    fi
}

# Maven without noise; without network where everything is at hand.
maven() {
    local opts="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    local log=$BUILD_DIR/maven-offline.log
    if MAVEN_OPTS=$opts mvn -q -B -o -f "$HOME_DIR/pom.xml" "$@" >"$log" 2>&1; then
        cat "$log"
    elif grep -qE 'in offline mode|has not been downloaded|No plugin found for prefix' "$log"; then
        say "Fetching libraries (once)"
        MAVEN_OPTS=$opts mvn -q -B -ntp -f "$HOME_DIR/pom.xml" "$@"
    else
        cat "$log"
        return 1
    fi
}

npm_install() {
    local digest
    digest=$(digest_of web/package.json web/package-lock.json)
    if ! is_done npm "$digest" || [ ! -d "$HOME_DIR/web/node_modules" ]; then
        say "Installing the web packages"
        quietly npm npm --prefix "$HOME_DIR/web" ci --prefer-offline --no-audit --no-fund || return 1
        mark_done npm "$digest"
    fi
}

build_web() {
    local digest
    digest=$(digest_of web)
    if ! is_done web "$digest" || [ ! -f "$HOME_DIR/web/dist/index.html" ]; then
        npm_install || return 1
        say "Building the pages"
        quietly web npm --prefix "$HOME_DIR/web" run build || return 1
        mark_done web "$digest"
    fi
}

build_server() {
    local digest
    digest=$(digest_of pom.xml kernel web server/pom.xml server/src rules)
    if ! is_done server "$digest" || [ ! -f "$APP/jingtu-server.jar" ]; then
        say "Building the server"
        quietly server maven package -DskipTests -pl server -am || return 1
        unpack_server || return 1
        mark_done server "$digest"
    fi
}

# Lays the jar out as Spring Boot advises: it starts faster, and a later build cannot pull it away from a running server.
unpack_server() {
    rm -rf "$APP.new"
    quietly unpack "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$HOME_DIR/server/target/jingtu-server.jar" \
        extract --destination "$APP.new" || return 1
    rm -rf "$APP.old"
    [ ! -d "$APP" ] || mv "$APP" "$APP.old"
    mv "$APP.new" "$APP"
    rm -rf "$APP.old"
}

# Starts the server once on a folder that is thrown away and lets Java keep what it learned about its classes (JEP 514):
# a start then takes half the work. Without the cache everything works, only slower.
prepare_quick_start() {
    [ ! -f "$APP/jingtu.aot" ] && [ ! -f "$APP/no-quick-start" ] || return 0
    say "Preparing quick starts (once for each build)"
    local data=$BUILD_DIR/training
    rm -rf "$data"
    # shellcheck disable=SC2046
    if ! "$JAVA_HOME/bin/java" $(java_options) -XX:AOTCacheOutput="$APP/jingtu.aot" -Dspring.context.exit=onRefresh \
        -jar "$APP/jingtu-server.jar" run --port 0 --address 127.0.0.1 --data "$data" >"$BUILD_DIR/training.log" 2>&1; then
        rm -f "$APP/jingtu.aot"
        touch "$APP/no-quick-start"
    fi
    rm -rf "$data"
}

# Builds what changed since the last time; the digest of contents decides, not dates.
build() {
    mkdir -p "$BUILD_DIR"
    build_lock
    local digest
    digest=$(digest_of pom.xml kernel web server/pom.xml server/src rules)
    if ! is_done server "$digest" || [ ! -f "$APP/jingtu-server.jar" ]; then
        require_build_tools
        { build_web && build_server; } || exit 1
    fi
    build_unlock
}

# Builds the command line of the kernel, which needs neither the pages nor the server.
build_kernel() {
    mkdir -p "$BUILD_DIR"
    build_lock
    local digest
    digest=$(digest_of pom.xml kernel/pom.xml kernel/src rules/soil)
    if ! is_done kernel "$digest" || [ ! -f "$BUILD_DIR/jingtu-kernel-cli.jar" ]; then
        command -v mvn >/dev/null || fail "Maven (mvn) is missing. Install it, e.g. apt-get install maven."
        say "Building the kernel"
        quietly kernel maven package -DskipTests -pl kernel || exit 1
        cp "$HOME_DIR"/kernel/target/jingtu-kernel-*-cli.jar "$BUILD_DIR/jingtu-kernel-cli.jar.new"
        mv "$BUILD_DIR/jingtu-kernel-cli.jar.new" "$BUILD_DIR/jingtu-kernel-cli.jar"
        mark_done kernel "$digest"
    fi
    build_unlock
}

# Two launchers in one checkout build one after the other. A launcher started by the one that builds, as the tests do,
# does not wait for it.
build_lock() {
    local waited=0
    [ -z "${JINGTU_BUILD_HOLDER:-}" ] || [ "$(cat "$BUILD_DIR/lock/pid" 2>/dev/null)" != "$JINGTU_BUILD_HOLDER" ] || return 0
    until mkdir "$BUILD_DIR/lock" 2>/dev/null; do
        local holder
        holder=$(cat "$BUILD_DIR/lock/pid" 2>/dev/null || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null || [ "$waited" -gt 900 ]; then
            rm -rf "$BUILD_DIR/lock"
            continue
        fi
        [ "$waited" -ne 2 ] || say "Waiting for another build (process ${holder:-unknown})"
        sleep 1
        waited=$((waited + 1))
    done
    echo $$ >"$BUILD_DIR/lock/pid"
    export JINGTU_BUILD_HOLDER=$$
    trap build_unlock EXIT
}

build_unlock() {
    [ "${JINGTU_BUILD_HOLDER:-}" = $$ ] || return 0
    rm -rf "$BUILD_DIR/lock"
    unset JINGTU_BUILD_HOLDER
    trap - EXIT
}

# ---- run -------------------------------------------------------------------------------------------------------

# Options of the server's Java: a modest heap, because it shares a small machine with its database.
java_options() {
    printf '%s\n' -Xms64m -Xmx1g -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError \
        --enable-native-access=ALL-UNNAMED -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
}

exec_java() {
    local quick=
    [ ! -f "$APP/jingtu.aot" ] || quick=-XX:AOTCache=$APP/jingtu.aot
    # shellcheck disable=SC2046,SC2086
    exec "$JAVA_HOME/bin/java" $(java_options) ${quick:+"$quick"} ${JINGTU_JAVA_OPTS:-} -jar "$APP/jingtu-server.jar" "$@"
}

exec_kernel() {
    # shellcheck disable=SC2086
    exec "$JAVA_HOME/bin/java" -Xmx2g -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
        ${JINGTU_JAVA_OPTS:-} -jar "$BUILD_DIR/jingtu-kernel-cli.jar" "$@"
}
