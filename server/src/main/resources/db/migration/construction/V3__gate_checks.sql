create table register_gate_check (
    like register_entry including all,
    request_no    text    not null,
    gate          text    not null,
    project       text    not null,
    plot          bigint  references register_plot,
    cadastral_no  text,
    area_m2       numeric,
    intended_use  text,
    sensitive_use boolean not null,
    applicant     text,
    asked_by      text    not null,
    asked_on      date    not null,
    answer_due    date,
    answer        text,
    answered_on   date,
    answered_by   text,
    answer_no     text,
    basis         text,
    conditions    text,
    blocking      boolean,
    decided_on    date,
    document_no   text,
    breach        text
);
create index on register_gate_check (plot);
create index on register_gate_check (request_no);
comment on table register_gate_check is 'R15 gate checks of land';
comment on column register_gate_check.plot is 'empty where the land is not on file';
comment on column register_gate_check.area_m2 is 'm²';
comment on column register_gate_check.intended_use is 'rules/codes/urban-land.csv';
comment on column register_gate_check.sensitive_use is 'residential, public administration and public services';
comment on column register_gate_check.basis is 'survey report, lists and article of the law';
comment on column register_gate_check.blocking is 'while the answer is to hold, nothing further may be decided';
