package cn.jingtu.register.exchange;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.files.Files;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.entry.Entries;
import cn.jingtu.register.entry.EntryReader;
import cn.jingtu.register.exchange.ImportStore.Import;
import org.springframework.stereotype.Component;

/** The files that imports kept, read by the eyes of the present actor. */
@Component
class ImportFiles {

    private final EntryReader reader;
    private final Entries entries;
    private final Places places;
    private final Files files;
    private final CurrentActor actors;

    ImportFiles(EntryReader reader, Entries entries, Places places, Files files, CurrentActor actors) {
        this.reader = reader;
        this.entries = entries;
        this.places = places;
        this.files = files;
        this.actors = actors;
    }

    FileRows rows(RegisterDefinition register, Import job) {
        var actor = actors.require();
        return new FileRows(files, actors, job, new RowReader(register, reader, entries, places.reader(register.shape(), actor.regionCode()), actor));
    }
}
