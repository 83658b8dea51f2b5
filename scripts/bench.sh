# ./jingtu bench: figures against named peers. Sourced by the launcher.

run_bench() {
    say "Building the bench"
    quietly bench-build maven package -DskipTests -pl bench || exit 1
    quietly bench-classpath maven dependency:build-classpath -pl bench -Dmdep.outputFile="$BUILD_DIR/bench.classpath" || exit 1
    # shellcheck disable=SC2046
    "$JAVA_HOME/bin/java" ${JINGTU_BENCH_OPTS:-} -cp "$HOME_DIR/bench/target/classes:$(cat "$BUILD_DIR/bench.classpath")" cn.jingtu.bench.Bench \
        "$HOME_DIR/golden/plan/source/附件2.docx" \
        "$JAVA_HOME/bin/java" $(java_options) -jar "$APP/jingtu-server.jar"
}
