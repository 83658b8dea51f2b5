alter table register_farmland_unit add column liability_evidence text;
alter table register_farmland_unit add column liability_document text;
alter table register_farmland_unit add column appeal text;
comment on column register_farmland_unit.appeal is 'review or suit against the decision on liability';
