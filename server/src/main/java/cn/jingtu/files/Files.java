package cn.jingtu.files;

import cn.jingtu.access.Actor;
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

    /**
     * Whether {@code actor} may read the file: who brought it, and whoever may read a record that it is linked to (see
     * {@link FileAccess}).
     */
    boolean mayRead(Actor actor, long fileId);

    /**
     * Compares every file with its digest, for backup and restore.
     *
     * @param files   how many rows
     * @param blobs   how many different contents, each read whole
     * @param bytes   their size together
     * @param missing digests without bytes
     * @param damaged digests whose bytes are others
     * @param strays  bytes on disk that no row knows; harmless, swept away by a timer
     */
    record Verification(long files, long blobs, long bytes, List<String> missing, List<String> damaged, List<String> strays) {
        public boolean sound() {
            return missing.isEmpty() && damaged.isEmpty();
        }
    }

    Verification verifyAll();
}
