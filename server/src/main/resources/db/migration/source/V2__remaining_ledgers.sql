create table register_key_unit (
    like register_entry including all,
    enterprise       bigint not null references register_enterprise,
    name             text   not null,
    industry         text,
    permit_no        text,
    list_level       text   not null,
    listed_year      int    not null,
    listed_on        date,
    list_document    text,
    reasons          text[] not null,
    notice_served_on date,
    substances       text,
    accidents        int,
    contact          text,
    phone            text,
    removed_on       date,
    removal_reason   text
);
create index on register_key_unit (enterprise);
comment on table register_key_unit is 'R17 key units of soil pollution';
comment on column register_key_unit.industry is 'rules/codes/industry.csv';

create table register_toxic_discharge (
    like register_entry including all,
    unit            bigint  not null references register_key_unit,
    year            int     not null,
    substance       text    not null,
    cas             text,
    medium          text    not null,
    amount          numeric not null,
    previous_amount numeric,
    comparison      text,
    submitted_on    date
);
create index on register_toxic_discharge (unit);
comment on table register_toxic_discharge is 'R19 yearly reports of toxic substances';
comment on column register_toxic_discharge.amount is 'kg';
comment on column register_toxic_discharge.previous_amount is 'kg';

create table register_monitored_unit (
    like register_entry including all,
    unit                  bigint  not null references register_key_unit,
    name                  text    not null,
    unit_class            text    not null,
    facilities            text,
    sensitive             boolean not null,
    items                 text    not null,
    surface_points        int,
    surface_frequency     text,
    deep_points           int,
    deep_frequency        text,
    groundwater_points    int,
    groundwater_frequency text
);
create index on register_monitored_unit (unit);
comment on table register_monitored_unit is 'R21 units of self-monitoring';
comment on column register_monitored_unit.unit_class is 'first class holds hidden facilities';
comment on column register_monitored_unit.sensitive is 'within 1 km';

create table register_self_monitoring (
    like register_entry including all,
    unit            bigint  not null references register_key_unit,
    year            int     not null,
    title           text    not null,
    plan_filed_on   date,
    sampled_on      date,
    lab             text,
    report_no       text,
    reported_on     date,
    uploaded_on     date,
    disclosed_on    date,
    disclosed_url   text,
    exceeding       boolean,
    exceeding_items text,
    handling        text
);
create index on register_self_monitoring (unit);
comment on table register_self_monitoring is 'R21 self-monitoring of key units';
comment on column register_self_monitoring.title is 'for example groundwater, first half of 2026';
comment on column register_self_monitoring.exceeding is 'above a limit or rising';

create table register_dismantling (
    like register_entry including all,
    enterprise        bigint  not null references register_enterprise,
    project           text    not null,
    scope             text    not null,
    emergency_part    boolean not null,
    filed_on          date,
    industry_filed_on date,
    filing_no         text,
    start_on          date    not null,
    finished_on       date,
    residues          text,
    hazardous_t       numeric,
    disposer          text,
    disposed_on       date,
    summary_on        date
);
create index on register_dismantling (enterprise);
comment on table register_dismantling is 'R22 plans for dismantling';
comment on column register_dismantling.scope is 'facilities, structures and treatment plant';
comment on column register_dismantling.hazardous_t is 't';

create table register_underground_tank (
    like register_entry including all,
    unit           bigint  not null references register_key_unit,
    tank_no        text    not null,
    substance      text    not null,
    cas            text,
    volume_m3      numeric not null,
    wall           text    not null,
    material       text,
    installed_year int,
    leak_detection boolean,
    tested_on      date,
    test_result    text,
    retrofit       text,
    retrofit_due   date,
    retrofitted_on date,
    reported_on    date
);
create index on register_underground_tank (unit);
comment on table register_underground_tank is 'R23 underground tanks';
comment on column register_underground_tank.volume_m3 is 'm³';
comment on column register_underground_tank.reported_on is 'to the ecology branch';

create table register_waste_site (
    like register_entry including all,
    name          text    not null,
    waste_kind    text    not null,
    hazardous     boolean not null,
    owner         text    not null,
    enterprise    bigint references register_enterprise,
    stock_t       numeric,
    area_m2       numeric,
    anti_scatter  boolean not null,
    anti_loss     boolean not null,
    anti_seepage  boolean not null,
    risk_grade    text,
    affected_unit bigint,
    found_on      date    not null,
    problem       text,
    plan          text,
    due           date,
    fixed_on      date,
    accepted_on   date,
    acceptance_no text
);
create index on register_waste_site (enterprise);
create index on register_waste_site (affected_unit);
comment on table register_waste_site is 'R26 storage places of solid waste';
comment on column register_waste_site.waste_kind is 'rules/codes/waste-kinds.csv';
comment on column register_waste_site.stock_t is 't';
comment on column register_waste_site.area_m2 is 'm²';
comment on column register_waste_site.affected_unit is 'the polluted farmland that it is a source for; entry of the register farmland-units';

