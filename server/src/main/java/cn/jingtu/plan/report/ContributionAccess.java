package cn.jingtu.plan.report;

import cn.jingtu.access.Actor;
import cn.jingtu.files.FileAccess;
import org.springframework.stereotype.Component;

/** Files of a contribution are read by those who see it on the page of the report. */
@Component
class ContributionAccess implements FileAccess {

    static final String OBJECT = "contribution";

    private final ReportStore store;
    private final ReportReaders readers;

    ContributionAccess(ReportStore store, ReportReaders readers) {
        this.store = store;
        this.readers = readers;
    }

    @Override
    public String objectType() {
        return OBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String objectId) {
        return store.contribution(Long.parseLong(objectId))
                .map(contribution -> readers.mayRead(store.get(contribution.reportId()), contribution, actor))
                .orElse(false);
    }

    @Override
    public boolean restricted(String objectId) {
        return store.contribution(Long.parseLong(objectId))
                .map(contribution -> readers.restricted(store.get(contribution.reportId())))
                .orElse(true);
    }
}
