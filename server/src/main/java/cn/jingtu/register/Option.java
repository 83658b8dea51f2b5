package cn.jingtu.register;

import cn.jingtu.platform.Bilingual;

/** A word of a closed list: an enum constant with its label in both languages. */
public interface Option {

    Bilingual label();
}
