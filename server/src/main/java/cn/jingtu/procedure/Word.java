package cn.jingtu.procedure;

import cn.jingtu.platform.Bilingual;

/** What people call a state or an event; the enums of a life cycle implement it. */
public interface Word {
    Bilingual word();
}
