alter table workspace add column closed boolean not null default false;
comment on column workspace.closed is 'whether nobody joins it or changes anything in it for now';
alter table workspace add column names_hidden boolean not null default false;
comment on column workspace.names_hidden is 'whether its members see pseudonyms of each other; its owners see the names';

create table pseudonym (
  workspace_id uuid not null references workspace (workspace_id),
  account_id uuid not null references account (account_id),
  name text not null,
  worn boolean not null default false,
  primary key (workspace_id, account_id),
  unique (workspace_id, name)
);
comment on table pseudonym is 'workspace: what somebody is called there to those who do not see their name; worn: to everybody';
