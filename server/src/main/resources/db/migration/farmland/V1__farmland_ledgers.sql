create table register_farmland_unit (
    like register_entry including all,
    unit_code            text    not null,
    village              text,
    land_type            text    not null,
    parcels              text,
    area_mu              numeric not null,
    basic_farmland       boolean not null,
    main_crop            text,
    category             text,
    basis_year           int,
    basis_data           text,
    cadmium              text,
    mercury              text,
    arsenic              text,
    lead                 text,
    chromium             text,
    produce              text,
    approval_no          text,
    adjustment           text,
    pollution_source     text,
    liable_party         text,
    liability            text,
    liability_decided_on date
);
create index on register_farmland_unit (unit_code);
comment on table register_farmland_unit is 'R03 farmland units';
comment on column register_farmland_unit.area_mu is 'mu (1/15 ha)';
comment on column register_farmland_unit.main_crop is 'rules/codes/crops.csv';
comment on column register_farmland_unit.cadmium is 'against the screening and intervention values of GB 15618-2018';
comment on column register_farmland_unit.adjustment is 'why category or outline were changed';

create table register_safe_use_measure (
    like register_entry including all,
    place        text    not null,
    unit         bigint  not null references register_farmland_unit,
    year         int     not null,
    purpose      text    not null,
    measures     text[]  not null,
    area_mu      numeric not null,
    crop         text,
    doer         text,
    material     text,
    dose         numeric,
    started_on   date,
    finished_on  date,
    cost         numeric,
    agreement_no text,
    subsidy      numeric,
    checked_on   date,
    check_result text,
    check_note   text
);
create index on register_safe_use_measure (unit);
comment on table register_safe_use_measure is 'R04 measures on polluted farmland';
comment on column register_safe_use_measure.area_mu is 'mu (1/15 ha)';
comment on column register_safe_use_measure.crop is 'rules/codes/crops.csv';
comment on column register_safe_use_measure.doer is 'farmer, cooperative or contractor';
comment on column register_safe_use_measure.dose is 'kg a mu';
comment on column register_safe_use_measure.cost is '10,000 yuan';
comment on column register_safe_use_measure.subsidy is 'yuan';

create table register_produce_batch (
    like register_entry including all,
    batch_no          text    not null,
    crop              text    not null,
    unit              bigint references register_farmland_unit,
    place             text,
    sampled_on        date    not null,
    stage             text,
    method            text,
    items             text[]  not null,
    standard          text,
    lab               text,
    report_no         text,
    verdict           text    not null,
    exceeding_items   text[],
    certificate_no    text,
    quantity          numeric,
    disposal          text,
    disposed_on       date,
    disposed_quantity numeric,
    receiver          text
);
create index on register_produce_batch (unit);
create index on register_produce_batch (batch_no);
comment on table register_produce_batch is 'R05 tests of produce and handling of exceedances';
comment on column register_produce_batch.crop is 'rules/codes/crops.csv';
comment on column register_produce_batch.standard is 'for example GB 2762-2022';
comment on column register_produce_batch.quantity is 't';
comment on column register_produce_batch.disposed_quantity is 't';

create table register_banned_zone (
    like register_entry including all,
    name         text    not null,
    crops        text[]  not null,
    area_mu      numeric not null,
    boundary     text,
    proposed_by  text,
    proposed_on  date,
    approved_on  date,
    approval_no  text,
    announced_on date,
    signboards   int,
    review_due   date,
    lifted_on    date
);
create index on register_banned_zone (name);
comment on table register_banned_zone is 'R06 zones where crops are banned';
comment on column register_banned_zone.crops is 'rules/codes/crops.csv';
comment on column register_banned_zone.area_mu is 'mu (1/15 ha)';
