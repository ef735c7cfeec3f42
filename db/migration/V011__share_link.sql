create table share_link (
  share_id uuid primary key,
  map_id uuid not null references workspace_map (map_id),
  token_hash bytea not null unique,
  password_hash text,
  made_by uuid not null references account (account_id),
  made_at timestamptz not null,
  off boolean not null default false
);
comment on table share_link is 'workspace: an address at which everybody who has it may read one map; the SHA-256 of its token and a slow hash of its password, if any, are kept';
create index share_link_map on share_link (map_id, made_at);
