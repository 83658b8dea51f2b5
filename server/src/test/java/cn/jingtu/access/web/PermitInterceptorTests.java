package cn.jingtu.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.access.Actor;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class PermitInterceptorTests {

    static class Handlers {
        public void forgotten() {}

        @Permit("report:sign")
        public void sign() {}

        @Permit.SignedIn
        public void own() {}

        @Permit.Open(because = "test")
        public void open() {}
    }

    private final SecurityContextActor actors = new SecurityContextActor();
    private final PermitInterceptor interceptor = new PermitInterceptor(actors, _ -> List.of(Bilingual.of("部门负责人", "Head of department")));
    private final Actor operator =
            new Actor(1, "张三", 2, "经办", 3, "区农业农村局", "441602", "R-DEPT-OP", Set.of("report:write"), null);

    private boolean calls(String method) throws NoSuchMethodException {
        return interceptor.preHandle(
                new MockHttpServletRequest(), new MockHttpServletResponse(), new HandlerMethod(new Handlers(), method));
    }

    private void assertRefused(String method, String type) {
        assertThatThrownBy(() -> calls(method))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    @Test
    void aMethodThatSaysNothingAnswersNobody() {
        assertRefused("forgotten", "sign-in-required");
        actors.as(operator, () -> {
            assertRefused("forgotten", "not-permitted");
            return null;
        });
    }

    @Test
    void aPermissionIsNeededWhereOneIsNamed() {
        actors.as(operator, () -> {
            assertRefused("sign", "not-permitted");
            return null;
        });
    }

    @Test
    void aRefusalNamesTheRolesThatMayInsteadOfAKey() {
        actors.as(operator, () -> {
            assertThatThrownBy(() -> calls("sign")).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.detail().zh()).contains("部门负责人").doesNotContain("report:sign");
                assertThat(problem.detail().en()).contains("Head of department").doesNotContain("report:sign");
            });
            return null;
        });
    }

    @Test
    void whoeverIsSignedInCallsWhatIsForAll() throws NoSuchMethodException {
        assertRefused("own", "sign-in-required");
        assertThat(calls("open")).isTrue();
        actors.as(operator, () -> {
            try {
                assertThat(calls("own")).isTrue();
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
            return null;
        });
        assertThat(actors.find()).isEmpty();
    }
}
