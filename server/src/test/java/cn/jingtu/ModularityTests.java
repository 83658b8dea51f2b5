package cn.jingtu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(JingtuApplication.class);

    @Test
    void noArrowRunsUpwardAndNoModuleReachesIntoAnother() {
        modules.verify();
    }

    @Test
    void theModulesOfTheHouseAreAllThere() {
        // A guard that matches nothing would pass; so the names are asserted too.
        assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .contains("platform", "access", "files", "procedure", "register", "source", "farmland", "construction", "plan", "demo", "command");
    }

    /**
     * The server reads the order of its modules, in which migrations run, from a file; looking through all classes at every
     * start would take longer than the rest of the start.
     */
    @Test
    void theFileOfModulesNamesThemInTheirOrder() throws Exception {
        var json = new JsonMapper().readTree(
                new ClassPathResource("META-INF/spring-modulith/application-modules.json").getInputStream());
        assertThat(json.propertyNames())
                .containsExactlyElementsOf(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString).toList());
    }
}
