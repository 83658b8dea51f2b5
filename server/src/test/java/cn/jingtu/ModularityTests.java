package cn.jingtu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                .contains(
                        "platform", "access", "files", "procedure", "register", "indicator", "survey", "farmland", "construction", "prevention", "source",
                        "remediation", "enforcement", "support", "oversight", "map", "plan", "demo", "command");
    }

    /**
     * The server reads the order of its modules, in which migrations run, from a file; looking through all classes at every
     * start would take longer than the rest of the start.
     */
    @Test
    void theFileOfModulesNamesThemAllEachAfterThoseItStandsOn() throws Exception {
        var json = new JsonMapper().readTree(
                new ClassPathResource("META-INF/spring-modulith/application-modules.json").getInputStream());
        var order = List.copyOf(json.propertyNames());
        assertThat(order).containsExactlyInAnyOrderElementsOf(modules.stream().map(ModularityTests::name).toList());
        for (var module : modules) {
            module.getDirectDependencies(modules).stream()
                    .map(dependency -> name(dependency.getTargetModule()))
                    // The application shares platform with all; it stands first.
                    .forEach(below -> assertThat(order.indexOf(below)).as(below + " before " + name(module)).isLessThan(order.indexOf(name(module))));
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
