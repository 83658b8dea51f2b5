package cn.jingtu.procedure;

import cn.jingtu.access.Posts;
import cn.jingtu.platform.Bilingual;

/** Tells people something at once: in the application, and by e-mail to those who want it and where mail is set up. */
public interface Notices {

    /**
     * @param key  what it is about; the same key is told to a person once
     * @param link where in the application it leads
     */
    record Notice(String key, Bilingual title, Bilingual text, String link) {}

    /** Belongs to the current transaction: what is rolled back tells nobody. */
    void tell(Posts.Holder holder, Notice notice);
}
