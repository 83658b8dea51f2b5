create table register_assessment (
    like register_entry including all,
    kind         text    not null,
    year         int     not null,
    subject      text    not null,
    body         text    not null,
    own_score    numeric,
    target_score numeric,
    work_score   numeric,
    deducted     numeric,
    deductions   text,
    veto         text,
    score        numeric,
    grade        text,
    graded_on    date,
    notice_no    text,
    published_on date,
    url          text,
    sent_on      date
);
create index on register_assessment (kind, year, subject);
comment on table register_assessment is 'R45 assessments';
comment on column register_assessment.year is 'of a final assessment the last year of the plan';
comment on column register_assessment.own_score is '分';
comment on column register_assessment.target_score is '分';
comment on column register_assessment.work_score is '分';
comment on column register_assessment.deducted is '分';
comment on column register_assessment.veto is 'major accident, falsification';
comment on column register_assessment.score is '分';
comment on column register_assessment.grade is '90 and more excellent, 80 good, 60 passed';

create table register_rectification (
    like register_entry including all,
    problem         text not null,
    origin          text not null,
    found_on        date not null,
    body            text not null,
    goal            text not null,
    measures        text,
    due             date not null,
    acceptor        text not null,
    self_checked_on date,
    accepted_on     date,
    verdict         text,
    return_reason   text,
    published_on    date,
    closed_on       date,
    interviewed_on  date,
    interviewer     text,
    interviewee     text,
    minutes_no      text,
    report_due      date,
    reported_on     date
);
comment on table register_rectification is 'R46 rectification and interviews';
comment on column register_rectification.interviewer is 'post';
comment on column register_rectification.interviewee is 'body and post';
comment on column register_rectification.report_due is 'usually within thirty days';

create table register_accountability_record (
    like register_entry including all,
    clue_no        text   not null,
    rectification  bigint references register_rectification,
    body           text   not null,
    post           text,
    transferred_on date   not null,
    organ          text   not null,
    progress       text   not null,
    forms          text[],
    decision_no    text,
    decided_on     date,
    archived_on    date
);
create index on register_accountability_record (rectification);
create index on register_accountability_record (clue_no);
comment on table register_accountability_record is 'R46 accountability';
comment on column register_accountability_record.post is 'responsibility for life follows the post held then; no names here';

-- The two organs that lead the row of accountability keep its registers; what they may write follows from the rows.
insert into role_grant (role_key, permission)
select role, permission
from unnest(array['R-ORG', 'R-DISC']) as role, unnest(array['register:read', 'register:write', 'register:check', 'register:export']) as permission;
