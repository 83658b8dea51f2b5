package cn.jingtu.files;

import java.io.InputStream;
import java.util.List;

/** The store of documents and evidence. The same bytes are kept once. */
public interface Files {

    /**
     * A file attached to a claim, e.g. to {@code report} 12 as {@code evidence}.
     *
     * @param note what in the file supports the claim (page, paragraph)
     */
    record Linked(StoredFile file, String objectType, String objectId, String purpose, String note) {}

    /**
     * Keeps the bytes of {@code content} under {@code name}.
     *
     * @throws cn.jingtu.platform.Problem {@code file-type-refused} or {@code file-too-large}
     */
    StoredFile store(InputStream content, String name);

    StoredFile get(long id);

    InputStream open(long id);

    /** Attaches a file to a record. */
    void link(long fileId, String objectType, String objectId, String purpose, String note);

    void unlink(long fileId, String objectType, String objectId, String purpose);

    List<Linked> linked(String objectType, String objectId);
}
