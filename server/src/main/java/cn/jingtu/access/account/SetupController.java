package cn.jingtu.access.account;

import cn.jingtu.access.Permit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup")
class SetupController {

    record State(boolean needed) {}

    record First(@NotBlank String code, @NotBlank String name, @NotBlank String login, @NotBlank String password) {}

    record Made(long personId) {}

    private final Setup setup;
    private final AttemptLimit limit;

    SetupController(Setup setup, AttemptLimit limit) {
        this.setup = setup;
        this.limit = limit;
    }

    @GetMapping
    @Permit.Open(because = "nobody can be signed in before the first account exists")
    State state() {
        return new State(setup.needed());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit.Open(because = "the code from the console is the key; it works once and attempts are limited")
    Made finish(@Valid @RequestBody First first, HttpServletRequest request) {
        limit.count(request);
        return new Made(setup.finish(first.code(), first.name(), first.login(), first.password()));
    }
}
