# ./jingtu bench [platform|kernel|registers|indicators|tiles]: figures against named peers. Sourced by the launcher.

KERNEL_BENCHES="VerdictBench KrigingBench RiskBench"

run_bench() {
    local what=${1:-all}
    case $what in
        all | platform | kernel | registers | indicators | tiles) ;;
        *) fail "Unknown bench '$what': choose platform, kernel, registers, indicators or tiles, or nothing for platform and kernel." ;;
    esac
    say "Building the bench"
    quietly bench-build maven package dependency:build-classpath -DskipTests -pl bench -am \
        -Dmdep.outputFile="$BUILD_DIR/bench.classpath" || exit 1
    case $what in all | kernel) bench_kernel ;; esac
    case $what in
        all | platform)
            build
            bench_java cn.jingtu.bench.Bench "$HOME_DIR/golden/plan/source/附件2.docx" \
                "$JAVA_HOME/bin/java" $(java_options) -jar "$APP/jingtu-server.jar"
            ;;
        registers)
            build
            bench_java -Xmx2g cn.jingtu.bench.RegisterBench "$HOME_DIR/golden/plan/source/附件2.docx" \
                "$JAVA_HOME/bin/java" $(java_options) -jar "$APP/jingtu-server.jar"
            ;;
        indicators)
            build
            bench_java cn.jingtu.bench.IndicatorBench "$JAVA_HOME/bin/java" $(java_options) -jar "$APP/jingtu-server.jar"
            ;;
        tiles)
            build
            bench_java -Xmx2g cn.jingtu.bench.TileBench "$JAVA_HOME/bin/java" $(java_options) -jar "$APP/jingtu-server.jar"
            ;;
    esac
}

bench_kernel() {
    command -v Rscript >/dev/null && Rscript -e 'library(gstat)' >/dev/null 2>&1 ||
        fail "R with gstat is the peer of the kernel. Install it, e.g. apt-get install r-cran-gstat."
    local bench
    for bench in $KERNEL_BENCHES; do
        (cd "$HOME_DIR/bench" && bench_java -Xmx2g "cn.jingtu.bench.kernel.$bench") || exit 1
    done
}

bench_java() {
    # shellcheck disable=SC2086
    "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED ${JINGTU_BENCH_OPTS:-} \
        -cp "$HOME_DIR/bench/target/classes:$(cat "$BUILD_DIR/bench.classpath")" "$@"
}
