create table join_link (
  link_id uuid primary key,
  workspace_id uuid not null references workspace (workspace_id),
  role text not null constraint join_link_role
    check (role in ('VIEWER', 'COMMENTER', 'CONTRIBUTOR', 'EDITOR', 'OWNER')),
  token_hash bytea not null unique,
  code_hash bytea not null unique,
  made_by uuid not null references account (account_id),
  made_at timestamptz not null,
  expires_at timestamptz,
  use_limit integer constraint join_link_limit_positive check (use_limit > 0),
  uses integer not null default 0,
  off boolean not null default false
);
comment on table join_link is 'workspace: a way into a workspace by an address or a short code, of which the SHA-256 is kept';
create index join_link_workspace on join_link (workspace_id, made_at);

create table audit_entry (
  audit_id bigint generated always as identity primary key,
  workspace_id uuid not null references workspace (workspace_id),
  at timestamptz not null,
  actor uuid not null references account (account_id),
  deed text not null,
  whom uuid references account (account_id),
  detail text not null default ''
);
comment on table audit_entry is 'workspace: who let whom do what, for the owners of a workspace; rows are only added';
create index audit_entry_workspace on audit_entry (workspace_id, audit_id desc);
