package cn.jingtu.source;

import static cn.jingtu.register.TestEntries.disagreements;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.RegisterDefinition;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must agree inside an entry about a source of pollution. */
class SourceRegistersTests {

    @Test
    void anEnterpriseThatStoppedSaysSinceWhen() {
        assertThat(disagreements(Enterprise.class, "operation=STOPPED")).containsExactly("since:required-with-operation");
        assertThat(disagreements(Enterprise.class, "operation=OPERATING")).isEmpty();
    }

    @Test
    void aFormerSiteThatWasVisitedHasADecision() {
        assertThat(disagreements(Enterprise.class, "siteVisitedOn=2026-05-01")).containsExactly("siteDecision:required-with-site-visited-on");
    }

    @Test
    void aKeyUnitIsNotifiedAndRemovedAfterItWasListedAndRemovedForAReason() {
        assertThat(disagreements(KeyUnit.class, "listedOn=2026-03-30", "noticeServedOn=2026-03-01", "removedOn=2026-01-01"))
                .containsExactly("noticeServedOn:before-listed-on", "removedOn:before-listed-on", "removalReason:required-with-removed-on");
    }

    @Test
    void aYearIsNotReportedBeforeItBegan() {
        assertThat(disagreements(ToxicDischarge.class, "year=2026", "submittedOn=2025-12-31")).containsExactly("submittedOn:before-year");
        assertThat(disagreements(ToxicDischarge.class, "year=2025", "submittedOn=2026-03-01")).isEmpty();
    }

    @Test
    void groundwaterIsWatchedAsOftenAsClassAndSensitivityAsk() {
        assertThat(disagreements(MonitoredUnit.class, "unitClass=FIRST", "sensitive=false", "groundwaterFrequency=HALF_YEAR")).isEmpty();
        assertThat(disagreements(MonitoredUnit.class, "unitClass=FIRST", "sensitive=false", "groundwaterFrequency=YEAR")).containsExactly("groundwaterFrequency:too-rare");
        assertThat(disagreements(MonitoredUnit.class, "unitClass=FIRST", "sensitive=true", "groundwaterFrequency=HALF_YEAR")).containsExactly("groundwaterFrequency:too-rare");
        assertThat(disagreements(MonitoredUnit.class, "unitClass=SECOND", "sensitive=false", "groundwaterFrequency=YEAR")).isEmpty();
        assertThat(disagreements(MonitoredUnit.class, "unitClass=SECOND", "sensitive=true", "groundwaterFrequency=YEAR")).containsExactly("groundwaterFrequency:too-rare");
    }

    @Test
    void surfaceSoilIsWatchedEveryYear() {
        assertThat(disagreements(MonitoredUnit.class, "surfaceFrequency=THREE_YEARS")).containsExactly("surfaceFrequency:too-rare");
    }

    @Test
    void selfMonitoringGoesFromSampleToReportToUploadAndDisclosure() {
        assertThat(disagreements(SelfMonitoring.class, "sampledOn=2026-05-01", "reportedOn=2026-04-01", "reportNo=1", "uploadedOn=2026-03-01", "disclosedOn=2026-03-01", "disclosedUrl=u"))
                .containsExactly("reportedOn:before-sampled-on", "uploadedOn:before-reported-on", "disclosedOn:before-reported-on");
    }

    @Test
    void selfMonitoringNamesReportLinkAndAbnormalItems() {
        assertThat(disagreements(SelfMonitoring.class, "reportedOn=2026-04-01", "disclosedOn=2026-05-01", "exceeding=true"))
                .containsExactly("reportNo:required-with-reported-on", "disclosedUrl:required-with-disclosed-on", "exceedingItems:required-with-exceeding");
    }

    @Test
    void aPlanFiledLessThanThreeWeeksBeforeDismantlingIsPointedOut() {
        assertThat(disagreements(Dismantling.class, "startOn=2026-06-22", "filedOn=2026-06-02", "filingNo=1")).containsExactly("filedOn:filed-late?");
        assertThat(disagreements(Dismantling.class, "startOn=2026-06-22", "filedOn=2026-06-01", "filingNo=1")).isEmpty();
    }

