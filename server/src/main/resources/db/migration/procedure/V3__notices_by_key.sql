-- Closing a to-do looks for what was told and queued about it.

create index on notice (key text_pattern_ops) where read_at is null;
create index on mail_outbox (key text_pattern_ops) where state = 'QUEUED';
