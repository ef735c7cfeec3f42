alter table account add column erased_at timestamptz;
comment on column account.erased_at is 'when whoever this was erased themselves: nothing is left but that it was one and the same';

create table erasure (
  account_id uuid primary key references account (account_id),
  asked_at timestamptz not null
);
comment on table erasure is 'privacy: who is being erased; what comes in late from another process is erased too, then the row goes';

alter table workspace add column words_go boolean not null default false;
comment on column workspace.words_go is 'whether what people wrote goes when they erase themselves; else it stays without their names';

alter table argument_map add column withdrawn bigint not null default 0;
comment on column argument_map.withdrawn is 'the revision with which somebody''s words were last taken out of the log; 0: none ever were';

alter table comment add column erased boolean not null default false;
comment on column comment.erased is 'whether its words are gone for good, with whoever wrote them';

-- Words may be taken out of the log of a map by the transaction that names it; nothing else of it ever changes.
create or replace function refuse_change_of_log() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.map_id::text = current_setting('disputatio.deleted_map', true) then
    return old;
  end if;
  if tg_op = 'UPDATE' and old.map_id::text = current_setting('disputatio.withdrawn_map', true)
    and (new.map_id, new.seq, new.change_id, new.author, new.made_at, new.touched)
      = (old.map_id, old.seq, old.change_id, old.author, old.made_at, old.touched)
    and new.undo_of is not distinct from old.undo_of
    and new.redo_of is not distinct from old.redo_of then
    return new;
  end if;
  raise exception 'rows of % are never updated or deleted', tg_table_name;
end
$$;
