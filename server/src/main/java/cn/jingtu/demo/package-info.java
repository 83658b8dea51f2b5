/**
 * The demo: people for every role and two years of records of the real table, all labelled 演示数据. They are made by
 * calling the services that users call, so the demo can hold nothing that a user could not have made.
 */
@ApplicationModule
@NullMarked
package cn.jingtu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