create table register_mine (
    like register_entry including all,
    name         text    not null,
    uscc         text,
    owner        text,
    mineral      text    not null,
    mining       text,
    permit_no    text,
    permit_until date,
    operation    text    not null,
    area_mu      numeric,
    damaged_mu   numeric,
    restored_mu  numeric,
    fund_due     numeric,
    fund_paid    numeric,
    checked_on   date,
    problem      text,
    accepted_on  date
);
create index on register_mine (name);
comment on table register_mine is 'R27 mines';
comment on column register_mine.area_mu is 'mu (1/15 ha)';
comment on column register_mine.damaged_mu is 'mu (1/15 ha)';
comment on column register_mine.restored_mu is 'mu (1/15 ha)';
comment on column register_mine.fund_due is '10,000 yuan; fund for restoring the mine';
comment on column register_mine.fund_paid is '10,000 yuan';

create table register_tailings_pond (
    like register_entry including all,
    name          text    not null,
    mine          bigint references register_mine,
    owner         text    not null,
    mineral       text,
    pond_class    text    not null,
    safety        text    not null,
    overhead      boolean not null,
    operation     text    not null,
    design_volume numeric,
    stored_volume numeric,
    dam_height    numeric,
    monitored     boolean not null,
    assessed_on   date,
    checked_on    date,
    problem       text,
    plan          text,
    treated_on    date,
    accepted_on   date
);
create index on register_tailings_pond (mine);
create index on register_tailings_pond (name);
comment on table register_tailings_pond is 'R27 tailings ponds';
comment on column register_tailings_pond.overhead is 'housing or vital facilities within 1 km downstream';
comment on column register_tailings_pond.design_volume is '10,000 m³';
comment on column register_tailings_pond.stored_volume is '10,000 m³';
comment on column register_tailings_pond.dam_height is 'm';

create table register_irrigation_sample (
    like register_entry including all,
    section         text    not null,
    district        text,
    crops           text    not null,
    irrigated_mu    numeric,
    sampled_on      date    not null,
    items           text    not null,
    lab             text,
    report_no       text,
    verdict         text    not null,
    exceeding_items text,
    times_limit     numeric,
    cause           text,
    measure         text,
    closed_on       date
);
comment on table register_irrigation_sample is 'R29 monitoring of irrigation water';
comment on column register_irrigation_sample.crops is 'table 1 of GB 5084-2021';
comment on column register_irrigation_sample.irrigated_mu is 'mu (1/15 ha)';
comment on column register_irrigation_sample.times_limit is 'times the limit';

create table register_simple_landfill (
    like register_entry including all,
    name             text    not null,
    operator         text,
    opened_year      int,
    closed_on        date,
    stock_m3         numeric not null,
    area_m2          numeric,
    plot             bigint,
    leachate         text    not null,
    gas              boolean,
    lining           boolean,
    wells            int,
    treatment        text,
    plan_approved_on date,
    started_on       date,
    finished_on      date,
    accepted_on      date,
    acceptance_no    text,
    aftercare        text
);
create index on register_simple_landfill (plot);
create index on register_simple_landfill (name);
comment on table register_simple_landfill is 'R30 simple landfills';
comment on column register_simple_landfill.stock_m3 is 'm³';
comment on column register_simple_landfill.area_m2 is 'm²';
comment on column register_simple_landfill.plot is 'entry of the register plots';

create table register_sewage_plant (
    like register_entry including all,
    name           text    not null,
    kind           text    not null,
    operator       text,
    uscc           text,
    capacity       numeric,
    upgrade        text    not null,
    upgrade_due    date,
    accepted_on    date,
    contract_with  text,
    contract_until date,
    temporary_heap boolean
);
create index on register_sewage_plant (name);
comment on table register_sewage_plant is 'R31 sewage plants and sludge facilities';
comment on column register_sewage_plant.capacity is 't/d';

create table register_sludge_transfer (
    like register_entry including all,
    sheet_no    text    not null,
    plant       bigint  not null references register_sewage_plant,
    sent_on     date    not null,
    wet_t       numeric not null,
    moisture    numeric not null,
    carrier     text,
    vehicle     text,
    destination text    not null,
    method      text    not null,
    received_t  numeric,
    received_on date,
    compliant   boolean not null
);
create index on register_sludge_transfer (plant);
create index on register_sludge_transfer (sheet_no);
comment on table register_sludge_transfer is 'R31 transfers of sludge';
comment on column register_sludge_transfer.wet_t is 't';
comment on column register_sludge_transfer.moisture is '%';
comment on column register_sludge_transfer.received_t is 't';
comment on column register_sludge_transfer.compliant is 'only compliant disposal counts in the rate';

