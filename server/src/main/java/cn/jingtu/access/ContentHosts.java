package cn.jingtu.access;

import java.util.Set;

/**
 * Servers outside from which pages may load pictures, for modules that have such a setting. Everything that pages load
 * comes from this server otherwise; a browser keeps to that by the Content-Security-Policy.
 */
public interface ContentHosts {

    /** Origins such as {@code https://t0.tianditu.gov.cn}. Asked for every answer, so it is to be quick. */
    Set<String> pictureHosts();
}
