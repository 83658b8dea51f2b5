alter table register_enterprise add column permit_ended_on date;
alter table register_enterprise add column site_visited_on date;
alter table register_enterprise add column site_decision text;
comment on column register_enterprise.permit_ended_on is 'day the discharge permit was cancelled or revoked';
comment on column register_enterprise.site_visited_on is 'of a closed or relocated enterprise';
