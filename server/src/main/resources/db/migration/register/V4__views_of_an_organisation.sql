alter table register_view add column organisation_id bigint not null;
alter table register_view add column saved_at timestamptz not null;
create index on register_view (register, organisation_id) where shared;
comment on column register_view.organisation_id is 'of the post that saved it: a shared view is for the people of this body';
comment on column register_view.query is 'words: what the address of the list says; columns: keys in order; sort';
