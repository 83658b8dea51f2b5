package cn.jingtu.plan.town;

import cn.jingtu.access.Permit;
import cn.jingtu.files.Files;
import cn.jingtu.plan.life.Can;
import cn.jingtu.procedure.Step;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters of duty. */
@RestController
@RequestMapping("/api/duty-letters")
class DutyLetterController {

    private final DutyLetters letters;
    private final Files files;

    DutyLetterController(DutyLetters letters, Files files) {
        this.letters = letters;
        this.files = files;
    }

    record View(
            @JsonUnwrapped DutyLetter letter, List<DutyLetter.Item> items, List<Files.Linked> files, List<Step> steps, List<Can> can) {}

    record NewLetters(
            @NotNull Long planId,
            @NotNull Integer year,
            @Nullable List<Long> organisationIds,
            @Nullable String title,
            @Nullable List<DutyLetter.Item> items) {}

    record Changed(@NotNull Integer version, @Nullable String title, @Nullable List<DutyLetter.Item> items) {}

    record Scan(@NotNull Long fileId) {}

    @Permit("duty-letter:read")
    @GetMapping
    List<DutyLetter> list(@RequestParam(required = false) @Nullable Integer year) {
        return letters.visible().stream().filter(l -> year == null || l.year() == year).toList();
    }

    @Permit("duty-letter:read")
    @GetMapping("/{id}")
    View one(@PathVariable long id) {
        return view(letters.get(id));
    }

    @Permit("duty-letter:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<View> draft(@RequestBody @Valid NewLetters body) {
        var text = text(body.title() == null ? body.year() + "年度土壤污染防治责任书" : body.title(), body.items());
        var towns = body.organisationIds() == null ? List.<Long>of() : body.organisationIds();
        return letters.draft(body.planId(), body.year(), towns, text).stream().map(this::view).toList();
    }

    @Permit("duty-letter:write")
    @PutMapping("/{id}")
    View edit(@PathVariable long id, @RequestBody @Valid Changed body) {
        return view(letters.edit(id, body.version(), text(Objects.requireNonNullElse(body.title(), ""), body.items())));
    }

    @Permit("duty-letter:write")
    @PostMapping("/{id}/issue")
    View issue(@PathVariable long id) {
        return view(letters.issue(id));
    }

    @Permit("duty-letter:sign")
    @PostMapping("/{id}/sign")
    View sign(@PathVariable long id) {
        return view(letters.sign(id));
    }

    @Permit("file:write")
    @PostMapping("/{id}/scan")
    View scan(@PathVariable long id, @RequestBody @Valid Scan body) {
        return view(letters.scan(id, body.fileId()));
    }

    @Permit("duty-letter:write")
    @PostMapping("/{id}/archive")
    View archive(@PathVariable long id) {
        return view(letters.archive(id));
    }

    private static DutyLetter.Text text(String title, @Nullable List<DutyLetter.Item> items) {
        return new DutyLetter.Text(title, items == null ? List.of() : items);
    }

    private View view(DutyLetter letter) {
        return new View(
                letter,
                letters.items(letter),
                files.linked(DutyLetterCycle.OBJECT, String.valueOf(letter.id())),
                letters.history(letter),
                letters.can(letter).stream().map(Can::of).toList());
    }
}
