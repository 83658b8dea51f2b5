package cn.jingtu.plan.life;

import cn.jingtu.access.Permit;
import cn.jingtu.procedure.Step;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests for more time. */
@RestController
@RequestMapping("/api")
class ExtensionController {

    private final Extensions extensions;

    ExtensionController(Extensions extensions) {
        this.extensions = extensions;
    }

    record Ask(@NotNull LocalDate until, @Nullable String reason) {}

    record Decision(@Nullable String reason) {}

    record ExtensionView(@JsonUnwrapped Extension extension, List<Step> steps, List<Can> can) {}

    @Permit("task:read")
    @GetMapping("/extensions")
    List<ExtensionView> list() {
        return extensions.visible().stream().map(this::view).toList();
    }

    @Permit("extension:ask")
    @PostMapping("/periods/{periodId}/extensions")
    @ResponseStatus(HttpStatus.CREATED)
    ExtensionView ask(@PathVariable long periodId, @RequestBody @Valid Ask body) {
        return view(extensions.ask(periodId, body.until(), body.reason()));
    }

    @Permit("extension:decide")
    @PostMapping("/extensions/{id}/grant")
    ExtensionView grant(@PathVariable long id, @RequestBody(required = false) @Nullable Decision body) {
        return view(extensions.grant(id, body == null ? null : body.reason()));
    }

    @Permit("extension:decide")
    @PostMapping("/extensions/{id}/refuse")
    ExtensionView refuse(@PathVariable long id, @RequestBody(required = false) @Nullable Decision body) {
        return view(extensions.refuse(id, body == null ? null : body.reason()));
    }

    private ExtensionView view(Extension extension) {
        return new ExtensionView(
                extension, extensions.history(extension), extensions.can(extension).stream().map(Can::of).toList());
    }
}
