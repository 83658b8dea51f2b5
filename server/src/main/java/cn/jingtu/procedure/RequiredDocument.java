package cn.jingtu.procedure;

import cn.jingtu.platform.Bilingual;

/** A document without which a step cannot be made: a file linked to the thing with purpose {@code key}. */
public record RequiredDocument(String key, Bilingual name) {}
