-- Carrying the rows out: years of a row, reports on them, who signed, what proves it.

create table period (
    id         bigint generated always as identity primary key,
    task_id    bigint not null references task,
    year       int    not null,
    starts     date   not null,
    due_issued date   not null,
    due        date   not null,
    state      text   not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'WITHDRAWN')),
    closed_on  date,
    unique (task_id, year),
    check ((state = 'CLOSED') = (closed_on is not null))
);
comment on table period is 'one year of a row; rows are closed year by year';
comment on column period.due_issued is 'due date that follows from the table';
comment on column period.due is 'due date in force; a granted extension moves it';
comment on column period.state is 'WITHDRAWN: fell away with a revision, kept with its reports';
create index on period (due) where state = 'OPEN';

create table period_deliverable (
    period_id bigint  not null references period,
    position  int     not null,
    key       text    not null,
    zh        text    not null,
    en        text    not null,
    closing   boolean not null,
    primary key (period_id, key)
);
comment on table period_deliverable is 'what the period has to produce, as the catalogue of measures said when it was last open';
comment on column period_deliverable.closing is 'the period is closed only with evidence of it';

create table period_change (
    id           bigint generated always as identity primary key,
    period_id    bigint      not null references period,
    change       text        not null check (change in ('ADDED', 'MOVED', 'EXTENDED', 'WITHDRAWN', 'REOPENED', 'CLOSED')),
    due_before   date,
    due_after    date,
    reason       text,
    plan_version int,
    person_id    bigint references person,
    post_id      bigint references post,
    at           timestamptz not null
);
comment on table period_change is 'history of a period; nothing in it is changed or removed';
comment on column period_change.person_id is 'null where the calendar did it';
create index on period_change (period_id);

create table report (
    id              bigint generated always as identity primary key,
    period_id       bigint      not null references period,
    organisation_id bigint      not null references organisation,
    state           text        not null check (state in ('DRAFT', 'SUBMITTED', 'CHECKED', 'SIGNED', 'RETURNED')),
    percent         int         not null check (percent between 0 and 100),
    narrative       text        not null,
    problems        text        not null default '',
    next_steps      text        not null default '',
    closing         boolean     not null default false,
    created_by      bigint      not null references person,
    created_at      timestamptz not null,
    submitted_at    timestamptz,
    signed_at       timestamptz,
    version         int         not null default 1
);
comment on table report is 'a lead tells how far a year of its row is; who submitted, checked and signed stands in procedure_step';
comment on column report.organisation_id is 'the lead that reports, as it is called on the day of the report';
comment on column report.closing is 'signing it closes the period';
comment on column report.version is 'raised by every change; two who edit at once are told';
create index on report (period_id, state);
create unique index report_under_way on report (period_id, organisation_id) where state <> 'SIGNED';

create table contribution (
    id              bigint generated always as identity primary key,
    report_id       bigint      not null references report,
    organisation_id bigint      not null references organisation,
    state           text        not null check (state in ('GIVEN', 'CONFIRMED', 'OBJECTED', 'ANSWERED', 'WITHDRAWN')),
    text            text        not null default '',
    percent         int check (percent between 0 and 100),
    objection       text,
    answer          text,
    person_id       bigint      not null references person,
    post_id         bigint      not null references post,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    unique (report_id, organisation_id)
);
comment on table contribution is 'the part of a body that takes part in a row, and whether it stands by the report of the lead';
comment on column contribution.state is 'OBJECTED blocks the signature until ANSWERED by the lead or WITHDRAWN by the objector';
create index on contribution (organisation_id);

create table evidence (
    id          bigint generated always as identity primary key,
    report_id   bigint      not null references report,
    file_id     bigint      not null references file,
    deliverable text,
    claim       text        not null default '',
    page        text        not null default '',
    added_by    bigint      not null references person,
    added_org   bigint      not null references organisation,
    added_at    timestamptz not null,
    removed_at  timestamptz
);
comment on table evidence is 'a file that supports a claim of a report, or is a deliverable of its period';
comment on column evidence.deliverable is 'key of the deliverable that the file is; null where it supports the text alone';
comment on column evidence.page is 'where in the file, as a person would say it';
create index on evidence (report_id) where removed_at is null;

create table extension (
    id              bigint generated always as identity primary key,
    period_id       bigint      not null references period,
    organisation_id bigint      not null references organisation,
    state           text        not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    due_before      date        not null,
    until           date        not null,
    reason          text        not null,
    check (until > due_before)
);
comment on table extension is 'a lead asks for more time; the office of the government decides; who and when stands in procedure_step';
create unique index on extension (period_id) where state = 'ASKED';

create table period_notice (
    period_id bigint      not null references period,
    kind      text        not null check (kind in ('DUE_SOON', 'OVERDUE')),
    due       date        not null,
    at        timestamptz not null,
    primary key (period_id, kind, due)
);
comment on table period_notice is 'what was already announced, so that nobody is told the same twice; a moved due date is news';
