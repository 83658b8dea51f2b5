package cn.jingtu.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** The encodings in which offices write text. */
public final class TextEncoding {

    /** What office PCs write where nobody chose. */
    public static final Charset OFFICE = Charset.forName("GB18030");

    private TextEncoding() {}

    /**
     * The encoding of a text by its beginning: UTF-16 by its mark, or where every other byte of commas and digits is nothing;
     * UTF-8; GB 18030. Empty where it is none of them.
     *
     * @param head of the text; its last character may be cut
     */
    public static Optional<Charset> of(byte[] head) {
        if (head.length >= 2 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        var nothing = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) nothing[i % 2]++;
        }
        // 一 has a byte of nothing too, in the other half; a stray NUL in a text is no encoding.
        if (nothing[0] + nothing[1] > head.length / 16) return Optional.of(nothing[0] < nothing[1] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        return Stream.of(StandardCharsets.UTF_8, OFFICE).filter(charset -> decodes(head, charset)).findFirst();
    }

    private static boolean decodes(byte[] head, Charset charset) {
        return !charset.newDecoder().decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false).isError();
    }
}
