/** People, posts and the keys they sign in with. */
@NullMarked
package cn.jingtu.access.account;

import org.jspecify.annotations.NullMarked;
