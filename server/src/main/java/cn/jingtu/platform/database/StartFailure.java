package cn.jingtu.platform.database;

/** Why Jingtu cannot start or do its work, in one sentence with its remedy; shown without a stack trace. */
public class StartFailure extends RuntimeException {

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