    @Test
    void dismantlingEndsAfterItBeganAndIsSummedUpAfterThat() {
        assertThat(disagreements(Dismantling.class, "startOn=2026-06-22", "finishedOn=2026-06-01", "summaryOn=2026-05-01"))
                .containsExactly("finishedOn:before-start-on", "summaryOn:before-finished-on");
    }

    @Test
    void aFilingHasANumberAndResiduesATaker() {
        assertThat(disagreements(Dismantling.class, "filedOn=2026-06-02", "disposedOn=2026-07-01"))
                .containsExactly("filingNo:required-with-filed-on", "disposer:required-with-disposed-on");
    }

    @Test
    void aTankOfOneWallSaysHowItIsRetrofitted() {
        assertThat(disagreements(UndergroundTank.class, "wall=SINGLE")).containsExactly("retrofit:required-with-wall");
        assertThat(disagreements(UndergroundTank.class, "wall=SINGLE", "retrofit=DONE")).containsExactly("retrofittedOn:required-with-retrofit");
        assertThat(disagreements(UndergroundTank.class, "wall=DOUBLE")).isEmpty();
    }

    @Test
    void aDisagreementNamesBothFieldsAndTheWordThatWasChosen() {
        var entry = RegisterDefinition.of(UndergroundTank.class).entry(Map.of("wall", UndergroundTank.Wall.SINGLE));
        assertThat(((CrossChecked) entry).check())
                .extracting(FieldIssue::message)
                .containsExactly(Bilingual.of("罐壁为“单层罐”时须填写防渗漏改造。", "Wall \"Single wall\" needs retrofit."));
    }

    @Test
    void daysOutOfOrderAreNamedWithBothValues() {
        var entry = RegisterDefinition.of(RecoveryStation.class)
                .entry(Map.of("openedOn", LocalDate.of(2026, 2, 1), "closedOn", LocalDate.of(2026, 1, 1)));
        assertThat(((CrossChecked) entry).check())
                .extracting(FieldIssue::message)
                .containsExactly(Bilingual.of(
                        "停用日期 2026-01-01 早于启用日期 2026-02-01，请核对。", "Closed on 2026-01-01 is before opened on 2026-02-01. Compare both."));
    }

    @Test
    void aLeakTestHasADayAndAResult() {
        assertThat(disagreements(UndergroundTank.class, "testedOn=2026-01-01")).containsExactly("testResult:required-with-tested-on");
        assertThat(disagreements(UndergroundTank.class, "testResult=LEAKING")).containsExactly("testedOn:required-with-test-result");
    }

    @Test
    void aWasteSiteWithoutContainmentSaysTheProblem() {
        assertThat(disagreements(WasteSite.class, "antiScatter=true", "antiLoss=true", "antiSeepage=false")).containsExactly("problem:required-with-anti-seepage");
        assertThat(disagreements(WasteSite.class, "antiScatter=false")).containsExactly("problem:required-with-anti-scatter");
        assertThat(disagreements(WasteSite.class, "antiLoss=false")).containsExactly("problem:required-with-anti-loss");
    }

    @Test
    void aWasteSiteIsFoundTreatedByAPlanAndAcceptedByADocument() {
        assertThat(disagreements(WasteSite.class, "foundOn=2026-05-01", "due=2026-04-01", "fixedOn=2026-04-01", "acceptedOn=2026-03-01"))
                .containsExactly(
                        "due:before-found-on", "fixedOn:before-found-on", "acceptedOn:before-fixed-on", "plan:required-with-fixed-on",
                        "acceptanceNo:required-with-accepted-on");
    }

    @Test
    void noMoreLandOfAMineIsRestoredThanWasDamaged() {
        assertThat(disagreements(Mine.class, "damagedMu=10", "restoredMu=11")).containsExactly("restoredMu:above-damaged-mu");
    }

    @Test
    void aFundPaidAboveItsDueIsPointedOut() {
        assertThat(disagreements(Mine.class, "fundDue=10", "fundPaid=11")).containsExactly("fundPaid:above-fund-due?");
    }

