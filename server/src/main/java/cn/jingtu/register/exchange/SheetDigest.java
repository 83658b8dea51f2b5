package cn.jingtu.register.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Count and SHA-256 of the rows of a file: each cell followed by U+001F, each row by a line feed, in UTF-8. */
final class SheetDigest {

    private final MessageDigest sha256;
    private final StringBuilder row = new StringBuilder();
    private long rows;

    SheetDigest() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(String[] cells) {
        row.setLength(0);
        for (var cell : cells) row.append(cell).append('\u001F');
        sha256.update(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        rows++;
    }

    long rows() {
        return rows;
    }

    /** Ends the counting. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
