package cn.jingtu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class DatabaseProblemsTests {

    private final DatabaseProblems.Filter filter = new DatabaseProblems.Filter(JsonMapper.builder().build());

    @Test
    void aDatabaseThatIsAwayBeforeAnybodyIsSignedInIsSaidSoInBothLanguages() throws Exception {
        var away = new CannotGetJdbcConnectionException("pool", new SQLTransientConnectionException("timed out"));
        var zh = answer(null, away);
        assertThat(zh.getStatus()).isEqualTo(503);
        assertThat(zh.getHeader("Retry-After")).isEqualTo("5");
        assertThat(zh.getContentType()).isEqualTo("application/problem+json");
        assertThat(new String(zh.getContentAsByteArray(), "UTF-8")).contains("/problems/database-unavailable").contains("数据库暂时不可用");
        assertThat(new String(answer("en", away).getContentAsByteArray(), "UTF-8")).contains("not available for a moment");
    }

    @Test
    void aFullDiskIsNamed() throws Exception {
        var answer = answer("en", new DataAccessResourceFailureException(
                "insert", new SQLException("could not extend file: No space left on device", "53100")));
        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getContentAsString()).contains("/problems/disk-full");
    }

    @Test
    void otherFailuresAreNotHidden() {
        assertThatThrownBy(() -> answer("en", new IllegalStateException("a bug"))).hasMessage("a bug");
    }

    private MockHttpServletResponse answer(String language, RuntimeException failure) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/plans");
        if (language != null) {
            request.addHeader("Accept-Language", language);
            request.addPreferredLocale(java.util.Locale.of(language));
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (_, _) -> {
            throw failure;
        });
        return response;
    }
}
