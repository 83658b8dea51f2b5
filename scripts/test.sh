# ./jingtu test: everything, counted. Sourced by the launcher.

RESULTS=$BUILD_DIR/results
STEPS_FAILED=0

# On Debian as root installs the packages of $2.. unless the command $1 is there.
provide() {
    local program=$1
    shift
    command -v "$program" >/dev/null && return 0
    apt_install "$@"
}

apt_install() {
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        say "$* is missing; install it (e.g. sudo apt-get install $*)"
        return 1
    fi
    say "Installing $*"
    export DEBIAN_FRONTEND=noninteractive
    quietly apt-install apt-get install -y --no-install-recommends "$@" ||
        { quietly apt-update apt-get update && quietly apt-install apt-get install -y --no-install-recommends "$@"; }
}

provide_test_tools() {
    provide mvn maven || return 1
    provide npm nodejs npm || return 1
    # macOS brings its own browser and fonts; elsewhere pages are tested with the system's Chromium.
    if [ "$(uname -s)" = Linux ]; then
        command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
            apt_install chromium || return 1
        if command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh)" ]; then :; else
            apt_install fonts-noto-cjk fontconfig || say "Going on without Chinese fonts: pages are tested, pictures of them would be empty"
        fi
    fi
}

# Runs one step, keeps its log, goes on after a failure: the summary tells of all.
step() {
    local name=$1 title=$2
    shift 2
    local start=$SECONDS
    if "$@" >"$BUILD_DIR/$name.log" 2>&1; then
        say "$title: done in $((SECONDS - start)) s"
    else
        grep -E 'ERROR|FAIL|✘|×|Error:|error TS' "$BUILD_DIR/$name.log" | head -n 60 >&2 || true
        say "$title: FAILED after $((SECONDS - start)) s, log: $BUILD_DIR/$name.log"
        STEPS_FAILED=$((STEPS_FAILED + 1))
        printf '%s\n' "$title" >>"$RESULTS/failed-steps"
    fi
}

web_unit_tests() {
    (cd "$HOME_DIR/web" && npx vitest run --reporter=default --reporter=json --outputFile="$RESULTS/vitest.json")
}

server_tests() {
    rm -rf "$HOME_DIR"/*/target/surefire-reports "$HOME_DIR"/*/target/failsafe-reports
    maven verify -Djingtu.crashes="${JINGTU_CRASHES:-4}"
}

# The pages against a real server with demo records, in a browser. The tests find the server in JINGTU_URL and the
# tokens of the demo roles in JINGTU_DATA/demo-tokens.json.
browser_tests() {
    local data port server status=0
    data=$(mktemp -d "${TMPDIR:-/tmp}/jingtu-browser.XXXXXX")
    port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
    # shellcheck disable=SC2046
    "$JAVA_HOME/bin/java" $(java_options) -jar "$APP/jingtu-server.jar" demo --port "$port" --data "$data" &
    server=$!
    trap 'kill $server 2>/dev/null || true' RETURN
    local waited=0
    until node -e 'fetch(process.argv[1]).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))' "http://127.0.0.1:$port/api/health"; do
        kill -0 "$server" 2>/dev/null || return 1
        waited=$((waited + 1))
        [ "$waited" -lt 400 ] || { kill "$server"; return 1; }
        sleep 1
    done
    (
        cd "$HOME_DIR/web"
        JINGTU_URL=http://127.0.0.1:$port JINGTU_DATA=$data PLAYWRIGHT_JSON_OUTPUT_FILE=$RESULTS/playwright.json \
            npx playwright test -c e2e/playwright.config.ts --reporter=line,json
    ) || status=$?
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    trap - RETURN
    rm -rf "$data"
    return "$status"
}

launcher_tests() { bash "$HOME_DIR/scripts/launcher-test.sh" "$RESULTS/launcher.txt"; }

run_tests() {
    mkdir -p "$BUILD_DIR"
    rm -rf "$RESULTS"
    mkdir -p "$RESULTS"
    provide_test_tools || exit 1
    find_jdk
    require_build_tools
    say "Testing with $("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1), Node $(node --version)"
    build_lock
    npm_install || exit 1
    step web-unit "Web unit tests" web_unit_tests
    build_web || exit 1
    step server-tests "Kernel and server tests" server_tests
    if [ -f "$HOME_DIR/server/target/jingtu-server.jar" ] && unpack_server; then
        step launcher "Launcher tests" launcher_tests
        step browser "Browser tests" browser_tests
    else
        say "No server was built, so nothing was tested in a browser"
        STEPS_FAILED=$((STEPS_FAILED + 1))
    fi
    build_unlock
    node "$HOME_DIR/scripts/count-tests.mjs" "$HOME_DIR" "$RESULTS" "$STEPS_FAILED"
}
