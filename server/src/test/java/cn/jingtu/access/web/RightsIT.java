package cn.jingtu.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.access.Permit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what, as one readable file. After adding or changing a controller method, write it anew and look at the
 * difference before you commit it:
 * {@code mvn -q -o test -pl server -am -Dtest=RightsIT -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update}
 */
@JingtuTest
class RightsIT {

    private static final Path MATRIX = Path.of("..", "golden", "rights", "matrix.csv");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    private record Call(String path, String method, HandlerMethod handler) {}

    private List<Call> calls() {
        var calls = new ArrayList<Call>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!PermitInterceptor.framework(handler)) {
                for (var path : info.getPatternValues()) {
                    var methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        calls.add(new Call(path, "ANY", handler));
                    }
                    methods.forEach(method -> calls.add(new Call(path, method.name(), handler)));
                }
            }
        });
        return calls;
    }

    @Test
    void everyControllerMethodSaysWhoMayCallIt() {
        assertThat(calls()).hasSizeGreaterThan(20).allSatisfy(call -> {
            var says = 0;
            says += call.handler().hasMethodAnnotation(Permit.class) ? 1 : 0;
            says += call.handler().hasMethodAnnotation(Permit.SignedIn.class) ? 1 : 0;
            says += call.handler().hasMethodAnnotation(Permit.Open.class) ? 1 : 0;
            assertThat(says).as("%s: one of @Permit, @Permit.SignedIn, @Permit.Open", call.handler()).isOne();
        });
    }

    @Test
    void everyPermissionAskedForIsGrantedToSomebody() {
        var granted = new HashSet<>(jdbc.sql("select permission from role_grant").query(String.class).list());
        assertThat(calls()).allSatisfy(call -> {
            var permit = call.handler().getMethodAnnotation(Permit.class);
            if (permit != null) {
                assertThat(granted).as(call.handler().toString()).contains(permit.value());
            }
        });
    }

    @Test
    void theMatrixOfRightsIsAsAgreed() throws IOException {
        var roles = jdbc.sql("select key from role order by position").query(String.class).list();
        Map<String, Set<String>> grants = new HashMap<>();
        jdbc.sql("select role_key, permission from role_grant")
                .query((row, _) -> grants.computeIfAbsent(row.getString(1), _ -> new HashSet<>()).add(row.getString(2)))
                .list();
        var lines = new TreeSet<String>();
        for (var call : calls()) {
            var permit = call.handler().getMethodAnnotation(Permit.class);
            var open = call.handler().hasMethodAnnotation(Permit.Open.class);
            var needs = permit != null ? permit.value() : open ? "(open)" : "(signed in)";
            var line = new StringBuilder(call.path()).append(',').append(call.method()).append(',').append(needs);
            for (var role : roles) {
                var may = permit == null || grants.getOrDefault(role, Set.of()).contains(permit.value());
                line.append(',').append(may ? "x" : "");
            }
            lines.add(line.toString());
        }
        var matrix = "path,method,needs," + String.join(",", roles) + "\n" + String.join("\n", lines) + "\n";
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(MATRIX.getParent());
            Files.writeString(MATRIX, matrix);
        }
        assertThat(matrix)
                .as("rights differ from golden/rights/matrix.csv; if that is meant, write it anew: see the javadoc of RightsIT")
                .isEqualTo(Files.readString(MATRIX));
    }
}
