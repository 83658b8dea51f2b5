create table register_monitoring_point (
    like register_entry including all,
    point_code      text    not null,
    name            text,
    level           text    not null,
    medium          text    not null,
    land_use        text,
    soil_type       text,
    linked_unit     bigint,
    linked_farmland bigint,
    set_year        int     not null,
    marker          boolean,
    guardian        text,
    operation       text    not null,
    operation_since date,
    replaced_by     bigint references register_monitoring_point
);
create index on register_monitoring_point (linked_unit);
create index on register_monitoring_point (linked_farmland);
create index on register_monitoring_point (replaced_by);
create index on register_monitoring_point (point_code);
comment on table register_monitoring_point is 'R01 monitoring points';
comment on column register_monitoring_point.land_use is 'T 21010-2017/GB/T 21010-2017; rules/codes/land-use.csv';
comment on column register_monitoring_point.soil_type is 'T 17296-2009 的土类/Great group of GB/T 17296-2009';
comment on column register_monitoring_point.linked_unit is 'entry of the register key-units';
comment on column register_monitoring_point.linked_farmland is 'entry of the register farmland-units';
comment on column register_monitoring_point.operation_since is 'day it was stopped or moved';

create table register_point_check (
    like register_entry including all,
    point             bigint not null references register_monitoring_point,
    checked_on        date   not null,
    inspector         text   not null,
    condition         text   not null,
    details           text,
    move_requested_on date,
    move_reason       text,
    move_approved_on  date,
    move_approval_no  text
);
create index on register_point_check (point);
comment on table register_point_check is 'R01 guard of monitoring points';

create table register_survey_campaign (
    like register_entry including all,
    name                   text    not null,
    kind                   text    not null,
    year                   int     not null,
    organiser              text,
    points_assigned        int,
    points_verified        int,
    samples_due            int,
    samples_delivered      int,
    result_received_on     date,
    result_letter_no       text,
    polluted_mu            numeric,
    exceeding_produce      numeric,
    archive_volumes        int,
    archive_handed_over_on date,
    archive_receiver       text,
    archive_receipt_no     text
);
create index on register_survey_campaign (name);
comment on table register_survey_campaign is 'R58 survey campaigns and their archives';
comment on column register_survey_campaign.polluted_mu is 'mu (1/15 ha)';
comment on column register_survey_campaign.exceeding_produce is '%';
comment on column register_survey_campaign.archive_volumes is 'volumes';

create table register_data_item (
    like register_entry including all,
    name        text not null,
    owner       text not null,
    content     text,
    cycle       text not null,
    share       text not null,
    share_basis text,
    recipients  text,
    platform    text,
    updated_on  date,
    next_due    date
);
create index on register_data_item (name);
comment on table register_data_item is 'R59 directory of soil data';
comment on column register_data_item.share_basis is 'the condition, or why it is not shared';

create table register_data_exchange (
    like register_entry including all,
    item          bigint not null references register_data_item,
    batch         text   not null,
    direction     text   not null,
    partner       text   not null,
    exchanged_on  date   not null,
    rows          int    not null,
    outcome       text   not null,
    returned_rows int,
    receipt_no    text,
    message       text
);
create index on register_data_exchange (item);
create index on register_data_exchange (batch);
comment on table register_data_exchange is 'R59 exchanges and uploads of data';
comment on column register_data_exchange.rows is 'rows';
comment on column register_data_exchange.returned_rows is 'rows';
