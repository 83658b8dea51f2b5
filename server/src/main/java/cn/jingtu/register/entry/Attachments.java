package cn.jingtu.register.entry;

import cn.jingtu.access.Actor;
import cn.jingtu.files.Files;
import cn.jingtu.files.StoredFile;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.RegisterDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of entries: photographs, licences, reports. */
@Component
class Attachments {

    private static final String PURPOSE = "attachment";

    private final Files files;

    Attachments(Files files) {
        this.files = files;
    }

    List<Files.Linked> of(RegisterDefinition register, long id) {
        return files.linked(EntryFileAccess.OBJECT, key(register, id));
    }

    /** Links a file, which the actor must be able to read: whoever links it shows it to all readers of the entry. */
    StoredFile add(RegisterDefinition register, long id, long fileId, String note, Actor actor) {
        if (!files.mayRead(actor, fileId)) throw notFound(fileId);
        files.link(fileId, EntryFileAccess.OBJECT, key(register, id), PURPOSE, note);
        return files.get(fileId);
    }

    StoredFile remove(RegisterDefinition register, long id, long fileId) {
        var file = of(register, id).stream().map(Files.Linked::file).filter(linked -> linked.id() == fileId).findFirst().orElseThrow(() -> notFound(fileId));
        files.unlink(fileId, EntryFileAccess.OBJECT, key(register, id), PURPOSE);
        return file;
    }

    /** Gives the files of one entry to another one as well. */
    void copy(RegisterDefinition register, long from, long to) {
        for (var linked : of(register, from)) files.link(linked.file().id(), EntryFileAccess.OBJECT, key(register, to), PURPOSE, linked.note());
    }

    private static String key(RegisterDefinition register, long id) {
        return register.key() + "/" + id;
    }

    private static Problem notFound(long fileId) {
        return Problem.unprocessable(
                "file-not-found",
                "没有编号为 %d 的文件，或您无权查看。请先上传。".formatted(fileId),
                "There is no file %d, or you may not read it. Upload it first.".formatted(fileId));
    }
}
