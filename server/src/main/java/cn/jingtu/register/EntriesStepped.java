package cn.jingtu.register;

import java.util.List;

/** Many entries were taken one step further at once; figures computed from the register may have moved. */
public record EntriesStepped(String register, List<Long> entryIds, String action) {}
