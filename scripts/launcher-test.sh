#!/usr/bin/env bash
# Tests of the launcher itself; writes one line a test to $1: "ok NAME" or "not ok NAME".
set -uo pipefail

HERE=$(cd "$(dirname "$0")/.." && pwd -P)
RESULT=$1
TEMP=$(mktemp -d)
trap 'rm -rf "$TEMP"' EXIT
: >"$RESULT"

# check NAME EXPECTED_EXIT EXPECTED_WORDS COMMAND...
check() {
    local name=$1 code=$2 words=$3 output status=0
    shift 3
    output=$("$@" 2>&1) || status=$?
    if [ "$status" = "$code" ] && printf '%s' "$output" | grep -qF -- "$words"; then
        echo "ok $name" | tee -a "$RESULT"
    else
        echo "not ok $name" | tee -a "$RESULT"
        printf 'exit %s, expected %s with "%s":\n%s\n' "$status" "$code" "$words" "$output"
    fi
}

JAVA_COMMAND=("$JAVA_HOME/bin/java" -jar "$HERE/.build/app/jingtu-server.jar")

fake_jdk() {
    mkdir -p "$1/bin"
    printf '#!/bin/sh\n' >"$1/bin/javac"
    chmod +x "$1/bin/javac"
    printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"
}
fake_jdk "$TEMP/jdk21" 21.0.4
fake_jdk "$TEMP/jdk25" 25.0.1
fake_jdk "$TEMP/jdk26" 26

check "help names every command" 0 "audit verify" "$HERE/jingtu" --help
check "without a command the help is shown and nothing is started" 2 "Usage" "$HERE/jingtu"
check "an unknown command is one sentence" 2 "Unknown command 'strat'" "$HERE/jingtu" strat
check "an old JDK is refused by name" 1 "is no JDK 25 or newer" env JINGTU_JAVA_HOME="$TEMP/jdk21" "$HERE/jingtu" run
for version in 25 26; do
    check "JDK $version is accepted" 0 "$TEMP/jdk$version" env JINGTU_JAVA_HOME="$TEMP/jdk$version" HERE="$HERE" \
        bash -c 'HOME_DIR=$HERE; . "$HERE/scripts/lib.sh"; find_jdk; echo "$JAVA_HOME"'
done
check "the kernel explains itself without the server" 0 "Soil science on files" "$HERE/jingtu" kernel --help
check "an unknown command of the kernel is wrong use" 2 "krieg" "$HERE/jingtu" kernel krieg
check "an unknown bench is one sentence" 1 "Unknown bench 'speed'" "$HERE/jingtu" bench speed
check "a JDK is found without a hint" 0 "/" env -u JAVA_HOME -u JINGTU_JAVA_HOME HERE="$HERE" \
    bash -c 'HOME_DIR=$HERE; . "$HERE/scripts/lib.sh"; find_jdk; echo "$JAVA_HOME"'
check "missing Maven is one sentence" 1 "Maven (mvn) is missing" env PATH=/nowhere HERE="$HERE" \
    "$BASH" -c 'HOME_DIR=$HERE; BUILD_DIR=; . "$HERE/scripts/lib.sh"; require_build_tools'
check "the digest sees a changed file" 0 "changed" env HERE="$HERE" TEMP="$TEMP" bash -c '
    HOME_DIR=$TEMP; . "$HERE/scripts/lib.sh"; mkdir -p "$TEMP/src/target"; echo a >"$TEMP/src/a"
    before=$(digest_of src); echo x >"$TEMP/src/target/b"; [ "$before" = "$(digest_of src)" ] || exit 1
    echo b >"$TEMP/src/a"; [ "$before" != "$(digest_of src)" ] && echo changed'
check "an unknown option is one sentence" 2 "Unknown options: '--prot'" "${JAVA_COMMAND[@]}" run --prot 1
check "a port that is no number is one sentence" 2 "Invalid value for option '--port'" "${JAVA_COMMAND[@]}" run --port many
check "a backup of nothing is refused" 1 "There is no database in" "${JAVA_COMMAND[@]}" backup "$TEMP/a.zip" --data "$TEMP/none"
check "help names the way back in" 0 "recover" "$HERE/jingtu" --help
check "where there is no database nobody is let in" 1 "There is no database in" "${JAVA_COMMAND[@]}" recover --data "$TEMP/none"
check "a missing archive is refused" 1 "There is no readable archive" "${JAVA_COMMAND[@]}" restore "$TEMP/none.zip" --data "$TEMP/new"
check "an unreachable database is one sentence" 1 "does not let Jingtu in" "${JAVA_COMMAND[@]}" run --port 0 --data "$TEMP/x" --db-url jdbc:postgresql://127.0.0.1:1/none
check "an address of another kind is one sentence" 1 "is not an address of a PostgreSQL" "${JAVA_COMMAND[@]}" run --port 0 --data "$TEMP/x" --db-url jdbc:mysql://127.0.0.1/none

node -e 'require("net").createServer().listen(0,"0.0.0.0",function(){require("fs").writeFileSync(process.argv[1],String(this.address().port))})' "$TEMP/port" &
BUSY=$!
until [ -s "$TEMP/port" ]; do sleep 0.1; done
check "an occupied port is named with the remedy" 1 "in use by another program" "${JAVA_COMMAND[@]}" run --port "$(cat "$TEMP/port")" --data "$TEMP/busy"
kill "$BUSY"

! grep -q '^not ok' "$RESULT"
