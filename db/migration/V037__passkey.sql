create table passkey (
  passkey_id uuid primary key,
  account_id uuid not null references account (account_id),
  host text not null,
  credential_id bytea not null unique,
  credential bytea not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  name text not null constraint passkey_name_length check (length(name) between 1 and 80),
  added_at timestamptz not null,
  used_at timestamptz
);
comment on table passkey is 'signin: a key pair that a device of somebody keeps for this host, of which the public key is here; used_at is when it last led in';
create index passkey_account on passkey (account_id);
