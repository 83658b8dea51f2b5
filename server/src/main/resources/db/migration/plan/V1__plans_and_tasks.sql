-- The work division table (重点任务分工) as issued, and what was understood of it.

create table plan (
    id          bigint generated always as identity primary key,
    region_code text        not null,
    title       text        not null,
    period_from date        not null,
    period_to   date        not null,
    version     int         not null default 1,
    demo        boolean     not null default false,
    created_at  timestamptz not null default now(),
    check (period_from <= period_to)
);
comment on column plan.version is 'number of the accepted import; a revised table raises it';
comment on column plan.demo is 'filled with labelled demo records, never mixed with real ones';

create table plan_version (
    plan_id     bigint      not null references plan,
    version     int         not null,
    file_name   text        not null,
    sha256      text        not null,
    person_id   bigint      references person,
    post_id     bigint      references post,
    accepted_at timestamptz not null default now(),
    primary key (plan_id, version)
);
comment on table plan_version is 'one accepted import of the table, with the digest of its file';

create table task (
    id                bigint generated always as identity primary key,
    plan_id           bigint  not null references plan,
    no                text    not null,
    position          int     not null,
    state             text    not null check (state in ('ACTIVE', 'EMPTY', 'REMOVED')),
    part_no           int     not null,
    part              text    not null,
    title             text    not null,
    text_issued       text    not null,
    text_corrected    text,
    limit_issued      text    not null,
    due_kind          text    not null check (due_kind in ('BY', 'FROM', 'CONTINUOUS', 'NONE')),
    due_from          date,
    due_by            date,
    measure_key       text,
    measure_score     numeric(5, 4),
    measure_confirmed boolean not null default false,
    restricted        boolean not null default false,
    since_version     int     not null default 1,
    unique (plan_id, no, position)
);
comment on column task.no is 'number as printed; kept even where the row is empty (row 52 of the seed)';
comment on column task.state is 'EMPTY: numbered without a measure; REMOVED: dropped by a revision, kept with its history';
comment on column task.text_corrected is 'proposed correction of a typing error; the text as issued is never changed';
comment on column task.due_kind is 'BY: once, until due_by; FROM: every year from due_from on; CONTINUOUS: every year of the plan; NONE: not readable';
comment on column task.restricted is 'carried out by the organisation department and the discipline organ; its records are invisible to others';

create table task_organisation (
    task_id         bigint  not null references task,
    position        int     not null,
    involvement     text    not null check (involvement in ('LEAD', 'PARTICIPANT')),
    name_issued     text    not null,
    organisation_id bigint  not null references organisation,
    group_key       text,
    inherited       boolean not null default false,
    primary key (task_id, involvement, organisation_id)
);
comment on column task_organisation.organisation_id is 'the body as named on the day of issue; its successors are found when read';
comment on column task_organisation.group_key is 'organisation key of the phrase that resolved to this body, e.g. all-departments';
comment on column task_organisation.inherited is 'the cell was merged with the one above';
create index on task_organisation (organisation_id);

create table task_target (
    id         bigint generated always as identity primary key,
    task_id    bigint  not null references task,
    name       text    not null,
    comparator text    not null check (comparator in ('>=', '<=', '=', '>')),
    value      numeric not null,
    unit       text    not null,
    quote      text    not null
);
comment on table task_target is 'numbers recognised in the text of a row, with the words they stand in';

create table task_revision (
    task_id bigint not null references task,
    version int    not null,
    change  text   not null check (change in ('ADDED', 'CHANGED', 'REMOVED')),
    before  text,
    after   text,
    primary key (task_id, version)
);
comment on table task_revision is 'what a revised table changed in a row; before and after as JSON';