create table register_livestock_farm (
    like register_entry including all,
    name          text    not null,
    farm_code     text,
    uscc          text,
    owner         text,
    species       text    not null,
    stock         int     not null,
    design_stock  int,
    banned_zone   boolean not null,
    filed_on      date,
    filing_no     text,
    facilities    text[],
    complete      boolean not null,
    accepted_on   date,
    acceptance_no text,
    direct_report text,
    reported_on   date
);
create index on register_livestock_farm (name);
comment on table register_livestock_farm is 'R32 livestock farms';
comment on column register_livestock_farm.species is 'rules/codes/livestock.csv';
comment on column register_livestock_farm.stock is 'heads';
comment on column register_livestock_farm.design_stock is 'heads';

create table register_manure_account (
    like register_entry including all,
    farm       bigint  not null references register_livestock_farm,
    period     text    not null,
    produced_t numeric not null,
    used_t     numeric not null,
    way        text    not null,
    receiver   text,
    land_mu    numeric
);
create index on register_manure_account (farm);
comment on table register_manure_account is 'R32 use of manure';
comment on column register_manure_account.period is 'for example third quarter of 2026';
comment on column register_manure_account.produced_t is 't';
comment on column register_manure_account.used_t is 't';
comment on column register_manure_account.land_mu is 'mu (1/15 ha)';

create table register_fertiliser_use (
    like register_entry including all,
    year            int     not null,
    crop            text    not null,
    sown_mu         numeric not null,
    fertiliser_t    numeric not null,
    pesticide_t     numeric,
    organic_t       numeric,
    soil_test_mu    numeric,
    adopted_mu      numeric,
    fertiliser_rate numeric,
    pesticide_rate  numeric,
    rate_source     text
);
comment on table register_fertiliser_use is 'R33 use of fertiliser and pesticide';
comment on column register_fertiliser_use.crop is 'rules/codes/crops.csv';
comment on column register_fertiliser_use.sown_mu is 'mu (1/15 ha)';
comment on column register_fertiliser_use.fertiliser_t is 't';
comment on column register_fertiliser_use.pesticide_t is 't';
comment on column register_fertiliser_use.organic_t is 't';
comment on column register_fertiliser_use.soil_test_mu is 'mu (1/15 ha); area as promoted';
comment on column register_fertiliser_use.adopted_mu is 'mu (1/15 ha); as found by sampling farmers';
comment on column register_fertiliser_use.fertiliser_rate is '%';
comment on column register_fertiliser_use.pesticide_rate is '%';
comment on column register_fertiliser_use.rate_source is 'field trials or the province''s document';

create table register_field_trial (
    like register_entry including all,
    site           text    not null,
    year           int     not null,
    crop           text    not null,
    nutrient       text    not null,
    uptake_with    numeric not null,
    uptake_without numeric not null,
    applied        numeric not null,
    represented_mu numeric,
    done_by        text
);
comment on table register_field_trial is 'R33 field trials of fertiliser';
comment on column register_field_trial.crop is 'rules/codes/crops.csv';
comment on column register_field_trial.uptake_with is 'kg a mu';
comment on column register_field_trial.uptake_without is 'kg a mu';
comment on column register_field_trial.applied is 'kg a mu';
comment on column register_field_trial.represented_mu is 'mu (1/15 ha); weight in the mean';

create table register_film_recovery (
    like register_entry including all,
    year              int     not null,
    source            text    not null,
    film_sold_t       numeric,
    film_used_t       numeric not null,
    film_gross_t      numeric,
    impurity          numeric,
    film_recovered_t  numeric not null,
    film_disposed_t   numeric,
    packs_generated_t numeric,
    packs_recovered_t numeric,
    packs_disposed_t  numeric,
    disposer          text
);
comment on table register_film_recovery is 'R34 recovery of film and packaging';
comment on column register_film_recovery.source is 'survey, ledgers of stations or statistics';
comment on column register_film_recovery.film_sold_t is 't';
comment on column register_film_recovery.film_used_t is 't';
comment on column register_film_recovery.film_gross_t is 't';
comment on column register_film_recovery.impurity is '%; share of soil and water';
comment on column register_film_recovery.film_recovered_t is 't; net of soil and water';
comment on column register_film_recovery.film_disposed_t is 't';
comment on column register_film_recovery.packs_generated_t is 't';
comment on column register_film_recovery.packs_recovered_t is 't';
comment on column register_film_recovery.packs_disposed_t is 't';

create table register_recovery_station (
    like register_entry including all,
    name      text   not null,
    accepts   text[] not null,
    address   text,
    operator  text,
    opened_on date,
    closed_on date
);
create index on register_recovery_station (name);
comment on table register_recovery_station is 'R34 recovery stations';

create table register_film_inspection (
    like register_entry including all,
    target       text    not null,
    uscc         text,
    kind         text    not null,
    inspected_on date    not null,
    product      text,
    thickness_mm numeric,
    verdict      text    not null,
    handling     text,
    penalty_no   text
);
comment on table register_film_inspection is 'R34 inspections of film';
comment on column register_film_inspection.thickness_mm is 'mm';
