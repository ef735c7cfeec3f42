create table map_view_state (
  map_id uuid not null references argument_map (map_id),
  account_id uuid not null references account (account_id),
  state jsonb not null,
  kept_at timestamptz not null,
  primary key (map_id, account_id)
);
comment on table map_view_state is 'map: what one person has open of one map, and which way it grows';
