package cn.jingtu.access;

import cn.jingtu.platform.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that holds posts: a department, a town, a court, an enterprise. Bodies that a reform ended stay, with the day.
 *
 * @param kind       what it is; {@code GROUP} stands for a phrase such as 区直相关部门 that resolves to several
 * @param regionCode six digits for the district, nine for a town or street
 * @param aliases    other spellings found in documents
 * @param outside    not to be assigned or scored by the district (courts, the procuratorate)
 */
public record Organisation(
        long id,
        String key,
        Bilingual name,
        Kind kind,
        String regionCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> aliases,
        boolean outside) {

    public enum Kind {
        GOVERNMENT, PARTY, DEPARTMENT, TOWN, JUDICIAL, ENTERPRISE, AGENCY, GROUP
    }

    public Organisation {
        aliases = List.copyOf(aliases);
    }

    /** What a government governs, as people call it: 源城区 of 源城区人民政府, 上城街道 of 上城街道办事处. */
    public Bilingual area() {
        return Bilingual.of(
                name.zh().replaceFirst("人民政府$|(?<=街道)办事处$", ""),
                name.en().replaceFirst("( People['’]s)? Government$|(?<=[Dd]istrict) Office$", ""));
    }

    public boolean activeOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }
}
