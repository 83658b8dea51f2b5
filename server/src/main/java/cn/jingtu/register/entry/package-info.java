/** Entries of registers: how they are read from people's input, kept, changed, checked, looked up and shown. */
@NullMarked
package cn.jingtu.register.entry;

import org.jspecify.annotations.NullMarked;
