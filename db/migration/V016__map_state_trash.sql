alter table workspace_map add column archived_at timestamptz;
alter table workspace_map add column trashed_at timestamptz;
alter table workspace_map add column trashed_by uuid references account (account_id);
alter table workspace_map add column template boolean not null default false;
comment on table workspace_map is 'workspace: in which workspace a map is, and whether it is locked, archived, a template, or in the trash';

alter table workspace add column trash_days integer
  constraint workspace_trash_days_positive check (trash_days > 0);
comment on column workspace.trash_days is 'after how many days in the trash a map is deleted for ever; empty: only an owner deletes it';

-- A log goes with its map or not at all: only a transaction that names the map may delete from it.
create or replace function refuse_change_of_log() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.map_id::text = current_setting('disputatio.deleted_map', true) then
    return old;
  end if;
  raise exception 'rows of % are never updated or deleted', tg_table_name;
end
$$;

create or replace function refuse_change_of_article_text() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.article_id::text = current_setting('disputatio.deleted_article', true) then
    return old;
  end if;
  raise exception 'rows of % are never updated or deleted', tg_table_name;
end
$$;
