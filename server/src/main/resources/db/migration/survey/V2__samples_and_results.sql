create table register_sample (
    like register_entry including all,
    sample_code     text    not null,
    medium          text    not null,
    kind            text    not null,
    parallel_of     text,
    campaign        bigint  references register_survey_campaign,
    point           bigint  references register_monitoring_point,
    plot            bigint,
    farmland_unit   bigint,
    depth_top_cm    numeric,
    depth_bottom_cm numeric,
    sampled_on      date    not null,
    sampler         text,
    lab             text,
    cma_no          text,
    received_on     date,
    report_no       text,
    reported_on     date,
    stored_at       text
);
create index on register_sample (campaign);
create index on register_sample (point);
create index on register_sample (plot);
create index on register_sample (farmland_unit);
create index on register_sample (sample_code);
comment on table register_sample is 'R02 samples';
comment on column register_sample.parallel_of is 'code of the sample that a parallel one was split from';
comment on column register_sample.plot is 'entry of the register plots';
comment on column register_sample.farmland_unit is 'entry of the register farmland-units';
comment on column register_sample.depth_top_cm is 'cm';
comment on column register_sample.depth_bottom_cm is 'cm';
comment on column register_sample.stored_at is 'number in the provincial or national store of samples';

create table register_sample_result (
    like register_entry including all,
    sample             bigint  not null references register_sample,
    item               text    not null,
    cas                text,
    detection          text    not null,
    value              numeric,
    unit               text    not null,
    detection_limit    numeric,
    method             text,
    standard           text,
    screening_value    numeric,
    intervention_value numeric,
    verdict            text,
    times_above        numeric,
    quality_percent    numeric,
    quality            text,
    follow_up          text,
    followed_up_on     date
);
create index on register_sample_result (sample);
create index on register_sample_result (sample, item);
comment on table register_sample_result is 'R02 results of samples';
comment on column register_sample_result.detection is 'a value below the detection limit is not detected';
comment on column register_sample_result.unit is 'mg/kg in soil, mg/L in water';
comment on column register_sample_result.screening_value is 'in the unit of the value; the limit where the standard has no screening value';
comment on column register_sample_result.times_above is '倍';
comment on column register_sample_result.quality_percent is '%';
