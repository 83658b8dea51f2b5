package cn.jingtu.register;

import java.util.List;

/** A register whose fields must agree with each other. */
public interface CrossChecked {

    /** What does not agree, each at one field; empty when all does. Fields that are wrong by themselves are null here. */
    List<FieldIssue> check();
}
