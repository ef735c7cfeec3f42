create table setup_code (
  code_hash bytea primary key,
  made_at timestamptz not null
);
comment on table setup_code is 'workspace: what was written into the log of a server process that had no owner yet; empty as soon as there is one';
