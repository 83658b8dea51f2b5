package cn.jingtu.procedure;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Roles;
import cn.jingtu.access.Settings;
import cn.jingtu.files.Files;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.platform.Time;
import cn.jingtu.platform.WorkingDays;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcProcedures implements Procedures {

    /** One way of writing the same content, whatever the order of its members. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final String TIMER = "系统定时 timer";

    private final JdbcClient jdbc;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Roles roles;
    private final Files files;
    private final WorkingDays calendar;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcProcedures(
            JdbcClient jdbc, CurrentActor actors, AuditTrail audit, Roles roles, Files files, WorkingDays calendar, Settings settings,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.roles = roles;
        this.files = files;
        this.calendar = calendar;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public <S extends Enum<S> & Word, E extends Enum<E> & Word, T> List<Option> can(
            LifeCycle<S, E, T> cycle, T thing, Actor actor) {
        var attempt = attempt(cycle, thing, actor, null);
        return cycle.leaving(cycle.things().state(thing)).stream()
                .filter(t -> t.permission() != null)
                .map(t -> {
                    var weighed = weigh(cycle, t, thing, attempt);
                    return new Option(
                            t.event().name(), t.event().word(), t.to().name(), t.reason(), weighed.refusals(), weighed.missing(),
                            due(cycle, t, thing, attempt), t.basis().on(attempt.on()));
                })
                .toList();
    }

    @Override
    @Transactional
    public <S extends Enum<S> & Word, E extends Enum<E> & Word, T> Step begin(
            LifeCycle<S, E, T> cycle, T thing, E event, @Nullable String reason) {
        var transition = cycle.find(null, event).orElseThrow(() -> new IllegalArgumentException(
                "No life cycle of %s begins with %s.".formatted(cycle.objectType(), event)));
        if (cycle.things().state(thing) != transition.to()) {
            throw new IllegalArgumentException("%s begins in %s, but the thing is in %s."
                    .formatted(event, transition.to(), cycle.things().state(thing)));
        }
        var attempt = attempt(cycle, thing, actors.find().orElse(null), reason);
        if (!attempt.history().isEmpty()) {
            throw new IllegalStateException("%s %s has begun already.".formatted(cycle.objectType(), cycle.things().id(thing)));
        }
        return make(cycle, transition, thing, null, attempt);
    }

    @Override
    @Transactional
    public <S extends Enum<S> & Word, E extends Enum<E> & Word, T> Step apply(
            LifeCycle<S, E, T> cycle, String objectId, E event, @Nullable String reason) {
        var thing = cycle.things().lock(objectId);
        var state = cycle.things().state(thing);
        var transition = cycle.find(state, event).orElseThrow(() -> notPossible(cycle, state, event));
        var step = make(cycle, transition, thing, state, attempt(cycle, thing, actors.find().orElse(null), reason));
        cycle.things().move(thing, transition.to(), step);
        return step;
    }

    private <S extends Enum<S> & Word, E extends Enum<E> & Word, T> Attempt attempt(
            LifeCycle<S, E, T> cycle, T thing, @Nullable Actor actor, @Nullable String reason) {
        var clean = reason == null || reason.isBlank() ? null : reason.strip();
        return new Attempt(actor, LocalDate.now(clock), clean, history(cycle.objectType(), cycle.things().id(thing)));
    }

    private record Weighed(List<Outcome.Refused> refusals, List<RequiredDocument> missing, List<Bilingual> remarks) {}

    private <S extends Enum<S> & Word, E extends Enum<E> & Word, T> Weighed weigh(
            LifeCycle<S, E, T> cycle, Transition<S, E, T> t, T thing, Attempt attempt) {
        var refusals = new ArrayList<Outcome.Refused>();
        var remarks = new ArrayList<Bilingual>();
        var actor = attempt.actor();
        var permission = t.permission();
        if (permission == null ? actor != null : actor == null || !actor.may(permission)) {
            refusals.add(new Outcome.Refused(
                    "step-not-permitted",
                    notPermitted(t.event().word(), permission),
                    null));
        }
        if (actor != null) {
            for (var separation : t.separations()) {
                samePerson(separation.events(), actor, attempt).ifPresent(earlier -> separation.exemption()
                        .remark(thing, attempt)
                        .ifPresentOrElse(remarks::add, () -> refusals.add(samePerson(cycle, t, earlier))));
            }
        }
        List<RequiredDocument> missing = List.of();
        if (!t.documents().isEmpty()) {
            var attached = files.linked(cycle.objectType(), cycle.things().id(thing)).stream()
                    .map(Files.Linked::purpose)
                    .collect(Collectors.toSet());
            missing = t.documents().stream().filter(d -> !attached.contains(d.key())).toList();
            if (!missing.isEmpty()) {
                refusals.add(new Outcome.Refused(
                        "documents-missing",
                        Bilingual.of(
                                "缺少文件：" + missing.stream().map(d -> d.name().zh()).collect(Collectors.joining("、")) + "。请先上传并关联。",
                                "Missing documents: " + missing.stream().map(d -> d.name().en()).collect(Collectors.joining(", ")) + ". Attach them first."),
                        null));
            }
        }
        for (var condition : t.conditions()) {
            switch (condition.guard().check(thing, attempt)) {
                case Outcome.Allowed _ -> {}
                case Outcome.Refused refused -> refusals.add(refused);
            }
        }
        return new Weighed(
                refusals.stream().map(r -> r.basis() == null ? new Outcome.Refused(r.type(), r.reason(), t.basis()) : r).toList(),
                missing,
                List.copyOf(remarks));
    }

    /** Whom to ask instead: roles by their names, never the key of a permission. */
    private Bilingual notPermitted(Bilingual event, @Nullable String permission) {
        if (permission == null) {
            return Bilingual.of("“%s”由系统定时完成。".formatted(event.zh()), "\"%s\" is made by a timer.".formatted(event.en()));
        }
        var who = roles.whoMay(permission);
        return Bilingual.of(
                "您当前的岗位不能办理“%s”。可以办理的角色：%s。".formatted(event.zh(), who.zh()),
                "Your present post may not make \"%s\". These roles may: %s.".formatted(event.en(), who.en()));
    }

    private static <E extends Enum<E>> Optional<Step> samePerson(List<E> events, Actor actor, Attempt attempt) {
        return events.stream()
                .flatMap(e -> attempt.last(e).stream())
                .filter(s -> Objects.equals(s.personId(), actor.personId()))
                .findFirst();
    }

    private static <S extends Enum<S> & Word, E extends Enum<E> & Word, T> Outcome.Refused samePerson(
            LifeCycle<S, E, T> cycle, Transition<S, E, T> t, Step earlier) {
        var word = cycle.transitions().stream()
                .map(Transition::event)
                .filter(e -> e.name().equals(earlier.event()))
                .findFirst()
                .orElseThrow()
                .word();
        return new Outcome.Refused(
                "same-person",
                Bilingual.of(
                        "您已于 %s 办理“%s”，“%s”须由另一人办理。".formatted(earlier.day(), word.zh(), t.event().word().zh()),
                        "You made \"%s\" on %s; \"%s\" needs another person.".formatted(word.en(), earlier.day(), t.event().word().en())),
                null);
    }

    private <S extends Enum<S> & Word, E extends Enum<E> & Word, T> Step make(
            LifeCycle<S, E, T> cycle, Transition<S, E, T> t, T thing, @Nullable S from, Attempt attempt) {
        var weighed = weigh(cycle, t, thing, attempt);
        if (!weighed.refusals().isEmpty()) {
            throw refused(weighed, attempt.on());
        }
        if (t.reason() && attempt.reason() == null) {
            throw Problem.unprocessable(
                    "reason-missing", "“%s”须说明理由。".formatted(t.event().word().zh()),
                    "\"%s\" needs a reason.".formatted(t.event().word().en()));
        }
        var actor = attempt.actor();
        var remark = weighed.remarks().isEmpty() ? null : Bilingual.of(
                weighed.remarks().stream().map(Bilingual::zh).collect(Collectors.joining("；")),
                weighed.remarks().stream().map(Bilingual::en).collect(Collectors.joining("; ")));
        // The database keeps microseconds; the seal must cover what it will give back.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var step = new Step(
                0, cycle.objectType(), cycle.things().id(thing), from == null ? null : from.name(), t.to().name(),
                t.event().name(), actor == null ? null : actor.personId(), actor == null ? TIMER : actor.personName(),
                actor == null ? null : actor.postId(), actor == null ? "" : actor.postTitle(),
                actor == null ? "" : actor.organisationName(), at, due(cycle, t, thing, attempt), attempt.reason(), remark,
                t.basis().on(attempt.on()).zh(), "");
        var kept = insert(step, seal(step, cycle.things().content(thing)));
        record Moved(@Nullable String state, @Nullable Bilingual remark, @Nullable String digest) {}
        var event = AuditEvent.of(
                        cycle.objectType() + "." + t.event().name().toLowerCase(Locale.ROOT).replace('_', '-'), cycle.objectType(),
                        step.objectId(), cycle.things().label(thing))
                .change(from == null ? null : new Moved(from.name(), null, null), new Moved(kept.to(), remark, kept.digest()))
                .because(attempt.reason());
        audit.record(cycle.things().restricted(thing) ? event.asRestricted() : event);
        events.publishEvent(new StepTaken(kept));
        return kept;
    }

    /** The limit of a step runs from the day on which the thing came into the state that the step leaves. */
    private <S extends Enum<S> & Word, E extends Enum<E> & Word, T> @Nullable LocalDate due(
            LifeCycle<S, E, T> cycle, Transition<S, E, T> t, T thing, Attempt attempt) {
        var limit = t.limit();
        if (limit == null || t.from().isEmpty()) {
            return null;
        }
        var state = cycle.things().state(thing).name();
        return attempt.history().reversed().stream()
                .filter(s -> s.to().equals(state) && !state.equals(s.from()))
                .findFirst()
                .map(s -> limit.lastDay(s.day(), calendar, settings))
                .orElse(null);
    }

    private static <S extends Enum<S> & Word, E extends Enum<E> & Word, T> Problem notPossible(
            LifeCycle<S, E, T> cycle, S state, E event) {
        var possible = cycle.leaving(state).stream().filter(t -> t.permission() != null).map(Transition::event).toList();
        var zh = possible.stream().map(e -> e.word().zh()).collect(Collectors.joining("、"));
        var en = possible.stream().map(e -> e.word().en()).collect(Collectors.joining(", "));
        return Problem.conflict(
                        "step-not-possible",
                        "当前状态为“%s”，不能“%s”。可办理：%s。".formatted(state.word().zh(), event.word().zh(), zh.isEmpty() ? "无" : zh),
                        "The state is \"%s\", so \"%s\" is not possible. Possible: %s."
                                .formatted(state.word().en(), event.word().en(), en.isEmpty() ? "nothing" : en))
                .with("state", state.name())
                .with("possible", possible.stream().map(Enum::name).toList());
    }

    private static Problem refused(Weighed weighed, LocalDate on) {
        record Refusal(String type, Bilingual reason, Bilingual basis) {}
        var first = weighed.refusals().getFirst();
        var status = switch (first.type()) {
            case "step-not-permitted", "same-person" -> HttpStatus.FORBIDDEN;
            case "documents-missing" -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.CONFLICT;
        };
        return new Problem(status, first.type(), first.reason())
                .with("refusals", weighed.refusals().stream()
                        .map(r -> new Refusal(r.type(), r.reason(), Objects.requireNonNull(r.basis()).on(on)))
                        .toList());
    }

    @Override
    public <S extends Enum<S> & Word, E extends Enum<E> & Word, T> boolean unchangedSince(
            LifeCycle<S, E, T> cycle, T thing, Step step) {
        return seal(step, cycle.things().content(thing)).equals(step.digest());
    }

    private record Sealed(
            String objectType, String objectId, @Nullable String from, String to, String event, @Nullable Long personId,
            @Nullable Long postId, Instant at, @Nullable String reason, Object content) {}

    private static String seal(Step step, Object content) {
        var bytes = CANONICAL.writeValueAsBytes(new Sealed(
                step.objectType(), step.objectId(), step.from(), step.to(), step.event(), step.personId(), step.postId(),
                step.at(), step.reason(), content));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Step insert(Step s, String digest) {
        return jdbc.sql("""
                insert into procedure_step (object_type, object_id, from_state, to_state, event, person_id, person_name,
                    post_id, post_title, organisation, at, due, reason, remark_zh, remark_en, basis, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *
                """)
                .params(s.objectType(), s.objectId(), s.from(), s.to(), s.event(), s.personId(), s.personName(), s.postId(),
                        s.postTitle(), s.organisation(), s.at().atZone(Time.ZONE).toOffsetDateTime(), s.due(), s.reason(),
                        s.remark() == null ? null : s.remark().zh(), s.remark() == null ? null : s.remark().en(), s.basis(), digest)
                .query(JdbcProcedures::step)
                .single();
    }

    @Override
    public List<Step> history(String objectType, String objectId) {
        return jdbc.sql("select * from procedure_step where object_type = ? and object_id = ? order by id")
                .params(objectType, objectId)
                .query(JdbcProcedures::step)
                .list();
    }

    private static Step step(ResultSet row, int n) throws SQLException {
        var remark = row.getString("remark_zh");
        return new Step(
                row.getLong("id"), row.getString("object_type"), row.getString("object_id"), row.getString("from_state"),
                row.getString("to_state"), row.getString("event"), row.getObject("person_id", Long.class),
                row.getString("person_name"), row.getObject("post_id", Long.class), row.getString("post_title"),
                row.getString("organisation"), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class), row.getString("reason"),
                remark == null ? null : Bilingual.of(remark, row.getString("remark_en")), row.getString("basis"),
                row.getString("digest"));
    }
}
