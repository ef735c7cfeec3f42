create table account (
  account_id uuid primary key,
  name text not null constraint account_name_length check (length(name) between 1 and 80),
  token_hash bytea unique,
  created_at timestamptz not null
);
comment on table account is 'workspace: a person who may act; a guest comes back by a token whose SHA-256 is kept here';
