package cn.jingtu.demo.records;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** All entries of all registers of the demo. */
public final class DemoRecords {

    private DemoRecords() {}

    /**
     * Makes them up: the same for the same draws and day. A sheet stands behind those that its entries lead to.
     *
     * @param horizon the last day that they tell of
     * @param year    the present one; they tell of it and of the year before
     */
    public static List<Sheet> of(Draw draw, LocalDate horizon, int year) {
        var scene = new Scene(draw, Ground.of(draw), horizon, year);
        var industry = new EnterpriseRecords(scene);
        var farmland = new FarmlandRecords(scene);
        var construction = new ConstructionRecords(scene, industry);
        var reports = new ReportRecords(scene, industry);
        var remediation = new RemediationRecords(scene, farmland, construction);
        return Stream.of(
                        industry.sheets(),
                        farmland.sheets(),
                        construction.sheets(),
                        new SurveyRecords(scene, industry, farmland).sheets(),
                        new PreventionRecords(scene, industry, farmland).sheets(),
                        new AgricultureRecords(scene).sheets(),
                        new WasteRecords(scene, industry, farmland, construction).sheets(),
                        remediation.sheets(),
                        new ReviewRecords(scene, construction.reports()).sheets(),
                        reports.sheets(),
                        new InspectionRecords(scene, industry, construction, reports).sheets(),
                        new EnforcementRecords(scene, industry, construction).sheets(),
                        new SupportRecords(scene, remediation).sheets(),
                        new OversightRecords(scene).sheets(),
                        new AssessmentRecords(scene).sheets(),
                        new IndicatorRecords(scene, farmland).sheets())
                .flatMap(List::stream)
                .toList();
    }
}
