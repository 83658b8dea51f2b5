package cn.jingtu.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.access.AuditEntry;
import cn.jingtu.access.AuditSeal;
import cn.jingtu.access.AuditVerdict;
import cn.jingtu.access.AuditVerdict.Why;
import cn.jingtu.access.AuditVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditVerifierTests {

    static List<AuditEntry> chain(int length, AuditSeal seal) {
        var chain = new ArrayList<AuditEntry>();
        var hash = AuditEntry.ORIGIN;
        for (int seq = 1; seq <= length; seq++) {
            var entry = sealed(seal, seq, hash, content("note " + seq));
            chain.add(entry);
            hash = entry.hash();
        }
        return chain;
    }

    static AuditEntry.Content content(String label) {
        return new AuditEntry.Content(Instant.parse("2026-11-23T08:00:00.123456Z"), 7L, "李四", 3L, "科长", "R-DEPT-CHK", 2L,
                "区农业农村局", null, "report.checked", "report", "12", label, null, "{\"percent\":40}", "{\"percent\":50}", false);
    }

    private static AuditEntry sealed(AuditSeal seal, long seq, String prev, AuditEntry.Content content) {
        return new AuditEntry(seq, seal.label(), content, prev, seal.hash(seq, prev, content));
    }

    private static AuditVerdict verify(List<AuditEntry> entries) {
        return AuditVerifier.verify(entries.iterator(), Map.of());
    }

    private static void assertBroken(AuditVerdict verdict, long seq, Why why) {
        assertThat(verdict).isInstanceOfSatisfying(AuditVerdict.Broken.class, broken -> {
            assertThat(broken.seq()).isEqualTo(seq);
            assertThat(broken.why()).isEqualTo(why);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anUntouchedTrailHolds(AuditSeal seal) {
        assertThat(verify(chain(9, seal))).isInstanceOfSatisfying(AuditVerdict.Intact.class, intact -> {
            assertThat(intact.entries()).isEqualTo(9);
            assertThat(intact.lastSeq()).isEqualTo(9);
        });
    }

    /** Computed with {@code printf | sha256sum} and {@code openssl dgst -sm3} over the text of {@link AuditSeal}. */
    @Test
    void theHashCanBeComputedByOtherPrograms() {
        var content = new AuditEntry.Content(Instant.parse("2026-11-23T08:00:00Z"), null, null, null, null, null, null, null,
                null, "a", "b", "1", "净土", null, null, null, false);
        assertThat(AuditSeal.SHA256.hash(1, AuditEntry.ORIGIN, content)).isEqualTo("ec0bc5ac26260bc9973d6c8ffe5c7fd1ee4598e98d8ad12bdc7f35d89fa92606");
        assertThat(AuditSeal.SM3.hash(1, AuditEntry.ORIGIN, content)).isEqualTo("9407ebfbd454c6df7c8577e370314757acf73f9fa05f2ef2c578b405bd801799");
    }

    @Test
    void theAlgorithmMayChangeOnTheWay() {
        var chain = new ArrayList<>(chain(3, AuditSeal.SHA256));
        chain.add(sealed(AuditSeal.SM3, 4, chain.getLast().hash(), content("from here in SM3")));
        assertThat(verify(chain).intact()).isTrue();
    }

    @Test
    void anAlteredEntryIsNamed() {
        var chain = chain(9, AuditSeal.SHA256);
        var fifth = chain.get(4);
        chain.set(4, new AuditEntry(5, fifth.algorithm(), content("nicer"), fifth.prevHash(), fifth.hash()));
        assertBroken(verify(chain), 5, Why.ALTERED);
    }

    @Test
    void anEntryAlteredAndSealedAnewIsNamed() {
        var chain = chain(9, AuditSeal.SHA256);
        chain.set(4, sealed(AuditSeal.SHA256, 5, chain.get(3).hash(), content("nicer")));
        assertBroken(verify(chain), 5, Why.ALTERED);
    }

    @Test
    void aChainSealedAnewToItsEndContradictsTheAnchors() {
        var genuine = chain(9, AuditSeal.SHA256);
        var forged = new ArrayList<>(genuine.subList(0, 4));
        for (int seq = 5; seq <= 9; seq++) {
            forged.add(sealed(AuditSeal.SHA256, seq, forged.getLast().hash(), content("nicer " + seq)));
        }
        assertThat(verify(forged).intact()).as("the chain alone cannot tell").isTrue();
        assertBroken(AuditVerifier.verify(forged.iterator(), Map.of(6L, genuine.get(5).hash())), 6, Why.ALTERED);
    }

    @Test
    void aRemovedEntryIsNamed() {
        var chain = chain(9, AuditSeal.SHA256);
        chain.remove(4);
        assertBroken(verify(chain), 5, Why.REMOVED);
    }

    @Test
    void theFirstEntryCannotBeRemovedUnseen() {
        var chain = chain(9, AuditSeal.SHA256);
        chain.removeFirst();
        assertBroken(verify(chain), 1, Why.REMOVED);
    }

    @Test
    void aRemovedEntryIsNamedEvenWhenTheOthersMovedUp() {
        var chain = chain(9, AuditSeal.SHA256);
        chain.remove(4);
        for (int i = 4; i < chain.size(); i++) {
            var entry = chain.get(i);
            chain.set(i, new AuditEntry(i + 1, entry.algorithm(), entry.content(), entry.prevHash(), entry.hash()));
        }
        assertBroken(verify(chain), 5, Why.REMOVED);
    }

    @Test
    void entriesThatChangedPlacesAreNamed() {
        var chain = chain(9, AuditSeal.SHA256);
        Collections.swap(chain, 4, 6);
        assertBroken(verify(chain), 5, Why.REORDERED);
    }

    @Test
    void entriesThatChangedPlacesAndNumbersAreNamed() {
        var chain = chain(9, AuditSeal.SHA256);
        var fifth = chain.get(4);
        var sixth = chain.get(5);
        chain.set(4, new AuditEntry(5, sixth.algorithm(), sixth.content(), sixth.prevHash(), sixth.hash()));
        chain.set(5, new AuditEntry(6, fifth.algorithm(), fifth.content(), fifth.prevHash(), fifth.hash()));
        assertBroken(verify(chain), 5, Why.REORDERED);
    }

    @Test
    void aTailCutOffContradictsTheAnchors() {
        var chain = chain(9, AuditSeal.SHA256);
        var anchors = Map.of(9L, chain.getLast().hash());
        assertBroken(AuditVerifier.verify(chain.subList(0, 7).iterator(), anchors), 8, Why.TRUNCATED);
        assertBroken(AuditVerifier.verify(Collections.emptyIterator(), anchors), 1, Why.TRUNCATED);
    }

    @Test
    void aRestrictedEntryWithoutContentKeepsItsPlaceInTheChain() {
        var chain = chain(9, AuditSeal.SHA256);
        var fifth = chain.get(4);
        chain.set(4, new AuditEntry(5, fifth.algorithm(), null, fifth.prevHash(), fifth.hash()));
        assertThat(verify(chain)).isInstanceOfSatisfying(AuditVerdict.Intact.class, intact -> assertThat(intact.sealed()).isOne());
        chain.remove(4);
        assertBroken(verify(chain), 5, Why.REMOVED);
    }

    @Test
    void aPartOfTheTrailMayStartAnywhere() {
        var part = chain(9, AuditSeal.SHA256).subList(3, 8);
        assertThat(AuditVerifier.verifyPart(part.iterator(), Map.of()).intact()).isTrue();
        assertBroken(verify(part), 1, Why.REMOVED);
    }

    @Test
    void anEmptyTrailHolds() {
        assertThat(verify(List.of()).intact()).isTrue();
    }
}
