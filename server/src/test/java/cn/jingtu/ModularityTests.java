package cn.jingtu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

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
                .contains("platform", "access", "files", "procedure", "plan", "demo", "command");
    }
}