    @Test
    void aProducingMineHasAPermit() {
        assertThat(disagreements(Mine.class, "operation=PRODUCING")).containsExactly("permitNo:required-with-operation");
        assertThat(disagreements(Mine.class, "operation=ABANDONED")).isEmpty();
    }

    @Test
    void anUnsafePondWhoseSoilNobodyWatchesIsPointedOut() {
        assertThat(disagreements(TailingsPond.class, "safety=RISKY", "monitored=false")).containsExactly("monitored:unsafe-and-not-monitored?");
        assertThat(disagreements(TailingsPond.class, "safety=NORMAL", "monitored=false")).isEmpty();
    }

    @Test
    void aPondIsTreatedByItsPlanAndThenAccepted() {
        assertThat(disagreements(TailingsPond.class, "treatedOn=2026-05-01", "acceptedOn=2026-04-01"))
                .containsExactly("acceptedOn:before-treated-on", "plan:required-with-treated-on");
        assertThat(disagreements(TailingsPond.class, "designVolume=10", "storedVolume=12")).containsExactly("storedVolume:above-design-volume?");
    }

    @Test
    void exceedingIrrigationWaterNamesTheItemsAndIsClosedByAMeasure() {
        assertThat(disagreements(IrrigationSample.class, "verdict=EXCEEDS")).containsExactly("exceedingItems:required-with-verdict");
        assertThat(disagreements(IrrigationSample.class, "sampledOn=2026-04-01", "closedOn=2026-03-01"))
                .containsExactly("closedOn:before-sampled-on", "measure:required-with-closed-on");
    }

    @Test
    void aLandfillIsTreatedInOrder() {
        assertThat(disagreements(SimpleLandfill.class, "planApprovedOn=2026-05-01", "startedOn=2026-04-01", "finishedOn=2026-03-01", "acceptedOn=2026-02-01"))
                .containsExactly(
                        "startedOn:before-plan-approved-on", "finishedOn:before-started-on", "acceptedOn:before-finished-on",
                        "treatment:required-with-started-on", "acceptanceNo:required-with-accepted-on");
    }

    @Test
    void anUpgradedPlantWasAcceptedAndAContractHasAnEnd() {
        assertThat(disagreements(SewagePlant.class, "upgrade=DONE", "contractWith=某公司"))
                .containsExactly("acceptedOn:required-with-upgrade", "contractUntil:required-with-contract-with");
    }

    @Test
    void aTemporaryHeapIsNoHarmlessDisposal() {
        assertThat(disagreements(SludgeTransfer.class, "method=TEMPORARY", "compliant=true")).containsExactly("compliant:heap-is-not-harmless");
        assertThat(disagreements(SludgeTransfer.class, "method=TEMPORARY", "compliant=false")).isEmpty();
    }

    @Test
    void sludgeArrivesAfterItLeftAndSeldomGrowsOnTheWay() {
        assertThat(disagreements(SludgeTransfer.class, "sentOn=2026-04-02", "receivedOn=2026-04-01", "wetT=10", "receivedT=10.5"))
                .containsExactly("receivedOn:before-sent-on", "receivedT:above-wet-t?");
    }

    @Test
    void aCompleteFarmNamesItsFacilitiesAndItsAcceptance() {
        assertThat(disagreements(LivestockFarm.class, "complete=true")).containsExactly("facilities:required-with-complete");
        assertThat(disagreements(LivestockFarm.class, "filedOn=2026-04-01", "acceptedOn=2026-03-01"))
                .containsExactly("acceptedOn:before-filed-on", "acceptanceNo:required-with-accepted-on");
        assertThat(disagreements(LivestockFarm.class, "stock=600", "designStock=500")).containsExactly("stock:above-design-stock?");
    }

    @Test
    void noMoreManureIsUsedThanWasMadeAndAThirdPartyHasAName() {
        assertThat(disagreements(ManureAccount.class, "producedT=10", "usedT=11", "way=THIRD_PARTY"))
                .containsExactly("usedT:above-produced-t", "receiver:required-with-way");
    }

