create table workspace (
  workspace_id uuid primary key,
  name text not null constraint workspace_name_length check (length(name) between 1 and 120),
  created_at timestamptz not null
);
comment on table workspace is 'workspace: a group of people and the maps that they work on';

create table member (
  workspace_id uuid not null references workspace (workspace_id),
  account_id uuid not null references account (account_id),
  role text constraint member_role
    check (role in ('VIEWER', 'COMMENTER', 'CONTRIBUTOR', 'EDITOR', 'OWNER')),
  given_by uuid references account (account_id),
  since timestamptz not null,
  visited_at timestamptz not null,
  primary key (workspace_id, account_id)
);
comment on table member is 'workspace: what somebody is in a workspace; no role: removed from it; given_by is empty if nobody decided it';
create index member_account on member (account_id);

create table workspace_map (
  map_id uuid primary key,
  workspace_id uuid not null references workspace (workspace_id),
  locked boolean not null default false
);
comment on table workspace_map is 'workspace: in which workspace a map is, and whether nobody may change it for now';
create index workspace_map_workspace on workspace_map (workspace_id);

create table map_role (
  map_id uuid not null references workspace_map (map_id),
  account_id uuid not null references account (account_id),
  role text not null constraint map_role_role
    check (role in ('VIEWER', 'COMMENTER', 'CONTRIBUTOR', 'EDITOR', 'OWNER')),
  given_by uuid not null references account (account_id),
  since timestamptz not null,
  primary key (map_id, account_id)
);
comment on table map_role is 'workspace: what somebody is on one map, in place of what they are in its workspace';

alter table account add column remote boolean not null default false;
comment on column account.remote is 'whether a guest came first from another machine than the server''s';

-- What was there before there were workspaces is in the first one, with everybody who worked on it.
insert into workspace (workspace_id, name, created_at)
values ('d15b0747-10a0-4000-8000-00000000000a', 'Our maps', now());

insert into workspace_map (map_id, workspace_id)
select map_id, 'd15b0747-10a0-4000-8000-00000000000a' from argument_map;

insert into member (workspace_id, account_id, role, since, visited_at)
select 'd15b0747-10a0-4000-8000-00000000000a', account_id, 'CONTRIBUTOR', created_at, created_at
from account
where token_hash is not null;

-- So that no map can be outside of every workspace, where nobody would ask who may see it.
alter table argument_map add constraint argument_map_is_in_a_workspace
  foreign key (map_id) references workspace_map (map_id) deferrable initially deferred;
create index argument_map_article on argument_map (article_id);
