create table register_fund_line (
    like register_entry including all,
    title           text    not null,
    document_no     text    not null,
    level           text    not null,
    year            int     not null,
    project         bigint,
    amount          numeric not null,
    arrived_on      date,
    arrived         numeric,
    allocated       numeric,
    targets_set     int,
    targets_reached int,
    self_evaluation text,
    audit           text
);
create index on register_fund_line (project);
create index on register_fund_line (document_no, title);
comment on table register_fund_line is 'R38 funds';
comment on column register_fund_line.project is 'entry of the register projects';
comment on column register_fund_line.amount is '10,000 yuan';
comment on column register_fund_line.arrived is '10,000 yuan';
comment on column register_fund_line.allocated is '10,000 yuan';

create table register_fund_payment (
    like register_entry including all,
    line       bigint  not null references register_fund_line,
    project    bigint,
    paid_on    date    not null,
    amount     numeric not null,
    payee      text    not null,
    voucher_no text    not null,
    purpose    text
);
create index on register_fund_payment (line);
create index on register_fund_payment (project);
create index on register_fund_payment (voucher_no);
comment on table register_fund_payment is 'R38 payments';
comment on column register_fund_payment.project is 'entry of the register projects';
comment on column register_fund_payment.amount is '10,000 yuan';

create table register_incentive_policy (
    like register_entry including all,
    title       text not null,
    document_no text not null,
    issuer      text not null,
    benefit     text not null,
    target      text not null,
    content     text,
    starts_on   date not null,
    ends_on     date
);
create index on register_incentive_policy (document_no);
comment on table register_incentive_policy is 'R60 incentives';

create table register_incentive_use (
    like register_entry including all,
    policy      bigint  not null references register_incentive_policy,
    beneficiary text    not null,
    uscc        text,
    year        int     not null,
    amount      numeric not null,
    matter      text
);
create index on register_incentive_use (policy);
comment on table register_incentive_use is 'R60 who benefits from incentives';
comment on column register_incentive_use.amount is '10,000 yuan';

create table register_research_project (
    like register_entry including all,
    title         text    not null,
    kind          text    not null,
    unit          text    not null,
    planned_year  int     not null,
    technique     text,
    demo_mu       numeric,
    funds         numeric,
    started_on    date,
    due_on        date,
    finished_on   date,
    accepted_on   date,
    acceptance_no text,
    result        text,
    transfer      text
);
create index on register_research_project (title);
comment on table register_research_project is 'R39 research and pilots';
comment on column register_research_project.demo_mu is 'mu (1/15 ha)';
comment on column register_research_project.funds is '10,000 yuan';

create table register_agency (
    like register_entry including all,
    uscc         text    not null,
    name         text    not null,
    business     text[]  not null,
    cma_no       text,
    cma_until    date,
    filed        boolean not null,
    filing_no    text,
    people       int,
    reports      int,
    first_passed int,
    violations   int,
    credit       text,
    banned_until date
);
create index on register_agency (uscc);
comment on table register_agency is 'R40 agencies and laboratories';
comment on column register_agency.filed is 'laboratories have to file since 2026';
comment on column register_agency.people is 'persons';
comment on column register_agency.reports is 'copies';
comment on column register_agency.first_passed is 'copies';

create table register_agency_check (
    like register_entry including all,
    agency       bigint  not null references register_agency,
    checked_on   date    not null,
    kind         text    not null,
    subject      text    not null,
    passed       boolean not null,
    finding      text,
    due          date,
    rectified_on date,
    penalty_no   text,
    penalty      numeric
);
create index on register_agency_check (agency);
comment on table register_agency_check is 'R40 checks of agencies';
comment on column register_agency_check.penalty is '10,000 yuan';
