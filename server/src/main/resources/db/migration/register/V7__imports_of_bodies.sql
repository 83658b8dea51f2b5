alter table register_import add column organisation_id bigint, add column region_code text;
update register_import i set organisation_id = o.id, region_code = o.region_code
from post p join organisation o on o.id = p.organisation_id where p.id = i.post_id;
alter table register_import alter column organisation_id set not null, alter column region_code set not null;
comment on column register_import.organisation_id is 'whose import it is: they follow it, and who leads the register does';
