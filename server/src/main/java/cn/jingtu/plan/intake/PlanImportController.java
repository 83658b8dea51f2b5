package cn.jingtu.plan.intake;

import cn.jingtu.access.Permit;
import cn.jingtu.plan.intake.PlanImports.Accepted;
import cn.jingtu.plan.intake.PlanImports.Wishes;
import cn.jingtu.plan.table.TableReader;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A table comes in: preview, decisions, acceptance. */
@RestController
@RequestMapping("/api/plans/import")
class PlanImportController {

    private final PlanImports imports;

    PlanImportController(PlanImports imports) {
        this.imports = imports;
    }

    @Permit("plan:import")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Preview preview(@RequestParam("file") MultipartFile file, @RequestParam(name = "planId", required = false) @Nullable Long planId) throws IOException {
        if (file.getSize() > TableReader.MOST_BYTES) {
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "file-too-large",
                    Bilingual.of("文件有 %d MB，任务分工表最大 %d MB。请删去图片和无关内容，只保留表格。".formatted(file.getSize() >> 20, TableReader.MOST_BYTES >> 20),
                            "The file has %d MB; a work division table has %d MB at most. Remove pictures and keep the table only.".formatted(file.getSize() >> 20, TableReader.MOST_BYTES >> 20)));
        }
        return imports.preview(file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), "plan"), planId);
    }

    @Permit("plan:import")
    @GetMapping("/{importId}")
    Preview get(@PathVariable String importId) {
        return imports.get(importId);
    }

    @Permit("plan:import")
    @PutMapping("/{importId}")
    Preview decide(@PathVariable String importId, @RequestBody Choices choices) {
        return imports.decide(importId, choices);
    }

    @Permit("plan:import")
    @DeleteMapping("/{importId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String importId) {
        imports.discard(importId);
    }

    @Permit("plan:import")
    @PostMapping("/{importId}/accept")
    Accepted accept(@PathVariable String importId, @RequestBody(required = false) @Nullable Wishes wishes) {
        return imports.accept(importId, wishes == null ? Wishes.NONE : wishes);
    }
}
