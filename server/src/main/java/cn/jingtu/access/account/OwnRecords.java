package cn.jingtu.access.account;

import cn.jingtu.access.Actor;
import cn.jingtu.access.RecordAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read the trail of the records of this module: everybody their own, and whoever looks after them. */
@Configuration
class OwnRecords {

    private record By(String objectType, String permission, boolean own) implements RecordAccess {
        @Override
        public boolean mayRead(Actor actor, String objectId) {
            return actor.may(permission) || own && objectId.equals(Long.toString(actor.personId()));
        }
    }

    @Bean
    RecordAccess personTrail() {
        return new By("person", "person:write", true);
    }

    @Bean
    RecordAccess postTrail() {
        return new By("post", "person:read", false);
    }

    @Bean
    RecordAccess organisationTrail() {
        return new By("organisation", "org:read", false);
    }

    @Bean
    RecordAccess successionTrail() {
        return new By("succession", "org:read", false);
    }

    @Bean
    RecordAccess settingTrail() {
        return new By("setting", "setting:read", false);
    }
}
