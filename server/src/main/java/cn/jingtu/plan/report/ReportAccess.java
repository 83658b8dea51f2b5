package cn.jingtu.plan.report;

import cn.jingtu.access.Actor;
import cn.jingtu.access.RecordAccess;
import cn.jingtu.files.FileAccess;
import org.springframework.stereotype.Component;

/** The files and the trail of a report are read by those who read the report. */
@Component
class ReportAccess implements FileAccess, RecordAccess {

    private final ReportStore store;
    private final ReportReaders readers;

    ReportAccess(ReportStore store, ReportReaders readers) {
        this.store = store;
        this.readers = readers;
    }

    @Override
    public String objectType() {
        return ReportCycle.OBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String objectId) {
        return store.find(Long.parseLong(objectId)).map(report -> readers.mayRead(report, actor)).orElse(false);
    }

    @Override
    public boolean restricted(String objectId) {
        return store.find(Long.parseLong(objectId)).map(readers::restricted).orElse(true);
    }
}
