create table register_expert (
    like register_entry including all,
    name           text   not null,
    disciplines    text[] not null,
    employer       text   not null,
    title          text,
    level          text   not null,
    phone          text,
    conflicts      text,
    since          date   not null,
    until          date,
    removed_on     date,
    removal_reason text
);
create index on register_expert (name, employer);
comment on table register_expert is 'R16 bank of experts';
comment on column register_expert.employer is 'whoever works for the author of a report steps aside';
comment on column register_expert.conflicts is 'employers, holdings and contracts of three years';

create table register_review_meeting (
    like register_entry including all,
    title             text    not null,
    subject           text    not null,
    survey_report     bigint,
    risk_report       bigint  references register_risk_report,
    plan_filing       bigint  references register_plan_filing,
    effect_evaluation bigint  references register_effect_evaluation,
    author            text    not null,
    organiser         text    not null,
    accepted_on       date    not null,
    due               date,
    held_on           date,
    round             int     not null,
    experts           int,
    recusals          text,
    result            text,
    first_pass        boolean,
    opinions          text,
    opinion_no        text,
    opinion_on        date,
    revised_on        date,
    rechecked_on      date,
    rechecked_by      text
);
create index on register_review_meeting (survey_report);
create index on register_review_meeting (risk_report);
create index on register_review_meeting (plan_filing);
create index on register_review_meeting (effect_evaluation);
create index on register_review_meeting (title);
comment on table register_review_meeting is 'R16 review meetings';
comment on column register_review_meeting.survey_report is 'entry of the register survey-reports';
comment on column register_review_meeting.due is 'from acceptance, as the city''s procedure says';
comment on column register_review_meeting.round is '1 for the first review';
comment on column register_review_meeting.experts is '人';

create table register_expert_opinion (
    like register_entry including all,
    sheet_no       text    not null,
    meeting        bigint  not null references register_review_meeting,
    expert         bigint  not null references register_expert,
    chair          boolean,
    recused        boolean not null,
    recusal_reason text,
    opinion        text,
    vote           text,
    signed_on      date
);
create index on register_expert_opinion (meeting);
create index on register_expert_opinion (expert);
create index on register_expert_opinion (meeting, expert);
comment on table register_expert_opinion is 'R16 opinions of experts';
