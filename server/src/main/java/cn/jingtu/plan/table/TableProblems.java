package cn.jingtu.plan.table;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a file is no work division table, each with what to do about it. */
final class TableProblems {

    static final String ACCEPTED = ".docx, .doc, .xlsx, .xls, .csv, .txt";

    private TableProblems() {}

    static Problem empty(String name) {
        return unprocessable("file-empty", "文件“%s”是空的。请检查后重新上传。".formatted(name),
                "The file “%s” is empty. Check it and upload it again.".formatted(name));
    }

    static Problem tooLarge(long size, long most) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "file-too-large",
                Bilingual.of("文件有 %d MB，任务分工表最大 %d MB。请删去图片和无关内容，只保留表格。".formatted(size >> 20, most >> 20),
                        "The file has %d MB; a work division table has %d MB at most. Remove pictures and keep the table only.".formatted(size >> 20, most >> 20)));
    }

    static Problem wrongType(String name, String found) {
        return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file-type-refused",
                Bilingual.of("文件“%s”的内容是 %s，不是表格文件。请另存为 %s 之一。".formatted(name, found, ACCEPTED),
                        "The content of “%s” is %s, not a table. Save it as one of %s.".formatted(name, found, ACCEPTED)))
                .with("found", found).with("accepted", ACCEPTED);
    }

    static Problem encrypted(String name) {
        return unprocessable("file-encrypted", "文件“%s”设有密码。请去掉密码后重新上传。".formatted(name),
                "The file “%s” is protected by a password. Remove the password and upload it again.".formatted(name));
    }

    static Problem macros(String name) {
        return unprocessable("file-with-macros", "文件“%s”含有宏，不能导入。请另存为不带宏的 .docx 或 .xlsx。".formatted(name),
                "The file “%s” contains macros and is refused. Save it without macros as .docx or .xlsx.".formatted(name));
    }

    static Problem bomb(String name) {
        return unprocessable("file-inflates", "文件“%s”解压后过大，拒绝读取。请用办公软件重新另存一份。".formatted(name),
                "The file “%s” inflates beyond all measure and is refused. Save a fresh copy with an office program.".formatted(name));
    }

    static Problem corrupt(String name) {
        return unprocessable("file-corrupt", "文件“%s”已损坏或不完整。请用办公软件打开确认，另存后重新上传。".formatted(name),
                "The file “%s” is damaged or incomplete. Open it in an office program, save it again and upload that.".formatted(name));
    }

    static Problem noTable(String name) {
        return unprocessable("no-table", "在文件“%s”中没有找到任务分工表。表头应有：任务措施、牵头部门、完成时限。".formatted(name),
                "No work division table was found in “%s”. Its header should have: measure, lead, time limit.".formatted(name));
    }

    static Problem missingColumn(Column column, List<String> found) {
        return unprocessable("column-missing",
                "表头缺少“%s”一列。可用的表头文字：%s。文件的表头是：%s。".formatted(column.label().zh(), String.join("、", column.words()), String.join("、", found)),
                "The header has no column for %s. Accepted header words: %s. The header found is: %s.".formatted(column.label().en(), String.join(", ", column.words()), String.join(", ", found)))
                .with("column", column.name()).with("accepted", column.words()).with("found", found);
    }

    private static Problem unprocessable(String type, String zh, String en) {
        return Problem.unprocessable(type, zh, en);
    }
}
