package cn.jingtu.register.entry;

/** What can be done to an entry, or to many at once, without changing what it says. */
public enum Step {
    SUBMIT("submitted", "register.entries-submitted"),
    CHECK("checked", "register.entries-checked"),
    RETURN("returned", "register.entries-returned"),
    END("ended", "register.entries-ended");

    private final String done;
    private final String action;

    Step(String done, String action) {
        this.done = done;
        this.action = action;
    }

    /** As the history of an entry calls it. */
    String done() {
        return done;
    }

    /** As the trail calls it where it is taken by many at once. */
    String action() {
        return action;
    }
}
