package cn.jingtu.procedure;

import cn.jingtu.platform.Bilingual;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a kind of thing as one table of transitions, read by people and by {@link Procedures}. How to write one:
 * {@code package.md} beside this file.
 *
 * <p>A table that leaves something open does not build, so an application with one does not start: see {@link
 * Table#build}.
 *
 * @param <S> states
 * @param <E> events; of a state and an event follows at most one transition
 * @param <T> the thing
 */
public final class LifeCycle<S extends Enum<S> & Word, E extends Enum<E> & Word, T> {

    private final String objectType;
    private final Bilingual title;
    private final Class<S> states;
    private final Class<E> events;
    private final Things<S, T> things;
    private final Set<S> ends;
    private final List<Transition<S, E, T>> transitions;

    private LifeCycle(Table<S, E, T> table) {
        this.objectType = table.objectType;
        this.title = table.title;
        this.states = table.states;
        this.events = table.events;
        this.things = table.things;
        this.ends = Set.copyOf(table.ends);
        this.transitions = List.copyOf(table.transitions);
    }

    public static <S extends Enum<S> & Word, E extends Enum<E> & Word, T> Table<S, E, T> of(
            String objectType, String zh, String en, Class<S> states, Class<E> events, Things<S, T> things) {
        return new Table<>(objectType, Bilingual.of(zh, en), states, events, things);
    }

    /** The kind of thing, as in to-dos, file links and audit entries. */
    public String objectType() {
        return objectType;
    }

    public Bilingual title() {
        return title;
    }

    public Things<S, T> things() {
        return things;
    }

    public List<S> states() {
        return List.of(states.getEnumConstants());
    }

    /** States in which a thing may stay for good. */
    public Set<S> ends() {
        return ends;
    }

    public List<Transition<S, E, T>> transitions() {
        return transitions;
    }

    /** The transitions that leave {@code state}, in the order of the table. */
    public List<Transition<S, E, T>> leaving(S state) {
        return transitions.stream().filter(t -> t.from().contains(state)).toList();
    }

    Optional<Transition<S, E, T>> find(@Nullable S state, E event) {
        return transitions.stream()
                .filter(t -> t.event() == event && (state == null ? t.from().isEmpty() : t.from().contains(state)))
                .findFirst();
    }

    /** The table and its picture (mermaid) as a page in both languages. */
    public String markdown() {
        return LifeCyclePage.of(this);
    }

    /** A table being written: each {@link #from} or {@link #begins} starts a row, what follows belongs to it. */
    public static final class Table<S extends Enum<S> & Word, E extends Enum<E> & Word, T> {
        private final String objectType;
        private final Bilingual title;
        private final Class<S> states;
        private final Class<E> events;
        private final Things<S, T> things;
        private final Set<S> ends;
        private final List<Transition<S, E, T>> transitions = new ArrayList<>();
        private final List<String> flaws = new ArrayList<>();
        private @Nullable Row row;

        private final class Row {
            private final Set<S> from;
            private @Nullable E event;
            private @Nullable S to;
            private @Nullable String permission;
            private boolean timer;
            private @Nullable Bilingual decidedBy;
            private final List<Transition.Condition<T>> conditions = new ArrayList<>();
            private final List<Transition.Separation<E, T>> separations = new ArrayList<>();
            private final List<RequiredDocument> documents = new ArrayList<>();
            private @Nullable Limit limit;
            private @Nullable LegalBasis basis;
            private boolean reason;

            private Row(Set<S> from) {
                this.from = from;
            }
        }

        private Table(String objectType, Bilingual title, Class<S> states, Class<E> events, Things<S, T> things) {
            this.objectType = objectType;
            this.title = title;
            this.states = states;
            this.events = events;
            this.things = things;
            this.ends = EnumSet.noneOf(states);
        }

        /** States in which a thing may stay for good; it may leave them again where a row says so. */
        @SafeVarargs
        public final Table<S, E, T> ends(S... states) {
            ends.addAll(List.of(states));
            return this;
        }

        /** A row that begins the life. */
        public Table<S, E, T> begins() {
            close();
            row = new Row(EnumSet.noneOf(states));
            return this;
        }

        @SafeVarargs
        public final Table<S, E, T> from(S first, S... more) {
            close();
            row = new Row(EnumSet.of(first, more));
            return this;
        }

        public Table<S, E, T> on(E event) {
            row().event = event;
            return this;
        }

        public Table<S, E, T> to(S state) {
            row().to = state;
            return this;
        }

        /** Made by those whose role grants {@code permission}; which of them, a guard says. */
        public Table<S, E, T> by(String permission) {
            row().permission = permission;
            return this;
        }

        /** Made by a timer only. */
        public Table<S, E, T> byTimer() {
            row().timer = true;
            return this;
        }

        /** The decision is another authority's; the actor enters what it decided. */
        public Table<S, E, T> decidedBy(String zh, String en) {
            row().decidedBy = Bilingual.of(zh, en);
            return this;
        }

        public Table<S, E, T> given(String zh, String en, Guard<T> guard) {
            row().conditions.add(new Transition.Condition<>(Bilingual.of(zh, en), guard));
            return this;
        }

        /** Not by a person who made one of {@code events} last: submit, check and sign need different people. */
        @SafeVarargs
        public final Table<S, E, T> otherThan(E... events) {
            row().separations.add(new Transition.Separation<>(List.of(events), (thing, attempt) -> Optional.empty()));
            return this;
        }

        /** As {@link #otherThan}, unless {@code exemption} has a remark. */
        public Table<S, E, T> otherThan(E event, Exemption<T> exemption) {
            row().separations.add(new Transition.Separation<>(List.of(event), exemption));
            return this;
        }

        public Table<S, E, T> document(String key, String zh, String en) {
            row().documents.add(new RequiredDocument(key, Bilingual.of(zh, en)));
            return this;
        }

        public Table<S, E, T> within(Limit limit) {
            row().limit = limit;
            return this;
        }

        public Table<S, E, T> withReason() {
            row().reason = true;
            return this;
        }

        public Table<S, E, T> basis(LegalBasis basis) {
            row().basis = basis;
            return this;
        }

        private Row row() {
            if (row == null) {
                throw new IllegalStateException("%s: start a row with begins() or from(…) first.".formatted(objectType));
            }
            return row;
        }

        private void close() {
            var r = row;
            row = null;
            if (r == null) {
                return;
            }
            var name = "row " + (transitions.size() + flaws.size() + 1) + " (" + (r.from.isEmpty() ? "—" : r.from) + " " + r.event + ")";
            if (r.event == null || r.to == null) {
                flaws.add(name + " needs on(event) and to(state)");
            } else if ((r.permission == null) != r.timer) {
                flaws.add(name + " needs exactly one of by(permission) and byTimer()");
            } else if (r.basis == null) {
                flaws.add(name + " needs basis(…): every step stands on a clause or on a rule of the house");
            } else {
                transitions.add(new Transition<>(
                        Set.copyOf(r.from), r.event, r.to, r.permission, r.decidedBy, List.copyOf(r.conditions),
                        List.copyOf(r.separations), List.copyOf(r.documents), r.limit, r.basis, r.reason));
            }
        }

        /**
         * @throws IllegalStateException naming everything that is open: a row without actor or basis, a state that cannot
         *     be reached or left, an event that is never used, two rows for one state and event
         */
        public LifeCycle<S, E, T> build() {
            close();
            var all = EnumSet.allOf(states);
            var reached = EnumSet.noneOf(states);
            transitions.stream().filter(t -> t.from().isEmpty()).forEach(t -> reached.add(t.to()));
            if (reached.isEmpty()) {
                flaws.add("no row begins the life");
            }
            while (transitions.stream()
                    .filter(t -> t.from().stream().anyMatch(reached::contains))
                    .map(t -> reached.add(t.to()))
                    .reduce(false, Boolean::logicalOr)) {}
            all.stream().filter(s -> !reached.contains(s)).forEach(s -> flaws.add("no way leads to " + s));

            var ending = EnumSet.copyOf(all);
            ending.retainAll(ends);
            while (transitions.stream()
                    .filter(t -> ending.contains(t.to()))
                    .map(t -> ending.addAll(t.from()))
                    .reduce(false, Boolean::logicalOr)) {}
            all.stream().filter(s -> !ending.contains(s)).forEach(s -> flaws.add("no way leads from " + s + " to an end"));

            var used = EnumSet.noneOf(events);
            Set<String> pairs = new LinkedHashSet<>();
            for (var t : transitions) {
                used.add(t.event());
                var sources = t.from().isEmpty() ? List.of("—") : t.from().stream().map(Enum::name).toList();
                for (var source : sources) {
                    if (!pairs.add(source + " " + t.event())) {
                        flaws.add("two rows for " + source + " and " + t.event());
                    }
                }
                for (var separation : t.separations()) {
                    separation.events().stream()
                            .filter(e -> transitions.stream().noneMatch(o -> o.event() == e))
                            .forEach(e -> flaws.add(t.event() + " must differ from " + e + ", which no row makes"));
                }
            }
            EnumSet.complementOf(used).forEach(e -> flaws.add("no row uses the event " + e));
            if (!flaws.isEmpty()) {
                throw new IllegalStateException("The life cycle of %s is not complete:\n- %s".formatted(objectType, String.join("\n- ", flaws)));
            }
            return new LifeCycle<>(this);
        }
    }
}
