-- A row that names its entry is known again by that name; only others need what they say.

alter table register_import_row alter column digest drop not null;
drop index register_import_row_digest_idx;
create index on register_import_row (digest) where digest is not null;
comment on column register_import_row.digest is 'SHA-256 of a row without a name of its own, by which a second upload knows it again; null for others';

-- One statement writes the rows of an import that it has just begun; asking for every row whether that import exists costs as
-- much as writing it, and more the more often the import told how far it came.
alter table register_import_row drop constraint register_import_row_import_id_fkey;
