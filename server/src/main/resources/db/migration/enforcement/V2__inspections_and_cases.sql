create table register_inspection (
    like register_entry including all,
    inspection_no   text    not null,
    kind            text    not null,
    subject         text    not null,
    enterprise      bigint,
    plot            bigint,
    public_report   bigint,
    inspected_on    date    not null,
    inspectors      text    not null,
    matters         text[]  not null,
    sampled         boolean,
    findings        text,
    result          text    not null,
    order_no        text,
    due             date,
    corrected_on    date,
    rechecked_on    date,
    recheck_verdict text,
    transferred_to  text
);
create index on register_inspection (enterprise);
create index on register_inspection (plot);
create index on register_inspection (public_report);
create index on register_inspection (inspection_no);
comment on table register_inspection is 'R48 inspections';
comment on column register_inspection.enterprise is 'entry of the register enterprises';
comment on column register_inspection.plot is 'entry of the register plots';
comment on column register_inspection.public_report is 'entry of the register public-reports';
comment on column register_inspection.inspectors is 'two at least';

create table register_enforcement_case (
    like register_entry including all,
    case_no         text    not null,
    matter          text    not null,
    violation       text    not null,
    party           text    not null,
    enterprise      bigint,
    plot            bigint,
    inspection      bigint  references register_inspection,
    found_on        date,
    filed_on        date    not null,
    due             date,
    stage           text    not null,
    handlers        text,
    measures        text[],
    legal_review_on date,
    notice_on       date,
    hearing         boolean,
    decision_no     text,
    decided_on      date,
    outcome         text,
    fine_wan        numeric,
    served_on       date,
    published_on    date,
    paid_wan        numeric,
    paid_on         date,
    police_on       date,
    police_no       text,
    rechecked_on    date,
    closed_on       date
);
create index on register_enforcement_case (enterprise);
create index on register_enforcement_case (plot);
create index on register_enforcement_case (inspection);
create index on register_enforcement_case (case_no);
comment on table register_enforcement_case is 'R48 enforcement cases';
comment on column register_enforcement_case.violation is 'rules/codes/soil-violations.csv';
comment on column register_enforcement_case.enterprise is 'entry of the register enterprises';
comment on column register_enforcement_case.plot is 'entry of the register plots';
comment on column register_enforcement_case.due is 'ninety days from filing';
comment on column register_enforcement_case.fine_wan is '万元';
comment on column register_enforcement_case.published_on is 'within seven working days of the decision';
comment on column register_enforcement_case.paid_wan is '万元';
