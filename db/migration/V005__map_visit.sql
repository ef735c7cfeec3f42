create table map_visit (
  map_id uuid not null references argument_map (map_id),
  account_id uuid not null references account (account_id),
  mark bigint not null,
  shown bigint not null,
  at timestamptz not null,
  primary key (map_id, account_id),
  constraint map_visit_mark_was_shown check (mark between 0 and shown)
);
comment on table map_visit is 'map: what a person has seen of a map; mark is the revision they had seen when their visit began, shown the latest that they were shown';

-- Who changed this node, and when.
create index map_change_touched on map_change using gin (touched);