    @Test
    void promotedAreaAboveTheSownOneIsPointedOutAndAdoptedAreaAboveItRefused() {
        assertThat(disagreements(FertiliserUse.class, "sownMu=100", "soilTestMu=110", "adoptedMu=101"))
                .containsExactly("soilTestMu:above-sown-mu?", "adoptedMu:above-sown-mu");
    }

    @Test
    void aRateOfEfficiencySaysWhereItComesFrom() {
        assertThat(disagreements(FertiliserUse.class, "fertiliserRate=40.2")).containsExactly("rateSource:required-with-fertiliser-rate");
        assertThat(disagreements(FertiliserUse.class, "pesticideRate=41")).containsExactly("rateSource:required-with-pesticide-rate");
    }

    @Test
    void aTrialCannotTakeUpMoreThanWasApplied() {
        assertThat(disagreements(FieldTrial.class, "uptakeWith=12", "uptakeWithout=5", "applied=6")).containsExactly("applied:efficiency-above-100");
        assertThat(disagreements(FieldTrial.class, "uptakeWith=5", "uptakeWithout=6", "applied=6")).containsExactly("uptakeWithout:above-uptake-with");
        assertThat(disagreements(FieldTrial.class, "uptakeWith=12", "uptakeWithout=5", "applied=20")).isEmpty();
    }

    @Test
    void recoveryAboveUseIsKeptWithAWarningBecauseUseIsOftenUnderestimated() {
        assertThat(disagreements(FilmRecovery.class, "filmUsedT=10", "filmRecoveredT=11", "filmDisposedT=12", "packsGeneratedT=1", "packsRecoveredT=1.64", "packsDisposedT=2"))
                .containsExactly(
                        "filmRecoveredT:above-film-used-t?", "filmDisposedT:above-film-recovered-t?", "packsRecoveredT:above-packs-generated-t?",
                        "packsDisposedT:above-packs-recovered-t?");
        assertThat(disagreements(FilmRecovery.class, "filmGrossT=10", "filmRecoveredT=11")).containsExactly("filmRecoveredT:above-film-gross-t");
    }

    @Test
    void aStationClosesAfterItOpened() {
        assertThat(disagreements(RecoveryStation.class, "openedOn=2026-02-01", "closedOn=2026-01-01")).containsExactly("closedOn:before-opened-on");
    }

    @Test
    void filmThinnerThanTheStandardIsNotCompliant() {
        assertThat(disagreements(FilmInspection.class, "thicknessMm=0.009", "verdict=COMPLIANT")).containsExactly("verdict:too-thin");
        assertThat(disagreements(FilmInspection.class, "thicknessMm=0.010", "verdict=COMPLIANT")).isEmpty();
        assertThat(disagreements(FilmInspection.class, "verdict=VIOLATION")).containsExactly("handling:required-with-verdict");
    }

    @Test
    void aHiddenDangerIsFoundRectifiedAndCheckedInThisOrder() {
        assertThat(disagreements(HiddenDanger.class, "foundOn=2026-05-03", "due=2026-05-02", "doneOn=2026-05-02", "countyCheckedOn=2026-05-01", "countyVerdict=PASSED", "cityCheckedOn=2026-04-01", "cityVerdict=PASSED"))
                .containsExactly(
                        "due:before-found-on", "doneOn:before-found-on", "measure:required-with-done-on", "countyCheckedOn:before-done-on",
                        "cityCheckedOn:before-county-checked-on");
    }

    @Test
    void aCheckOfAHiddenDangerHasADayAVerdictAndAReasonWhenItIsReturned() {
        assertThat(disagreements(HiddenDanger.class, "countyCheckedOn=2026-05-01", "cityCheckedOn=2026-05-02"))
                .containsExactly("countyVerdict:required-with-county-checked-on", "cityVerdict:required-with-city-checked-on");
        assertThat(disagreements(HiddenDanger.class, "countyVerdict=RETURNED"))
                .containsExactly("countyCheckedOn:required-with-county-verdict", "returnReason:required-with-county-verdict");
    }
}
