create table register_enterprise (
    like register_entry including all,
    uscc          text,
    name          text not null,
    address       text,
    industry      text not null,
    products      text,
    operation     text not null,
    since         date,
    plan_document text,
    permit_number text,
    permit        text
);
create index on register_enterprise (uscc);
comment on table register_enterprise is 'R24 industrial enterprises, operating, stopped, closed or relocated';
comment on column register_enterprise.industry is 'division of GB/T 4754-2017, two digits';
comment on column register_enterprise.since is 'day since when operation is as it stands';

create table register_metal_emitter (
    like register_entry including all,
    enterprise         bigint  not null references register_enterprise,
    line               text    not null,
    metals             text[]  not null,
    base_year          int     not null,
    base_emission      numeric not null,
    current_emission   numeric not null,
    reduction_projects text,
    replacement_source text
);
create index on register_metal_emitter (enterprise);
comment on table register_metal_emitter is 'R25 enterprises that emit heavy metals';
comment on column register_metal_emitter.base_emission is 'kg a year';
comment on column register_metal_emitter.current_emission is 'kg a year';
