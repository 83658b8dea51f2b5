package cn.jingtu.register.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Count and SHA-256 of the rows of a file: each cell followed by U+001F, each row by a line feed, in UTF-8. */
final class SheetDigest {

    private final MessageDigest sha256;
    private long rows;

    SheetDigest() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(List<String> cells) {
        for (var cell : cells) {
            sha256.update(cell.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0x1F);
        }
        sha256.update((byte) '\n');
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
