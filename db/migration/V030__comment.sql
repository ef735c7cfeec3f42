alter table workspace_map add column frozen boolean not null default false;
comment on table workspace_map is 'workspace: in which workspace a map is, and whether it is frozen, locked, archived, a template, or in the trash';

create table comment_head (
  map_id uuid primary key references argument_map (map_id) on delete cascade,
  seq bigint not null
);
comment on table comment_head is 'comment: how often something was said about a map, said otherwise or taken away';

create table comment (
  map_id uuid not null references argument_map (map_id) on delete cascade,
  comment_id uuid not null,
  seq bigint not null,
  statement_id uuid not null,
  author uuid not null references account (account_id),
  text text not null constraint comment_text_length check (length(text) between 1 and 10000),
  written_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  removed_by uuid references account (account_id),
  primary key (map_id, comment_id),
  unique (map_id, seq)
);
comment on table comment is 'comment: what people say about a statement, also while it is off the map; seq is where its latest change stands among those of the map';
